import type { Command } from 'commander'
import { brief } from '../brief/brief'
import { giveOut } from '../give-out'
import type { Phrase } from '../language'
import type { Session } from '../session'
import { anyDataset, datasetArgument, examples } from './words'

const written = (path: string): Phrase => ({
  en: `Written: ${path}. Open it in a browser to read and print it.`,
  zh: `已写出 ${path}，请用浏览器打开，可阅读、打印。`,
})

interface BriefFlags {
  readonly since?: string
  readonly against?: string
  readonly out?: string
}

/** Declares `rolm brief`. */
export const declareBrief = (program: Command, session: Session): void => {
  const { word, terminal, named } = session
  program
    .command('brief')
    .description(
      word({
        en: 'write the sheet for approval: HTML that prints on A4, with every figure and what outsiders could conclude',
        zh: '写出送审单：可用 A4 打印的 HTML，列出每个数字以及外界可以得出的结论',
      }),
    )
    .argument(word(datasetArgument), word(anyDataset))
    .option(
      word({ en: '--since <old>', zh: '--since <旧版>' }),
      word({ en: 'tell what has changed since this version', zh: '说明与该版本相比有何变化' }),
    )
    .option(
      word({ en: '--against <dataset>', zh: '--against <数据集>' }),
      word({ en: 'tell what can be concluded beside this other dataset', zh: '说明与另一数据集并列时可得出什么结论' }),
    )
    .option(
      word({ en: '--out <file>', zh: '--out <文件>' }),
      word({ en: 'write to a file instead of stdout', zh: '写入文件，而不是标准输出' }),
    )
    .addHelpText(
      'after',
      examples(
        session,
        'brief ./our-city --out brief.html',
        'brief ./our-city --since ./published/our-city.ttl --lang zh --out brief.html',
        'brief changshu --against beijing --out brief.html',
      ),
    )
    .action(async (name: string, { since, against, out }: BriefFlags) => {
      const dataset = await named(name)
      const options = {
        ...(since !== undefined && { since: await named(since) }),
        ...(against !== undefined && { against: await named(against) }),
      }
      giveOut(brief(dataset, options, terminal.language), out, session)
      if (out !== undefined) terminal.say(word(written(out)))
    })
}

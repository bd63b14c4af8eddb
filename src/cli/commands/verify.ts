import type { Command } from 'commander'
import { CommandEnd } from '../exit'
import type { Phrase } from '../language'
import type { Session } from '../session'
import { verify } from '../verify'
import { verifyCopy } from '../verify-by-text'
import { anyDataset, datasetArgument, examples, jsonOption } from './words'

const sourceAlone: Phrase = {
  en: '--source goes with --by-text: it says which document the copy is of.',
  zh: '--source 须与 --by-text 同用，用来指明副本属于哪份文件。',
}

const heldDocuments: Phrase = {
  en: 'ROLM_SOURCES names the folder of held documents.',
  zh: '环境变量 ROLM_SOURCES 指定存放来源文件的文件夹。',
}

/** Declares `rolm verify`. */
export const declareVerify = (program: Command, session: Session): void => {
  const { word, terminal, named } = session
  program
    .command('verify')
    .description(
      word({
        en: 'prove every figure against the documents that are held here, or look for them in a fresh copy',
        zh: '用此处保存的文件逐一核实数字，或在新的副本中查找它们',
      }),
    )
    .argument(word(datasetArgument), word(anyDataset))
    .option(
      word({ en: '--by-text <file>', zh: '--by-text <文件>' }),
      word({
        en: 'look for every fact in a fresh copy of its document: a web page or a text',
        zh: '在来源文件的新副本（网页或文本）中查找每条事实',
      }),
    )
    .option(
      word({ en: '--source <id>', zh: '--source <来源>' }),
      word({
        en: 'the document that the copy is of, where the dataset quotes several',
        zh: '数据集引用多份文件时，指明副本属于哪一份（填写来源的 id）',
      }),
    )
    .addOption(jsonOption(session))
    .addHelpText(
      'after',
      `${examples(session, 'verify changshu', 'verify changshu --by-text saved.html')}\n\n${word(heldDocuments)}`,
    )
    .action(async (name: string, { byText, ...options }: { json: boolean; byText?: string; source?: string }) => {
      const dataset = await named(name, options.json)
      if (byText !== undefined) verifyCopy(dataset, byText, options, terminal)
      else if (options.source === undefined) verify(dataset, options, terminal)
      else throw new CommandEnd(2, word(sourceAlone))
    })
}

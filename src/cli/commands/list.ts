import { Argument, type Command } from 'commander'
import { listAligned, listedFrameworks } from '../aligned'
import { type Listable, list, listable } from '../list'
import type { Session } from '../session'
import { examples, jsonOption } from './words'

/** Declares `rolm list`. */
export const declareList = (program: Command, session: Session): void => {
  const { word, terminal } = session
  program
    .command('list')
    .description(
      word({
        en: 'list the datasets of the package, or entries of the catalogue',
        zh: '列出随程序提供的数据集，或目录中的条目',
      }),
    )
    .addArgument(
      new Argument(
        word({ en: '[what]', zh: '[内容]' }),
        word({ en: 'what to list; datasets where nothing is given', zh: '要列出的内容；不写则列出数据集' }),
      ).choices(listable),
    )
    .option(
      word({ en: '--aligned <framework>', zh: '--aligned <框架>' }),
      word({
        en: `only areas and indicators aligned to one of ${listedFrameworks}`,
        zh: `只列出与该框架对应的领域和指标，可选 ${listedFrameworks}`,
      }),
    )
    .addOption(jsonOption(session))
    .addHelpText(
      'after',
      examples(session, 'list', 'list indicators --lang zh', 'list jurisdictions --json', 'list --aligned wjp-2025'),
    )
    .action((what: Listable | undefined, { aligned, ...options }: { json: boolean; aligned?: string }) =>
      aligned === undefined
        ? list(what ?? 'datasets', options, terminal)
        : listAligned(aligned, what, options, terminal),
    )
}

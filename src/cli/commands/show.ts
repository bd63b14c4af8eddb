import type { Command } from 'commander'
import type { Session } from '../session'
import { type ShowOptions, show } from '../show'
import { listNames } from '../show/lists'
import { showPartly } from '../show-partly'
import { anyDataset, datasetArgument, examples, jsonOption } from './words'

/** Declares `rolm show`. */
export const declareShow = (program: Command, session: Session): void => {
  const { word, terminal, named } = session
  program
    .command('show')
    .description(
      word({
        en: 'show a dataset: its figures and every other fact, one of its lists in full, or all about one fact',
        zh: '显示数据集：全部数字及其他事实，或完整列出其中一类，或一条事实的全部内容',
      }),
    )
    .argument(word(datasetArgument), word(anyDataset))
    .argument(
      word({ en: '[fact]', zh: '[事实]' }),
      word({
        en: 'the id of a fact of any list: a figure, a recognition, a note, …',
        zh: '任一类事实的 id：数字、荣誉、说明等',
      }),
    )
    .option(
      word({ en: '--list <list>', zh: '--list <类别>' }),
      word({ en: `show one list in full: ${listNames.join(', ')}`, zh: `完整列出其中一类：${listNames.join('、')}` }),
    )
    .option(
      '--partly',
      word({
        en: 'read linked data of others as far as it is understood, and say what is not',
        zh: '他人的关联数据能读懂多少就读多少，并说明哪些读不懂',
      }),
    )
    .addOption(jsonOption(session))
    .addHelpText(
      'after',
      examples(
        session,
        'show changshu',
        'show changshu --list programmes',
        'show changshu reconsideration-correction-rate',
        'show changshu law-education-six-titles',
        'show ./our-city --json',
        'show theirs.ttl --partly',
      ),
    )
    .action(async (name: string, id: string | undefined, options: ShowOptions & { partly?: true }) =>
      options.partly === true
        ? showPartly(name, id, options, session)
        : show(await named(name, options.json), name, id, options, terminal),
    )
}

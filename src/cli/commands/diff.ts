import { type Command, Option } from 'commander'
import { type DiffOptions, diff, revisionExtensions } from '../diff'
import type { Session } from '../session'
import { anyDataset, examples, jsonOption } from './words'

/** Declares `rolm diff`. */
export const declareDiff = (program: Command, session: Session): void => {
  const { word, terminal, named } = session
  program
    .command('diff')
    .description(
      word({
        en: 'tell what differs between two versions of a dataset, fact by fact',
        zh: '逐条事实说明同一数据集的两个版本有何不同',
      }),
    )
    .argument(word({ en: '<old>', zh: '<旧版>' }), word(anyDataset))
    .argument(
      word({ en: '<new>', zh: '<新版>' }),
      word({ en: `the later version: ${anyDataset.en}`, zh: `较新的版本：${anyDataset.zh}` }),
    )
    .addOption(
      new Option(
        word({ en: '--format <format>', zh: '--format <格式>' }),
        word({ en: 'write it as linked data: what revises what', zh: '以关联数据写出修订关系' }),
      ).choices(revisionExtensions),
    )
    .addOption(jsonOption(session).conflicts('format'))
    .addHelpText(
      'after',
      examples(
        session,
        'diff changshu ./changshu-2015-2020',
        'diff published/our-city.ttl ./our-city --lang zh',
        'diff published/our-city.ttl ./our-city --format ttl',
      ),
    )
    .action(async (old: string, now: string, options: DiffOptions) =>
      diff(await named(old, options.json), await named(now, options.json), options, terminal),
    )
}

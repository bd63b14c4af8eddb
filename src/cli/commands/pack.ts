import type { Command } from 'commander'
import { packDatasets } from '../../publish/index'
import type { Session } from '../session'
import { anyDataset, examples } from './words'

/** Declares `rolm pack`. */
export const declarePack = (program: Command, session: Session): void => {
  const { word, terminal, named } = session
  program
    .command('pack')
    .description(
      word({
        en: 'write the figures of many datasets as one folder of Parquet, for DuckDB, Spark and the like',
        zh: '把许多数据集的数字写成一个 Parquet 文件夹，供 DuckDB、Spark 等读取',
      }),
    )
    .argument(word({ en: '<datasets...>', zh: '<数据集...>' }), word(anyDataset))
    .requiredOption(
      word({ en: '--out <folder>', zh: '--out <文件夹>' }),
      word({
        en: 'the folder to write; an older one that was packed gives way',
        zh: '要写入的文件夹；先前打包的会被替换',
      }),
    )
    .addHelpText(
      'after',
      examples(session, 'pack changshu beijing ./our-city --out packed', 'query packed --engine duckdb'),
    )
    .action(async (names: readonly string[], { out }: { out: string }) => {
      const datasets = []
      for (const name of names) datasets.push(await named(name)) // one after the other, so that what is said is in order
      const files = packDatasets(datasets, out)
      terminal.say(
        word({
          en: `Datasets: ${datasets.length}. Files of figures in ${out}: ${files}. Its columns are told in _README.md.`,
          zh: `数据集${datasets.length}个；${out} 中的数据文件${files}个。各栏的含义见其中的 _README.md。`,
        }),
      )
    })
}

import type { Command } from 'commander'
import { type PublishFlags, publish } from '../publish'
import type { Session } from '../session'
import { datasetArgument, examples, jsonOption } from './words'

/** Declares `rolm publish`. */
export const declarePublish = (program: Command, session: Session): void => {
  const { word } = session
  program
    .command('publish')
    .description(
      word({
        en: 'check a dataset and write it into a folder in every form that people and programs need',
        zh: '检查数据集，并以人与程序所需的各种格式写入一个文件夹',
      }),
    )
    .argument(
      word(datasetArgument),
      word({
        en: 'a folder, a file of linked data or JSON, or an id',
        zh: '文件夹、关联数据或 JSON 文件，或数据集的 id',
      }),
    )
    .requiredOption(
      word({ en: '--out <folder>', zh: '--out <文件夹>' }),
      word({
        en: 'where to: a new or empty folder, or one published before, which is replaced as a whole',
        zh: '写到哪里：新的或空的文件夹，或此前发布过的文件夹（将整体替换）',
      }),
    )
    .option(
      '--all',
      word({
        en: 'every form, those for catalogues and triple stores too',
        zh: '全部格式，包括供数据目录和三元组库使用的',
      }),
      false,
    )
    .option('--strict', word({ en: 'warnings count as errors', zh: '警告也算错误' }), false)
    .addOption(jsonOption(session))
    .addHelpText(
      'after',
      examples(
        session,
        'publish ./our-city --out ./published',
        'publish ./our-city --out ./published --all',
        'publish changshu --out ./changshu --json',
      ),
    )
    .action((name: string, flags: PublishFlags) => publish(name, flags, session))
}

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
    .option(
      '--draft',
      word({
        en: 'write what is not approved yet: every file says so, in its name or inside',
        zh: '写出尚未经审核的数据集：各文件均在名称或内容中注明',
      }),
      false,
    )
    .option(
      word({ en: '--since <old>', zh: '--since <旧版>' }),
      word({
        en: 'tell what has changed since this version; by default since the one that the folder has',
        zh: '说明与该版本相比的变化；默认与文件夹中已有的上一版相比',
      }),
    )
    .option(
      word({ en: '--today <date>', zh: '--today <日期>' }),
      word({ en: 'the day of publishing, if not by the clock', zh: '发布日期；默认为当天' }),
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

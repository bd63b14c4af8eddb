import { type Command, Option } from 'commander'
import { type InitOptions, init, templateFormats } from '../init'
import type { Phrase } from '../language'
import type { Session } from '../session'
import { examples, jsonOption } from './words'

const texts: readonly (readonly [flag: string, value: Phrase, meaning: Phrase])[] = [
  [
    '--jurisdiction',
    { en: '<place>', zh: '<地区>' },
    { en: 'the place that the figures are of: its code or name', zh: '数字所属的地区：代码或名称' },
  ],
  [
    '--name',
    { en: '<text>', zh: '<文字>' },
    { en: 'the name of a place that the catalogue lacks', zh: '目录中没有的地区：名称' },
  ],
  [
    '--level',
    { en: '<level>', zh: '<层级>' },
    { en: 'its level, such as prefecture or county', zh: '其层级，如 地级或县级市' },
  ],
  [
    '--within',
    { en: '<place>', zh: '<地区>' },
    { en: 'the place that it lies in: code or name', zh: '其上级地区：代码或名称' },
  ],
  ['--title', { en: '<text>', zh: '<文字>' }, { en: 'the title of the dataset', zh: '数据集的标题' }],
  ['--publisher', { en: '<text>', zh: '<文字>' }, { en: 'who publishes it', zh: '发布者' }],
  ['--source-title', { en: '<text>', zh: '<文字>' }, { en: 'the title of the report', zh: '报告的标题' }],
  [
    '--period',
    { en: '<period>', zh: '<时期>' },
    { en: 'the period of most figures; last year unless given', zh: '多数数字的时期；不写则为上一年' },
  ],
  [
    '--issued',
    { en: '<date>', zh: '<日期>' },
    { en: 'the date of the dataset; today unless given', zh: '数据集的日期；不写则为今天' },
  ],
  [
    '--base',
    { en: '<address>', zh: '<网址>' },
    {
      en: 'where the files will live; https://w3id.org/rolm/data/<code>/ unless given',
      zh: '文件将来所在的网址；不写则为 https://w3id.org/rolm/data/<代码>/',
    },
  ],
]

/** Declares `rolm init`. */
export const declareInit = (program: Command, session: Session): void => {
  const { word, terminal } = session
  const command = program
    .command('init')
    .description(
      word({
        en: 'write a template for a city to fill in: a workbook, or a folder of tables',
        zh: '写出供填写的模板：一个工作簿，或一个文件夹的表格',
      }),
    )
    .argument(
      word({ en: '<folder>', zh: '<文件夹>' }),
      word({ en: 'the folder to write it into', zh: '模板写入的文件夹' }),
    )
  for (const [flag, value, meaning] of texts) command.option(`${flag} ${word(value)}`, word(meaning))
  command
    .addOption(
      new Option(
        word({ en: '--format <format>', zh: '--format <格式>' }),
        word({ en: 'the form of the template; xlsx unless given', zh: '模板的格式；不写则为 xlsx' }),
      ).choices(templateFormats),
    )
    .option('--yes', word({ en: 'ask nothing, and take what is usual', zh: '不提问，未写的按通常情况填写' }))
    .addOption(jsonOption(session))
    .addHelpText(
      'after',
      examples(
        session,
        'init ./kunshan --jurisdiction 320583 --lang zh',
        'init ./kunshan --jurisdiction 昆山市 --period 2024 --format csv --yes',
        'init ./zhangjiagang --jurisdiction 320582 --name 张家港市 --level 县级市 --within 320500',
      ),
    )
    .action(async (folder: string, options: InitOptions) => init(folder, options, terminal))
}

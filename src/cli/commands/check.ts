import { type Command, Option } from 'commander'
import { type CheckOptions, check, checkFormats } from '../check'
import type { Session } from '../session'
import { examples, jsonFormatOption } from './words'

/** Declares `rolm check`. */
export const declareCheck = (program: Command, session: Session): void => {
  const { word } = session
  program
    .command('check')
    .description(
      word({
        en: 'check a dataset on disk or at an address, one of its tables, or any data cube, and say everything that is wrong',
        zh: '检查磁盘上或网址处的数据集、其中一张表，或任意数据立方体，指出全部问题',
      }),
    )
    .argument(
      word({ en: '<path>', zh: '<路径>' }),
      word({
        en: 'a folder, a workbook (.xlsx), a table (.csv), a file of linked data, JSON or .zip, an address (https://…), or - for a pipe',
        zh: '文件夹、工作簿（.xlsx）、一张表（.csv）、文件（关联数据、JSON、.zip）、网址（https://…），或表示管道输入的 -',
      }),
    )
    .option(
      '--cube',
      word({
        en: 'hold any data cube against the integrity constraints of the W3C, IC-0 to IC-21',
        zh: '按 W3C 的完整性约束 IC-0 至 IC-21 检查任意数据立方体',
      }),
      false,
    )
    .addOption(
      new Option(
        word({ en: '--format <format>', zh: '--format <格式>' }),
        word({ en: 'the form of what is said', zh: '检查结果的输出格式' }),
      )
        .choices(checkFormats)
        .default('text'),
    )
    .addOption(jsonFormatOption(session))
    .option('--strict', word({ en: 'warnings count as errors', zh: '警告也算错误' }), false)
    .option(
      '--fix',
      word({
        en: 'write a copy in which numbers and dates typed as text, and characters that nobody sees, are corrected',
        zh: '另写一份副本，更正以文字形式填写的数字和日期，去掉看不见的字符',
      }),
      false,
    )
    .option(
      word({ en: '--out <folder>', zh: '--out <文件夹>' }),
      word({
        en: 'the folder of that copy; <name>-fixed beside the path where none is given',
        zh: '副本所在的文件夹；不指定则放在原处旁边，名为“<原名>-fixed”',
      }),
    )
    .addHelpText(
      'after',
      examples(
        session,
        'check ./our-city',
        'check ./our-city --fix --out ./our-city-corrected',
        'check ./our-city/observations.csv --strict',
        'check ./our-city --format sarif',
        'check https://city.example/data.ttl',
        'check --cube any-cube.ttl',
        'check --cube any-cube.nt --json',
      ),
    )
    .action(async (path: string, options: CheckOptions) => check(path, options, session))
}

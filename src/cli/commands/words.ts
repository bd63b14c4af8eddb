import { Option } from 'commander'
import type { Phrase } from '../language'
import type { Session } from '../session'

/** How the argument is called that names a dataset. */
export const datasetArgument: Phrase = { en: '<dataset>', zh: '<数据集>' }

/** What an argument that names a dataset may be. */
export const anyDataset: Phrase = {
  en: 'an id, a folder, a workbook (.xlsx), a file of linked data, JSON or .zip, an address (https://…), or - for a pipe',
  zh: '数据集的 id、文件夹、工作簿（.xlsx）、文件（关联数据、JSON、.zip）、网址（https://…），或表示管道输入的 -',
}

/** Examples under the help of a command. */
export const examples = ({ word }: Session, ...lines: readonly string[]): string =>
  `\n${word({ en: 'Examples:', zh: '示例：' })}\n${lines.map((line) => `  $ rolm ${line}`).join('\n')}`

/** The option that writes data as JSON. */
export const jsonOption = ({ word }: Session): Option =>
  new Option('--json', word({ en: 'write data as JSON', zh: '以 JSON 输出数据' })).default(false)

/** The option that stands for `--format json`, where there are several forms. */
export const jsonFormatOption = ({ word }: Session): Option =>
  new Option('--json', word({ en: 'the same as --format json', zh: '等同于 --format json' })).conflicts('format')

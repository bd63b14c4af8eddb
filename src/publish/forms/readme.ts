import { textIn } from '../../model/text'
import { markdownTable, markdownText } from '../../tables/markdown'
import type { Label } from '../../vocabulary/catalogue'
import { addressOf } from './citation'
import type { FormFile, FormKind, Publication } from './form'
import { licenceAt } from './licence'

type Language = 'en' | 'zh'

const kinds: Readonly<Record<FormKind, Label>> = {
  data: { en: 'The data', zh: '数据' },
  table: {
    en: 'The tables, one for each kind of fact: together with `dataset.yaml` they are the whole dataset, as `rolm check` reads it',
    zh: '各表，每类事实一张：连同 `dataset.yaml` 即为完整数据集，可由 `rolm check` 读取',
  },
  about: { en: 'About the data', zh: '说明' },
}

const words = {
  file: { en: 'file', zh: '文件' },
  is: { en: 'what it is', zh: '内容' },
  publisher: { en: 'Published by', zh: '发布者' },
  version: { en: 'Version', zh: '版本' },
  address: { en: 'Address', zh: '网址' },
  licence: { en: 'Licence', zh: '许可' },
} as const satisfies Readonly<Record<string, Label>>

/** What a reader of the numbers has to know before the first of them. */
const reading: Label = {
  en: [
    'A figure is the interval that its printed form allows: `lower` and `upper`, each left out of the interval where `lower_open` or',
    '`upper_open` is true; an empty cell is no limit. `value` is the number as printed, and may lie outside. A cell of text that',
    'begins with `=`, `+`, `-` or `@` and is no number has an apostrophe in front, so that no spreadsheet takes it for a formula.',
  ].join('\n'),
  zh: [
    '每个数字是其原文所允许的区间：`lower` 为下限，`upper` 为上限；`lower_open`、`upper_open` 为 true 时不含该端；空白即无限制。',
    '`value` 是原文所印的数，可能落在区间之外。以 `=`、`+`、`-`、`@` 开头而又不是数字的文字，前面加有一个撇号，以免被电子表格当作公式。',
  ].join('\n'),
}

const fileTable = (files: readonly FormFile[], language: Language): string =>
  markdownTable(
    [words.file[language], words.is[language]],
    files.map(({ path, title }) => [`[${path}](${encodeURI(path)})`, title[language]]),
  )

const part = ({ dataset, files }: Publication, language: Language): string => {
  const { title, description, publisher, version, issued, licence } = dataset
  const facts = [
    [words.publisher[language], markdownText(publisher)],
    [words.version[language], `${version} · ${issued}`],
    [words.address[language], `<${addressOf(dataset)}>`],
    [words.licence[language], `[${licenceAt(licence)?.spdx ?? licence}](${licence})`],
  ].map(([name, value]) => `- ${name}: ${value}`)
  const lists = (['data', 'table', 'about'] as const).flatMap((kind) => {
    const some = files.filter((file) => file.kind === kind)
    return some.length === 0 ? [] : [`### ${kinds[kind][language]}`, fileTable(some, language)]
  })
  const about = description === undefined ? [] : [markdownText(textIn(description, language))]
  return [`## ${markdownText(textIn(title, language))}`, ...about, facts.join('\n'), reading[language], ...lists].join(
    '\n\n',
  )
}

/** What stands in a published folder, in English and Chinese. */
export const readmeText = (publication: Publication): string =>
  `${[`# ${markdownText(publication.dataset.id)}`, part(publication, 'en'), part(publication, 'zh')].join('\n\n')}\n`

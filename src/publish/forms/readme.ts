import { isApproved } from '../../model/approval'
import { textIn } from '../../model/text'
import { markdownTable, markdownText } from '../../tables/markdown'
import { codeLabels, type Label } from '../../vocabulary/catalogue'
import { addressOf } from './citation'
import type { FormFile, FormKind, Publication } from './form'
import { licenceAt } from './licence'

type Language = 'en' | 'zh'

/** How a list of files is headed, and what is to be said of it. */
const kinds: Readonly<Record<FormKind, { readonly heading: Label; readonly said?: Label }>> = {
  data: { heading: { en: 'The data', zh: '数据文件' } },
  table: {
    heading: { en: 'The tables', zh: '分类表格' },
    said: {
      en: 'One for each kind of fact. Together with `dataset.yaml` they are the whole dataset, as `rolm check` reads it.',
      zh: '每类事实一张表。连同 `dataset.yaml`，即为可用 `rolm check` 核对的完整数据集。',
    },
  },
  version: {
    heading: { en: 'This version at its permanent address', zh: '本版本的永久文件' },
    said: {
      en: 'These files stay as they are; later versions stand beside them.',
      zh: '这些文件发布后不再改动，以后各版本与之并列存放。',
    },
  },
  about: { heading: { en: 'About the data', zh: '说明文件' } },
}

const words = {
  file: { en: 'file', zh: '文件' },
  is: { en: 'what it is', zh: '内容' },
  publisher: { en: 'Published by', zh: '发布者' },
  version: { en: 'Version', zh: '版本' },
  address: { en: 'Address', zh: '网址' },
  licence: { en: 'Licence', zh: '许可' },
  approver: { en: 'Approved by', zh: '审核机关' },
  number: { en: 'Document number', zh: '文号' },
} as const satisfies Readonly<Record<string, Label>>

/** The colon between a name and its value. */
const colon: Label = { en: ': ', zh: '：' }

/** What a reader of the numbers has to know before the first of them. */
const reading: Label = {
  en: [
    'A figure is the interval that its printed form allows: `lower` and `upper`, each left out of the interval where `lower_open` or',
    '`upper_open` is true; an empty cell is no limit. `value` is the number as printed, and may lie outside. A cell of text that',
    'begins with `=`, `+`, `-` or `@` and is no number has an apostrophe in front, so that no spreadsheet takes it for a formula.',
  ].join('\n'),
  zh: [
    '每个数字都是一个区间，即其原文所允许的范围：`lower` 为下限，`upper` 为上限；`lower_open`、`upper_open` 为 true 时，不含相应端点；空白表示没有界限。',
    '`value` 是原文所印的数，可能落在区间之外。凡以 `=`、`+`、`-`、`@` 开头而又不是数字的文字，前面都加了一个撇号，以免被电子表格当作公式。',
  ].join(''),
}

const fileTable = (files: readonly FormFile[], language: Language): string =>
  markdownTable(
    [words.file[language], words.is[language]],
    files.map(({ path, title }) => [`[${path}](${encodeURI(path)})`, title[language]]),
  )

const withdrawn = {
  en: 'Withdrawn by its publisher, and no longer to be used',
  zh: '发布者已撤回，不应再使用',
} as const

/** What has to be known of a dataset before anything else: that it is not approved, or withdrawn and why. */
const warning = ({ dataset }: Publication, language: Language): readonly string[] => {
  const { withdrawalReason } = dataset
  if (!isApproved(dataset))
    return [{ en: '> **Draft. Not approved, not for publication.**', zh: '> **草稿。未经审核，不得发布。**' }[language]]
  if (withdrawalReason === undefined) return []
  const reason = markdownText(textIn(withdrawalReason, language))
  return [`> **${withdrawn[language]}${colon[language]}**${reason}`]
}

const part = (publication: Publication, language: Language): string => {
  const { dataset, files } = publication
  const { title, description, publisher, version, issued, licence, documentNumber, approver } = dataset
  const facts = [
    [words.publisher[language], markdownText(publisher)],
    [words.version[language], `${version} · ${issued} · ${codeLabels.status[dataset.status][language]}`],
    ...(approver === undefined ? [] : [[words.approver[language], markdownText(textIn(approver, language))]]),
    ...(documentNumber === undefined ? [] : [[words.number[language], markdownText(documentNumber)]]),
    [words.address[language], `<${addressOf(dataset)}>`],
    [words.licence[language], `[${licenceAt(licence)?.spdx ?? licence}](${licence})`],
  ].map(([name, value]) => `- ${name}${colon[language]}${value}`)
  const lists = (['data', 'table', 'version', 'about'] as const).flatMap((kind) => {
    const some = files.filter((file) => file.kind === kind)
    const { heading, said } = kinds[kind]
    const lines = [
      `### ${heading[language]}`,
      ...(said === undefined ? [] : [said[language]]),
      fileTable(some, language),
    ]
    return some.length === 0 ? [] : lines
  })
  const about = description === undefined ? [] : [markdownText(textIn(description, language))]
  const heading = `## ${markdownText(textIn(title, language))}`
  return [heading, ...warning(publication, language), ...about, facts.join('\n'), reading[language], ...lists].join(
    '\n\n',
  )
}

/** What stands in a published folder, in English and Chinese. */
export const readmeText = (publication: Publication): string =>
  `${[`# ${markdownText(publication.dataset.id)}`, part(publication, 'en'), part(publication, 'zh')].join('\n\n')}\n`

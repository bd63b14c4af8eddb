import { tableOfList } from '../../mapping/columns'
import { explain } from '../../messages/explain'
import { isApproved } from '../../model/approval'
import { formatBounds } from '../../model/bounds'
import { breakdownOf } from '../../model/catalogue'
import { datasetLists, type LargeDataset } from '../../model/dataset'
import { figureFindings } from '../../model/findings'
import { indicatorIn } from '../../model/indicator'
import type { Observation } from '../../model/observation'
import type { Period } from '../../model/period'
import { jurisdictionIn } from '../../model/place'
import { type Language, textIn } from '../../model/text'
import { sourcesOfDataset, tableOfDataset, type WrittenTable } from '../../tables/dataset-rows'
import { codeLabels, type Label, unitLabels } from '../../vocabulary/catalogue'
import { addressOf } from './citation'
import type { FormFile, Publication } from './form'
import { licenceAt } from './licence'
import { pageStyle } from './page-style'
import { tableTitles } from './words'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as a page shows it letter by letter. What would turn the direction of a line stands as a mark. */
const shown = (text: string): string =>
  text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '\uFFFD')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)

/** A link, for addresses of the web alone. */
const link = (address: string, text: string): string =>
  /^https?:/.test(address) ? `<a href="${shown(address)}">${shown(text)}</a>` : shown(text)

const words = {
  draft: { en: 'Draft. Not approved, not for publication.', zh: '草稿。未经审核，不得发布。' },
  publisher: { en: 'Published by', zh: '发布者' },
  place: { en: 'Place', zh: '地区' },
  version: { en: 'Version', zh: '版本' },
  status: { en: 'Status', zh: '状态' },
  address: { en: 'Address', zh: '网址' },
  licence: { en: 'Licence', zh: '许可' },
  figures: { en: 'Figures', zh: '数字' },
  measure: { en: 'Measure', zh: '指标' },
  printed: { en: 'Printed', zh: '原文' },
  interval: { en: 'Interval', zh: '区间' },
  period: { en: 'Period', zh: '时期' },
  source: { en: 'Source', zh: '来源' },
  remarks: { en: 'To be known', zh: '须知' },
  sources: { en: 'Documents', zh: '来源文件' },
  files: { en: 'The data as files', zh: '数据文件' },
  undated: { en: 'not dated', zh: '未注明日期' },
} as const satisfies Readonly<Record<string, Label>>

const reading: Label = {
  en: 'A figure is the interval that its printed form allows: [ and ] belong to it, ( and ) do not. What the source does not say is not filled in.',
  zh: '每个数字是其原文所允许的区间：方括号的一端包含在内，圆括号的一端不包含。来源没有说的，一概不补。',
}

/** The most figures of a page: more are in the files, and that is said. */
const mostShown = 5000

const shownPart = (all: number, language: Language): string =>
  all <= mostShown
    ? ''
    : {
        en: ` The first ${mostShown} of ${all}; all are in the files.`,
        zh: `此处为前 ${mostShown} 个，共 ${all} 个；全部见数据文件。`,
      }[language]

/** The dates of a period, and behind them the words that give them. */
const periodHtml = ({ edtf, duration }: Period, datedBy: string | undefined, language: Language): string => {
  const dates = edtf?.replace('/', '–') ?? (datedBy === undefined ? duration : undefined)
  const printed = datedBy === undefined ? '' : ` <small lang="zh">${shown(datedBy)}</small>`
  if (dates !== undefined) return shown(dates) + printed
  return datedBy === undefined ? words.undated[language] : `<span lang="zh">${shown(datedBy)}</span>`
}

const grouped = (text: string): string =>
  text.replace(/\d+(?:\.\d+)?/g, (number) => number.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ','))

type Rows = readonly (readonly [name: string, value: string])[]

const definitionList = (rows: Rows): string =>
  `<dl>${rows.map(([name, value]) => `<dt>${shown(name)}</dt><dd>${value}</dd>`).join('')}</dl>\n`

function* headPieces({ dataset }: Publication, language: Language): Generator<string> {
  const { title, description, publisher, jurisdiction, version, issued, status, licence } = dataset
  yield `<h1>${shown(textIn(title, language))}</h1>\n`
  if (!isApproved(dataset)) yield `<p class="draft"><strong>${words.draft[language]}</strong></p>\n`
  if (description !== undefined) yield `<p>${shown(textIn(description, language))}</p>\n`
  yield definitionList([
    [words.publisher[language], shown(publisher)],
    [words.place[language], shown(jurisdictionIn(dataset, jurisdiction)?.label[language] ?? jurisdiction)],
    [words.version[language], `${shown(version)} · <time datetime="${shown(issued)}">${shown(issued)}</time>`],
    [words.status[language], shown(codeLabels.status[status][language])],
    [words.address[language], link(addressOf(dataset), addressOf(dataset))],
    [words.licence[language], link(licence, licenceAt(licence)?.title ?? licence)],
  ])
  yield `<p>${shown(reading[language])}</p>\n`
}

/** What the row of a figure needs to know of the rest of the dataset. */
interface Surroundings {
  readonly dataset: LargeDataset
  readonly language: Language
  /** The figures that others name, by id. */
  readonly others: ReadonlyMap<string, Observation>
}

const measureOf = ({ indicator, breakdown }: Observation, { dataset, language }: Surroundings): string => {
  const label = indicatorIn(dataset, indicator)?.label[language] ?? indicator
  const part = breakdown === 'total' ? '' : ` <small>${shown(breakdownOf(breakdown)?.[language] ?? breakdown)}</small>`
  return `${shown(label)}${part}`
}

const sourceWords = ({ source, quotes }: Observation, { dataset, language }: Surroundings): string => {
  const title = dataset.sources.find(({ id }) => id === source)?.title
  const paragraph = quotes[0]?.paragraph
  const place = paragraph === undefined ? '' : language === 'zh' ? `第${paragraph}段` : `¶${paragraph}`
  return `<a href="#${language}-${shown(encodeURIComponent(source))}">${shown(title === undefined ? source : textIn(title, language))}</a> ${place}`
}

const remarksOf = (figure: Observation, { dataset, language, others }: Surroundings): string => {
  const found = figureFindings(figure, others, dataset).map((one) => explain(one)[language])
  const notes = dataset.notes.filter(({ about }) => about.includes(figure.id)).map(({ text }) => textIn(text, language))
  return [...notes, ...found].map((remark) => `<div>${shown(remark)}</div>`).join('')
}

const figureRow = (figure: Observation, around: Surroundings): string => {
  const { language } = around
  const { id, printed, unit, period, datedBy, jurisdiction } = figure
  const of = (name: Label): string => ` data-name="${name[language]}"`
  const unitWords = unit === 'NUM' ? '' : ` <small>${shown(unitLabels[unit][language])}</small>`
  const place =
    jurisdiction === around.dataset.jurisdiction
      ? ''
      : ` <small>${shown(jurisdictionIn(around.dataset, jurisdiction)?.label[language] ?? jurisdiction)}</small>`
  return [
    `<tr id="${language}-${shown(encodeURIComponent(id))}"><th scope="row">${measureOf(figure, around)}${place}</th>`,
    `<td class="number"${of(words.printed)}><span lang="zh">${shown(printed)}</span></td>`,
    `<td class="number"${of(words.interval)}>${shown(grouped(formatBounds(figure)).replaceAll('-', '−'))}${unitWords}</td>`,
    `<td${of(words.period)}>${periodHtml(period, datedBy, language)}</td>`,
    `<td${of(words.source)}>${sourceWords(figure, around)}</td>`,
    `<td class="faint"${of(words.remarks)}>${remarksOf(figure, around)}</td></tr>\n`,
  ].join('')
}

/** The figures that rates name as their bases: what is found of a rate depends on them. */
const namedFigures = (dataset: LargeDataset): ReadonlyMap<string, Observation> => {
  const ids = new Set<string>()
  for (const { statedBase, candidateBases = [], candidateNumerator } of dataset.observations)
    for (const id of [statedBase, candidateNumerator, ...candidateBases]) if (id !== undefined) ids.add(id)
  const found = new Map<string, Observation>()
  if (ids.size > 0) for (const figure of dataset.observations) if (ids.has(figure.id)) found.set(figure.id, figure)
  return found
}

const scrolled = (name: string): string => `<div class="scroll" tabindex="0" role="region" aria-label="${shown(name)}">`

function* figurePieces({ dataset }: Publication, language: Language): Generator<string> {
  const { observations } = dataset
  if (observations.length === 0) return
  const around = { dataset, language, others: namedFigures(dataset) }
  const name = words.figures[language]
  const heads = [words.measure, words.printed, words.interval, words.period, words.source, words.remarks]
  yield `<h2>${name} <small>${observations.length}</small></h2>\n${scrolled(name)}<table class="figures">`
  const part = shownPart(observations.length, language)
  if (part !== '') yield `<caption>${shown(part)}</caption>`
  yield `<thead><tr>${heads.map((head) => `<th scope="col"${head === words.printed || head === words.interval ? ' class="number"' : ''}>${head[language]}</th>`).join('')}</tr></thead><tbody>\n`
  let count = 0
  for (const figure of observations) {
    if (count === mostShown) break
    count += 1
    yield figureRow(figure, around)
  }
  yield '</tbody></table></div>\n'
}

const linked = (text: string): string => (/^https?:/.test(text) ? link(text, text) : shown(text))

/**
 * A table of the dataset, in one language: columns without a cell are left out, and those of the other language, which stands in where
 * this one has no text.
 */
function* tablePieces(title: string, { columns, rows }: WrittenTable, language: Language): Generator<string> {
  const other = language === 'en' ? 'zh' : 'en'
  const first: (readonly (string | undefined)[])[] = []
  let total = 0
  for (const row of rows) {
    total += 1
    if (total <= mostShown) first.push(row)
  }
  if (total === 0) return
  const inOther = (index: number): number =>
    columns.findIndex(({ field, language: of }) => field === columns[index]?.field && of === other)
  const cellOf = (row: (typeof first)[number], index: number): string =>
    row[index] || (columns[index]?.language === language && row[inOther(index)]) || ''
  const kept = columns.flatMap((column, index) => {
    const isOther =
      column.language === other && columns.some((each) => each.field === column.field && each.language === language)
    return !isOther && first.some((row) => cellOf(row, index) !== '') ? [index] : []
  })
  yield `<h2>${shown(title)} <small>${total}</small></h2>\n${scrolled(title)}<table>`
  const part = shownPart(total, language)
  if (part !== '') yield `<caption>${shown(part)}</caption>`
  const head = (index: number): string => columns[index]?.[language].replace(/_(?:en|zh)$|\((?:英文|中文)\)$/, '') ?? ''
  yield `<thead><tr>${kept.map((index) => `<th scope="col">${shown(head(index).replaceAll('_', ' '))}</th>`).join('')}</tr></thead><tbody>\n`
  for (const row of first) yield `<tr>${kept.map((index) => `<td>${linked(cellOf(row, index))}</td>`).join('')}</tr>\n`
  yield '</tbody></table></div>\n'
}

const capitalised = (title: string): string => title.slice(0, 1).toUpperCase() + title.slice(1)

function* otherPieces({ dataset }: Publication, language: Language): Generator<string> {
  const tables = new Set(datasetLists.flatMap((list) => (list === 'sources' ? [] : [tableOfList[list]])))
  for (const table of tables) {
    if (table === 'observations.csv') continue
    yield* tablePieces(capitalised(tableTitles[table][language]), tableOfDataset(dataset, table, language), language)
  }
  const cells = tableOfDataset({ ...dataset, observations: [] }, 'observations.csv', language)
  yield* tablePieces({ en: 'Cells without a number', zh: '没有数值的单元格' }[language], cells, language)
}

function* sourcePieces({ dataset }: Publication, language: Language): Generator<string> {
  const anchors = dataset.sources.map(({ id }) => `<span id="${language}-${shown(encodeURIComponent(id))}"></span>`)
  yield anchors.join('')
  yield* tablePieces(words.sources[language], sourcesOfDataset(dataset, language), language)
}

const fileItem = ({ path, title }: FormFile, language: Language): string =>
  `<li><a href="${shown(encodeURI(path))}">${shown(path)}</a> <small>${shown(title[language])}</small></li>`

function* part(publication: Publication, language: Language): Generator<string> {
  yield `<section lang="${language}" id="${language}">\n`
  yield* headPieces(publication, language)
  yield* figurePieces(publication, language)
  yield* otherPieces(publication, language)
  yield* sourcePieces(publication, language)
  yield `<h2>${words.files[language]}</h2>\n<ul class="files">\n`
  for (const file of publication.files) yield `${fileItem(file, language)}\n`
  yield '</ul>\n</section>\n'
}

/**
 * A page of a dataset, in Chinese and English: its figures with their intervals, periods, sources and notes, every other fact, and
 * links to its files. It runs no script and asks for nothing from anywhere.
 */
export function* pagePieces(publication: Publication): Generator<string> {
  const { dataset, files } = publication
  const { zh, en } = dataset.title
  const title = [zh, en].filter((text) => text !== undefined).join(' · ')
  const alternates = files
    .filter(({ kind, mediaType }) => kind === 'data' && mediaType !== 'application/zip')
    .map(({ path, mediaType }) => `<link rel="alternate" type="${mediaType}" href="${shown(encodeURI(path))}">\n`)
  yield `<!DOCTYPE html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n<title>${shown(title)}</title>\n`
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`
  yield `<link rel="canonical" href="${shown(addressOf(dataset))}">\n${alternates.join('')}`
  yield `<style>${pageStyle}</style>\n</head>\n<body>\n`
  yield '<nav aria-label="Languages 语言"><a href="#zh" lang="zh">中文</a> <a href="#en" lang="en">English</a></nav>\n<main>\n'
  yield* part(publication, 'zh')
  yield* part(publication, 'en')
  yield '</main>\n</body>\n</html>\n'
}

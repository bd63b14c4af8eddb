import {
  type Answer,
  type Bounds,
  type FactName,
  formatBounds,
  type Labels,
  type PairRow,
  type Query,
  shortened,
} from '../../index'
import { visibleText } from '../../issue'
import { columnsAsked, isInterval, writeAnswerCsv, writeAnswerParquet } from '../../tables/index'
import { canFit, table } from '../layout'
import type { Session } from '../session'
import { refusalName } from './refusals'

/** The forms in which an answer is given. */
export const answerForms = ['table', 'csv', 'json', 'parquet'] as const
export type AnswerForm = (typeof answerForms)[number]

/** In which language codes are named; they stand as they are where in none. */
type Language = Query['labels']

type Rows = readonly Readonly<Record<string, unknown>>[]

/** The columns of the four ends, which people read as one: `interval`. */
export const ends = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'] as const

/** The columns of figures for people, where none are selected: the four ends are one interval. */
const readable = ['dataset', 'id', 'indicator', 'jurisdiction', 'breakdown', 'period', 'printed', 'interval']

type Row = Rows[number]

const plainText = (row: Row, name: string): string => String((Object.hasOwn(row, name) ? row[name] : undefined) ?? '')

/** What the code of a column is called, where the names of codes are there. */
const namedText = (labels: Labels | undefined, name: string): string | undefined =>
  Object.entries(labels ?? {}).find(([column]) => column === name)?.[1]

/** Why there is no interval: of a pair its own column says so. */
const refusedText = (row: Row, name: string, language: Language): string => {
  const refused = row[`${name}Refused`] ?? (name in row ? undefined : row.sumRefused)
  return typeof refused === 'string' ? `— (${refusalName(refused, language)})` : '—'
}

/** What was divided and has no finite decimal is shown to six digits, rounded outward. */
const shortBounds = (bounds: Bounds): string =>
  formatBounds(bounds.roundedOutward === true ? shortened(bounds, 6) : bounds)

const pairedText = ({ jurisdiction, period, periodKind, printed, labels }: PairRow['a']): string =>
  `${printed} (${labels?.jurisdiction ?? jurisdiction}, ${period ?? labels?.periodKind ?? periodKind})`

/** How the first figure certainly stands to the second. */
const orderText = (orders: PairRow['orders']): string => {
  if (orders === null) return '—'
  if (orders.equal === true) return 'a = b'
  if (orders.less === true || orders.greater === true) return orders.less === true ? 'a < b' : 'a > b'
  if (orders.atMost === true || orders.atLeast === true) return orders.atMost === true ? 'a ≤ b' : 'a ≥ b'
  return '?'
}

/** Refusals and caveats behind one another. */
const namesOf = (codes: readonly string[], language: Language): string =>
  codes.map((code) => refusalName(code, language)).join(language === 'zh' ? '、' : ', ')

/** How many facts a cell names at most. */
const mostFacts = 3

/** Facts by dataset and id; of many the first, and how many there are. */
const factsText = (facts: readonly FactName[]): string => {
  const all = facts.length <= mostFacts
  const named = facts.slice(0, all ? mostFacts : mostFacts - 1).map(({ dataset, id }) => `${dataset}#${id}`)
  return [...named, ...(all ? [] : [`… (${facts.length})`])].join(', ')
}

/** What rows have that nobody selects and everybody is to see: what was divided by, and which cells are in no number. */
const brought = ['denominators', 'lacking'] as const

const isBrought = (name: string): boolean => brought.some((column) => column === name)

/** A cell of an answer to a question of ours, whose columns have their meanings. */
const cellText = (row: Row, name: string, language: Language): string => {
  const value = row[name]
  if (name === 'interval') return formatBounds(boundsOf(row))
  if (isInterval(name))
    return value === undefined || value === null ? refusedText(row, name, language) : shortBounds(value as Bounds) // so the columns are
  if (name === 'a' || name === 'b') return pairedText(value as PairRow['a']) // of a pair
  if (name === 'orders') return orderText(value as PairRow['orders']) // of a pair
  if (isBrought(name)) return factsText((value ?? []) as readonly FactName[]) // of a figure or a group
  if (Array.isArray(value)) return namesOf(value, language)
  // what has no dates has words that say so
  if (name === 'period' && value === null && 'periodKind' in row) return cellText(row, 'periodKind', language)
  return namedText((row as { readonly labels?: Labels }).labels, name) ?? plainText(row, name) // as the question asks
}

const boundsOf = (row: Readonly<Record<string, unknown>>): Bounds =>
  Object.fromEntries(ends.flatMap((end) => (typeof row[end] === 'string' ? [[end, row[end]]] : [])))

/** The columns of pairs for people. */
const readablePairs = ['indicator', 'breakdown', 'a', 'b', 'orders', 'difference', 'ratio', 'refused', 'caveats']

/** Columns with the four ends, where they stand side by side, as one interval. */
const withIntervals = (names: readonly string[]): readonly string[] => {
  const place = names.findIndex((_, at) => ends.every((end, offset) => names[at + offset] === end))
  return place < 0 ? names : names.toSpliced(place, ends.length, 'interval')
}

const askedFor = (question: Query): readonly string[] => {
  if ('group' in question || question.select !== undefined) return withIntervals(columnsAsked(question))
  return 'pair' in question ? readablePairs : readable
}

const namesFor = (question: Query, rows: Rows): readonly string[] => [
  ...askedFor(question),
  ...brought.filter((name) => rows.some((row) => row[name] !== undefined)),
]

/** The rows of an answer as people read them, the names of the columns first. */
export const readableRows = (question: Query, { rows }: Answer<Row>): readonly (readonly string[])[] => {
  const names = namesFor(question, rows)
  return [names, ...rows.map((row) => names.map((name) => visibleText(cellText(row, name, question.labels))))]
}

/** Sets rows out in columns, the names of the columns above them. Rows too long for the terminal are left whole: it breaks them. */
export const rowsTable = (
  names: readonly string[],
  rows: Rows,
  { terminal }: Session,
  textOf: (row: Row, name: string) => string = plainText,
): string => {
  const lines = [
    names.map((name) => terminal.bold(visibleText(name))),
    ...rows.map((row) => names.map((name) => visibleText(textOf(row, name)))),
  ]
  return table(lines, canFit(lines, terminal.rowWidth) ? terminal.rowWidth : Number.POSITIVE_INFINITY)
}

const noFigure = { en: 'No figure meets the conditions.', zh: '没有符合条件的数字。' }
const noPair = { en: 'No two figures can be set against each other.', zh: '没有可以成对的数字。' }

/** What an answer has besides its rows, in a sentence or two for people; empty where there is nothing. */
export const remarks = (
  { rows, undated, lacking, lackingUndated, unpaired = 0 }: Answer<unknown>,
  { word }: Session,
): string =>
  [
    ...(rows.length === 0 ? [word(unpaired === 0 ? noFigure : noPair)] : []),
    ...(undated === 0
      ? []
      : [
          word({
            en: `Figures that may belong here, but are not dated: ${undated}.`,
            zh: `另有${undated}个数字没有日期，可能也符合条件。`,
          }),
        ]),
    ...(unpaired === 0
      ? []
      : [
          word({
            en: `Figures with none to be set against: ${unpaired}.`,
            zh: `没有对应数字可比的数字：${unpaired}个。`,
          }),
        ]),
    ...(lacking + lackingUndated === 0
      ? []
      : [
          word({
            en: `Cells without a number in their source: ${lacking + lackingUndated}.`,
            zh: `原文没有数字的单元格：${lacking + lackingUndated}个。`,
          }),
        ]),
  ].join('\n')

/** An answer in one of its forms. */
export const answerIn = (
  form: AnswerForm,
  question: Query,
  answer: Answer<Readonly<Record<string, unknown>>>,
  session: Session,
): string | Uint8Array => {
  switch (form) {
    case 'table':
      return answer.rows.length === 0
        ? ''
        : rowsTable(namesFor(question, answer.rows), answer.rows, session, (row, name) =>
            cellText(row, name, question.labels),
          )
    case 'csv':
      return writeAnswerCsv(question, answer)
    case 'json':
      return `${JSON.stringify(answer, null, 2)}\n`
    case 'parquet':
      return writeAnswerParquet(question, answer)
  }
}

import { type Answer, type Bounds, formatBounds, type Query } from '../../index'
import { columnsAsked, writeAnswerCsv, writeAnswerParquet } from '../../tables/index'
import { table } from '../layout'
import type { Session } from '../session'

/** The forms in which an answer is given. */
export const answerForms = ['table', 'csv', 'json', 'parquet'] as const
export type AnswerForm = (typeof answerForms)[number]

type Rows = readonly Readonly<Record<string, unknown>>[]

/** The columns of figures for people, where none are selected: the four ends are one interval. */
const readable = ['dataset', 'id', 'indicator', 'jurisdiction', 'breakdown', 'period', 'printed', 'interval']

const isExtent = (name: string): boolean => ['least', 'greatest', 'sum', 'mean'].includes(name)

type Row = Rows[number]

const plainText = (row: Row, name: string): string => String(row[name] ?? '')

/** A cell of an answer to a question of ours, whose columns have their meanings. */
const cellText = (row: Row, name: string): string => {
  const value = row[name]
  if (name === 'interval') return formatBounds(boundsOf(row))
  if (isExtent(name)) return value === undefined ? `— (${row.sumRefused})` : formatBounds(value as Bounds) // of a group
  return plainText(row, name)
}

const ends = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'] as const

const boundsOf = (row: Readonly<Record<string, unknown>>): Bounds =>
  Object.fromEntries(ends.flatMap((end) => (typeof row[end] === 'string' ? [[end, row[end]]] : [])))

const namesFor = (question: Query): readonly string[] =>
  'group' in question || question.select !== undefined ? columnsAsked(question) : readable

/** Sets rows out in columns, the names of the columns above them. */
export const rowsTable = (
  names: readonly string[],
  rows: Rows,
  { terminal }: Session,
  textOf: (row: Row, name: string) => string = plainText,
): string =>
  table([names.map(terminal.bold), ...rows.map((row) => names.map((name) => textOf(row, name)))], terminal.width)

/** What an answer has besides its rows, in a sentence or two for people; empty where there is nothing. */
export const remarks = ({ rows, undated, lacking, lackingUndated }: Answer<unknown>, { word }: Session): string =>
  [
    ...(rows.length === 0 ? [word({ en: 'No figure meets the conditions.', zh: '没有符合条件的数字。' })] : []),
    ...(undated === 0
      ? []
      : [
          word({
            en: `Figures that may belong here, but are not dated: ${undated}.`,
            zh: `另有${undated}个数字没有日期，可能也符合条件。`,
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
      return answer.rows.length === 0 ? '' : rowsTable(namesFor(question), answer.rows, session, cellText)
    case 'csv':
      return writeAnswerCsv(question, answer)
    case 'json':
      return `${JSON.stringify(answer, null, 2)}\n`
    case 'parquet':
      return writeAnswerParquet(question, answer)
  }
}

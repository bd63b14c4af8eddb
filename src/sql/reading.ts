import { type Issue, issue, valueIssue } from '../issue'
import { canonicalDecimal, type Decimal } from '../model/decimal'
import { type Period, periodSchema } from '../model/period'
import { entryOf } from '../model/remembered'
import { shownValue } from '../model/value-issues'
import { countLacking } from '../query/gathered'
import type { Expression, Part, PartName } from './parts'

/** A row of results, by the names of its columns, as a driver gives it: texts, counts, booleans, or nothing. */
export type SqlRow = Readonly<Record<string, unknown>>

/** The most issues that are told of rows: the others are of the same kind. */
export const mostTold = 100

/** The columns of texts, and of booleans, in which there may be nothing; in all others there is something in every row. */
const optional: ReadonlySet<string> = new Set([
  'period',
  'start_within',
  'status',
  'value_long',
  'lower_long',
  'upper_long',
])

const booleans: ReadonlySet<string> = new Set(['start_within', 'coverage_shared'])

/** How an interval ends on a side. */
const ends: readonly unknown[] = ['', 'open', 'closed']

/** A power of ten as some engines write small numbers: `1E-9`. */
const scientific = /^(-?)(\d)(?:\.(\d+))?E([+-]\d{1,3})$/

const plain = (text: string): string => {
  const [, sign, first, rest = '', exponent] = scientific.exec(text) ?? []
  if (first === undefined) return text
  const point = 1 + Number(exponent)
  const digits = first + rest
  return point > 0
    ? `${sign}${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}`
    : `${sign}0.${'0'.repeat(-point)}${digits}`
}

const isNothing = (value: unknown): boolean => value === undefined || value === null

/** Whether there is a number where one is to be: of an end, where the interval has one. */
const hasItsNumber = (row: SqlRow, name: string, of: string): boolean => {
  const isThere = !isNothing(row[name]) || !isNothing(row[`${of}_long`])
  const end = of === 'lower' ? row.low_end : of === 'upper' ? row.high_end : undefined
  return isThere === (end !== '')
}

/** What a cell should be; `undefined` where it is that. */
const expectedOf = (row: SqlRow, name: string, expression: Expression): string | undefined => {
  const value = row[name]
  switch (expression.is) {
    case 'count':
      return undefined // it is read as a number
    case 'number':
      return hasItsNumber(row, name, expression.of) ? undefined : 'a number, or nothing where there is no end'
    case 'end':
      return ends.includes(value) ? undefined : ends.map((end) => JSON.stringify(end)).join(', ')
    case 'column':
      if (isNothing(value) && optional.has(name)) return undefined
      if (booleans.has(name)) return typeof value === 'boolean' ? undefined : 'true or false'
      return typeof value === 'string' && value !== '' ? undefined : 'text'
  }
}

const isRow = (value: unknown): value is SqlRow => typeof value === 'object' && value !== null

/** The types that a count may have. */
const counting: readonly string[] = ['number', 'bigint', 'string']

/** Reads the cells of rows that a query has, and keeps what there is to say about them. */
export class Reading {
  readonly issues: Issue[] = []
  private readonly columns = new Map<string, readonly (readonly [name: string, Expression])[]>()
  private readonly seen = new Map<string, Set<string>>()
  private readonly periods = new Map<string, ReturnType<typeof periodSchema.safeParse>>()
  private place = -1

  constructor(parts: readonly Part[]) {
    for (const { part, columns } of parts) this.columns.set(part, Object.entries(columns))
  }

  /** The next row and what it is about; `undefined` where the query has no such row, or not all of a row is there. */
  next(row: unknown): { readonly row: SqlRow; readonly part: PartName } | undefined {
    this.place += 1
    const part = isRow(row) ? row.part : undefined
    const columns = typeof part === 'string' ? this.columns.get(part) : undefined
    if (!isRow(row) || columns === undefined) {
      this.tell('part', part, [...this.columns.keys()].join(', '))
      return undefined
    }
    const before = this.issues.length
    for (const [name, expression] of columns) {
      const expected = expectedOf(row, name, expression)
      if (expected !== undefined) this.tell(name, row[name], expected)
    }
    return this.issues.length === before ? { row, part: part as PartName } : undefined // it is among them
  }

  private tell(name: string, value: unknown, expected: string): void {
    const path = ['rows', String(this.place), name]
    const received = shownValue(value)
    this.issues.push(valueIssue('value-not-valid', { path, received, expected, parameters: { name } }))
  }

  /** The text of a cell; empty where the query has no such column. */
  text(row: SqlRow, name: string): string {
    const value = row[name]
    return typeof value === 'string' ? value : ''
  }

  /** The word of a row that is one of those given; the first of them where the query has no such column. */
  among<const T extends string>(row: SqlRow, name: string, words: readonly [T, ...T[]]): T {
    const value = row[name]
    if (isNothing(value)) return words[0]
    const word = words.find((one) => one === value)
    if (word === undefined)
      this.issues.push(
        issue('code-unknown', { received: String(value), expected: words.join(', '), parameters: { name } }),
      )
    return word ?? words[0]
  }

  /** A number, exact, from its column or from that of numbers too long for it. */
  number(row: SqlRow, name: string, long: string): Decimal | undefined {
    const text = row[long] ?? row[name]
    if (isNothing(text)) return undefined
    const number = typeof text === 'string' ? canonicalDecimal(plain(text)) : undefined
    if (number === undefined) this.notExact(name, text)
    return number
  }

  count(row: SqlRow): number {
    const value = row.count
    const count = typeof value === 'string' && !/^\d+$/.test(value) ? Number.NaN : Number(value)
    if (counting.includes(typeof value) && Number.isSafeInteger(count) && count >= 0) return count
    this.notExact('count', value)
    return 0
  }

  /** The period of a row, which is one as the model has it. */
  period(row: SqlRow): Period {
    const { period_kind: kind, period: dates, start_within: startWithin } = row
    if (isNothing(kind)) return { kind: 'unstated' }
    const parsed = entryOf(this.periods, `${kind} ${dates} ${startWithin}`, () =>
      periodSchema.safeParse({
        kind,
        ...(!isNothing(dates) && { [kind === 'lasting' ? 'duration' : 'edtf']: dates }),
        ...(startWithin === true && { startWithin }),
      }),
    )
    if (parsed.success) return parsed.data
    this.tell('period', isNothing(dates) ? kind : `${kind} ${dates}`, 'a kind of period with the dates that it has')
    return { kind: 'unstated' }
  }

  /** Holds that nothing of a part, such as a figure of a dataset, is there twice. */
  once(part: PartName, dataset: string, id: string): void {
    const ids = entryOf(this.seen, `${part} ${dataset}`, () => new Set<string>())
    if (ids.has(id)) this.issues.push(issue('results-repeated', { received: `${dataset} ${id}` }))
    ids.add(id)
  }

  /** Holds that each count of what is not dated, which every engine gives in one row, is there once. */
  countedOnce(part: PartName, times: number): void {
    if (this.columns.has(part) && times !== 1)
      this.issues.push(issue('results-not-readable', { parameters: { detail: countLacking } }))
  }

  private notExact(variable: string, value: unknown): void {
    const parameters = { variable, datatype: value === null ? 'null' : typeof value }
    this.issues.push(issue('results-not-exact', { received: shownValue(value), parameters }))
  }
}

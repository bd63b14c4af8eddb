import { documentOf } from '../mapping/address'
import { tableColumns } from '../mapping/columns'
import { localIri } from '../mapping/kind'
import type { Dataset, Note } from '../model/dataset'
import type { Decimal } from '../model/decimal'
import type { Observation } from '../model/observation'
import { datesOf } from '../model/period'
import type { NoValue } from '../model/statement'
import type { Label } from '../vocabulary/catalogue'
import { tidyPlaces } from './tidy'

/** What kind of values a column of a Parquet file has. */
export type ColumnType = 'text' | 'decimal' | 'whole' | 'boolean' | 'day'

/** A column of a Parquet file of figures. */
export interface ParquetColumn {
  readonly name: string
  readonly type: ColumnType
  /** Every row has it. */
  readonly required?: true
}

/** How many digits a number has at most in a column of decimals, and how many of them behind the point. */
export const decimalDigits = 38
export const decimalPlaces = 9

/** The columns of fields: those that people fill in, figures and cells without a number alike. */
const fields = tableColumns['observations.csv']

const everywhere: ReadonlySet<string> = new Set([
  ...['dataset', 'id', 'indicator', 'breakdown', 'jurisdiction', 'period_kind', 'source', 'iri', 'coverage_shared'],
])

const types: Readonly<Record<string, ColumnType>> = {
  value: 'decimal',
  lower: 'decimal',
  upper: 'decimal',
  start_within: 'boolean',
  lower_open: 'boolean',
  upper_open: 'boolean',
  coverage_shared: 'boolean',
  first_day: 'day',
  last_day: 'day',
  paragraph: 'whole',
  start: 'whole',
  end: 'whole',
}

/** The columns that the flat table in CSV lacks, and what each means. */
export const parquetMeanings: Readonly<Record<string, Label>> = {
  no_value: {
    en: 'Why the source has no number here. Empty: the row is a figure.',
    zh: '原文此处没有数字的情形；空白即该行是数字。',
  },
  first_day: {
    en: 'The first day of a dated period. Empty: the period is not dated.',
    zh: '有日期的时期的第一天；空白即时期没有日期。',
  },
  last_day: {
    en: 'The last day of a dated period, included. Empty: the period is not dated.',
    zh: '有日期的时期的最后一天（含）；空白即时期没有日期。',
  },
  coverage_shared: {
    en: 'Whether a note says that the figure covers other places too.',
    zh: '是否有说明指出该数字还包括其他地区。',
  },
  value_long: {
    en: 'The number as text where it does not fit into its column of decimals, which is then empty.',
    zh: '数字超出小数栏的范围时，以文字形式列于此，小数栏留空。',
  },
  lower_long: {
    en: 'The lower end as text where it does not fit into its column of decimals, which is then empty.',
    zh: '下限超出小数栏的范围时，以文字形式列于此，小数栏留空。',
  },
  upper_long: {
    en: 'The upper end as text where it does not fit into its column of decimals, which is then empty.',
    zh: '上限超出小数栏的范围时，以文字形式列于此，小数栏留空。',
  },
}

const added = Object.keys(parquetMeanings).filter((name) => name !== 'no_value')

/** The columns of a Parquet file, in order: those of the flat table, then those that engines compute with. */
export const parquetColumns: readonly ParquetColumn[] = [
  'dataset',
  ...fields.map(({ en }) => en),
  ...tidyPlaces,
  ...added,
].map((name) => ({ name, type: types[name] ?? 'text', ...(everywhere.has(name) && { required: true }) }))

/** One row as it is written: a figure, or a cell without a number, and what is known of its dataset. */
export interface FlatRow {
  readonly dataset: string
  /** The document that holds the dataset's linked data, with its `#`. */
  readonly document: string
  readonly fact: Observation | NoValue
  /** Whether a note says that the figure covers other places too. */
  readonly shared: boolean
}

const isFigure = (fact: FlatRow['fact']): fact is Observation => 'value' in fact

const power = 10n ** BigInt(decimalPlaces)
const beyond = 10n ** BigInt(decimalDigits)

/** A decimal as a whole number of units of the last place, or `undefined` where it does not fit. */
export const toUnscaled = (text: Decimal): bigint | undefined => {
  const point = text.indexOf('.')
  const places = point < 0 ? 0 : text.length - point - 1
  if (places > decimalPlaces) return undefined
  const unscaled =
    point < 0 ? BigInt(text) * power : BigInt(text.slice(0, point) + text.slice(point + 1).padEnd(decimalPlaces, '0'))
  return unscaled < beyond && -unscaled < beyond ? unscaled : undefined
}

const dayLength = 86_400_000
const dayOf = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Date.parse(`${date}T00:00:00Z`) / dayLength

type Read = (row: FlatRow) => unknown

const ends: Readonly<Record<'value' | 'lower' | 'upper', (figure: Observation) => Decimal | undefined>> = {
  value: ({ value }) => value,
  lower: ({ minInclusive, minExclusive }) => minInclusive ?? minExclusive,
  upper: ({ maxInclusive, maxExclusive }) => maxInclusive ?? maxExclusive,
}

const numberReads = (name: keyof typeof ends): Readonly<Record<string, Read>> => {
  const textOf = ({ fact }: FlatRow): Decimal | undefined => (isFigure(fact) ? ends[name](fact) : undefined)
  return {
    [name]: (row) => {
      const text = textOf(row)
      return text === undefined ? undefined : toUnscaled(text)
    },
    [`${name}_long`]: (row) => {
      const text = textOf(row)
      return text === undefined || toUnscaled(text) !== undefined ? undefined : text
    },
  }
}

/** How the cells of a column are read where it is no field of the fact itself. */
const reads: Readonly<Record<string, Read>> = {
  dataset: ({ dataset }) => dataset,
  period_kind: ({ fact }) => fact.period.kind,
  period: ({ fact }) => fact.period.edtf ?? fact.period.duration,
  start_within: ({ fact }) => fact.period.startWithin,
  candidate_base: ({ fact }) => (isFigure(fact) ? fact.candidateBases?.join('; ') : undefined),
  no_value: ({ fact }) => (isFigure(fact) ? undefined : fact.kind),
  printed: ({ fact }) => (isFigure(fact) ? fact.printed : fact.quotes[0]?.exact),
  ...numberReads('value'),
  ...numberReads('lower'),
  ...numberReads('upper'),
  lower_open: ({ fact }) => (isFigure(fact) ? fact.minExclusive !== undefined : undefined),
  upper_open: ({ fact }) => (isFigure(fact) ? fact.maxExclusive !== undefined : undefined),
  paragraph: ({ fact }) => fact.quotes[0]?.paragraph,
  start: ({ fact }) => fact.quotes[0]?.start,
  end: ({ fact }) => fact.quotes[0]?.end,
  iri: ({ fact, document }) => localIri(fact.id, { document }),
  first_day: ({ fact }) => dayOf(datesOf(fact.period)?.first),
  last_day: ({ fact }) => dayOf(datesOf(fact.period)?.last),
  coverage_shared: ({ shared }) => shared,
}

const fieldOf = new Map<string, string>(fields.map(({ en, field }) => [en, field]))

/** How the cells of a column are read. */
export const readOf = ({ name }: ParquetColumn): Read => {
  const field = fieldOf.get(name) ?? name
  return reads[name] ?? (({ fact }) => (fact as Readonly<Record<string, unknown>>)[field]) // by the mapping
}

/** What the rows of a dataset are made of. Its lists may be of any length, and are walked once. */
export type FlatSource = Pick<Dataset, 'id' | 'base'> & {
  readonly observations: Iterable<Observation>
  readonly noValues: Iterable<NoValue>
  readonly notes: Iterable<Pick<Note, 'about' | 'reason'>>
}

/** The rows of a dataset, one after the other: its figures, then its cells without a number. */
export function* flatRows(source: FlatSource): Generator<FlatRow> {
  const { id: dataset, observations, noValues, notes } = source
  const document = documentOf(source)
  const covered = new Set<string>()
  for (const { about, reason } of notes) if (reason === 'coverage-shared') for (const id of about) covered.add(id)
  for (const fact of observations) yield { dataset, document, fact, shared: covered.has(fact.id) }
  for (const fact of noValues) yield { dataset, document, fact, shared: false }
}

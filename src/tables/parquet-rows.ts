import { type Issue, issue } from '../issue'
import { issuesOf } from '../model/parse'
import { rememberingAll } from '../model/remembered'
import { idSchema } from '../model/text'
import { shownValue } from '../model/value-issues'
import { fromMantissa } from '../query/scaled'
import type { Tabled, TabledCell, TabledFigure } from '../query/tabled'
import { namedCellSchema, soundValues, tabledFigureFields, tabledFigureSchema } from '../query/tabled-schema'

/** The cell of a row in the column of a name, `undefined` where there is nothing in it. */
type CellAt = (row: number, name: string) => unknown

/** The cells of one row. */
type Cell = (name: string) => unknown

/** How many issues are told of one file: the others are of the same kind. */
const mostTold = 100

/** How many bytes of a whole number are looked at together: a double holds them exactly. */
const together = 6

/** A whole number in two's complement, the highest byte first. */
const wholeOf = (bytes: Uint8Array): number | bigint => {
  let at = 0
  while (bytes[at] === 0) at++
  const isPositive = at > 0 || (bytes[0] ?? 0) < 128
  let whole = 0n
  while (at < bytes.length) {
    const end = at + ((bytes.length - at) % together || together)
    let part = 0
    for (; at < end; at++) part = part * 256 + (bytes[at] ?? 0)
    if (whole === 0n && at === bytes.length && isPositive) return part
    whole = (whole << BigInt(8 * together)) | BigInt(part)
  }
  return isPositive ? whole : BigInt.asIntN(8 * bytes.length, whole)
}

/** Reads numbers of a column of decimals exactly: whole numbers of units of the last place, in bytes or as they are. */
export const decimalReader = (scale: number): ((value: unknown) => unknown) => {
  let [last, lastText]: [value: unknown, text: string] = [undefined, ''] // a dictionary gives the same bytes again
  return (value) => {
    if (typeof value === 'number' || typeof value === 'bigint') return fromMantissa(value, scale)
    if (!(value instanceof Uint8Array) || value.length > 32) return value
    if (value !== last) [last, lastText] = [value, fromMantissa(wholeOf(value), scale)]
    return lastText
  }
}

/** Reads something of the cells of a row: nothing where the row has it not. */
type Read = (cell: Cell) => unknown

/** The most periods that are remembered. */
const mostPeriods = 10_000

/** Reads periods, each in one object for all rows that have it. */
const periodReader = (): Read => {
  const periods = new Map<string, unknown>()
  return (cell) => {
    const [kind, dates, startWithin] = [cell('period_kind'), cell('period'), cell('start_within')]
    const hasWords = typeof kind === 'string' && (dates === undefined || typeof dates === 'string')
    const key = hasWords ? `${startWithin === true} ${kind} ${dates === undefined ? '' : `of ${dates}`}` : ''
    const known = periods.get(key)
    if (known !== undefined) return known
    const period = {
      kind,
      ...(dates !== undefined && { [kind === 'lasting' ? 'duration' : 'edtf']: dates }),
      ...(startWithin === true && { startWithin }),
    }
    if (hasWords && periods.size < mostPeriods) periods.set(key, period)
    return period
  }
}

type Field = keyof typeof tabledFigureFields

/** How a field is read of a row. */
interface FieldReader {
  readonly name: Field
  readonly read: Read
  /** The field of which it takes the values: those that are sound are known together. */
  readonly like?: Field
  /** The column that says that it is another field. */
  readonly unless?: readonly [column: string, name: Field]
}

/** Reads fields from the columns of their names. */
const inColumns = (...names: readonly Field[]): readonly FieldReader[] =>
  names.map((name) => ({ name, read: (cell) => cell(name) }))

/** Reads a number from its column, or where it is too long for it, from that of texts. */
const numberIn = (name: string): Read => {
  const long = `${name}_long`
  return (cell) => cell(name) ?? cell(long)
}

/** How the fields of a cell without a number are read, and those of a figure. */
const fieldReaders = (): { readonly ofCell: readonly FieldReader[]; readonly ofFigure: readonly FieldReader[] } => {
  const ofCell = [
    ...inColumns('id', 'source', 'indicator', 'breakdown', 'jurisdiction'),
    { name: 'period', read: periodReader() } as const,
  ]
  const ofFigure: readonly FieldReader[] = [
    ...ofCell,
    ...inColumns('printed'),
    { name: 'value', read: numberIn('value') },
    ...inColumns('unit', 'precision', 'status'),
    { name: 'minInclusive', read: numberIn('lower'), like: 'value', unless: ['lower_open', 'minExclusive'] },
    { name: 'maxInclusive', read: numberIn('upper'), like: 'value', unless: ['upper_open', 'maxExclusive'] },
  ]
  return { ofCell, ofFigure }
}

const nameOf = ({ name, unless }: FieldReader, cell: Cell): Field =>
  unless !== undefined && cell(unless[0]) === true ? unless[1] : name

/** The fields of a row, as they stand there. */
const fieldsOf = (cell: Cell, readers: readonly FieldReader[]): Readonly<Record<string, unknown>> => {
  const fields = readers.map((reader) => [nameOf(reader, cell), reader.read(cell)] as const)
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

/**
 * Makes figures of rows of which every field is sound, and gives `undefined` of others. Columns have few words, and each is
 * held against its schema once.
 */
const soundFigures = (readers: readonly FieldReader[]): ((cell: Cell) => TabledFigure | undefined) => {
  const soundOf = rememberingAll(soundValues)
  const fields = readers.map((reader) => {
    const mayLack = tabledFigureFields[reader.name].safeParse(undefined).success
    return { reader, read: reader.read, sound: soundOf(reader.like ?? reader.name), mayLack }
  })
  return (cell) => {
    const figure: Record<string, unknown> = {}
    for (const { reader, read, sound, mayLack } of fields) {
      const value = read(cell)
      if (value === undefined && mayLack) continue
      const own = sound(value)
      if (own === undefined) return undefined
      figure[nameOf(reader, cell)] = own
    }
    return figure as unknown as TabledFigure // each field is of its schema
  }
}

/** The columns that say whether something is so: a word for it, which other programs may have made of it, would be passed over. */
const booleans = ['start_within', 'lower_open', 'upper_open', 'coverage_shared'] as const

/** The columns of a row that are to say whether something is so, and hold something else. */
const notBoolean = (cell: Cell): readonly string[] =>
  booleans.filter((name) => cell(name) !== undefined && typeof cell(name) !== 'boolean')

interface Lists {
  readonly observations: TabledFigure[]
  readonly noValues: TabledCell[]
  readonly ids: Set<string>
  readonly sources: Set<string>
  readonly shared: string[]
}

/** Makes datasets of rows, each row held against the model; or says what is wrong, by row. */
export class FactReader {
  private readonly issues: Issue[] = []
  private readonly lists = new Map<unknown, Lists>()
  private readonly fields = fieldReaders()
  private readonly soundFigure = soundFigures(this.fields.ofFigure)
  private rows = 0

  constructor(private readonly file: string) {}

  /** Reads so many rows more. */
  read(size: number, cellAt: CellAt): void {
    for (let row = 0; row < size && this.issues.length < mostTold; row++) {
      this.rows += 1
      this.readRow((name) => cellAt(row, name))
    }
  }

  private place(): NonNullable<Issue['at']> {
    return { file: this.file, row: this.rows }
  }

  private readRow(cell: Cell): void {
    const own = this.listsOf(cell('dataset'))
    for (const name of notBoolean(cell)) {
      const parameters = { name, expected: 'true or false' }
      this.issues.push(issue('value-not-valid', { received: shownValue(cell(name)), parameters, at: this.place() }))
    }
    const isFigure = cell('no_value') === undefined
    const fact = isFigure
      ? (this.soundFigure(cell) ?? this.parsed(tabledFigureSchema, fieldsOf(cell, this.fields.ofFigure)))
      : this.parsed(namedCellSchema, fieldsOf(cell, this.fields.ofCell))
    if (fact === undefined) return
    if (isFigure)
      own.observations.push(fact as TabledFigure) // of the schema of figures
    else own.noValues.push(fact)
    const { id, source } = fact
    if (own.ids.has(id)) this.issues.push(issue('id-repeated', { received: id, at: this.place() }))
    own.ids.add(id)
    own.sources.add(source)
    if (cell('coverage_shared') === true) own.shared.push(id)
  }

  private parsed(schema: typeof namedCellSchema, value: unknown): TabledCell | undefined {
    const { data, error } = schema.safeParse(value)
    if (error !== undefined) this.issues.push(...issuesOf(error, value, { at: this.place() }))
    return data
  }

  private listsOf(dataset: unknown): Lists {
    const known = this.lists.get(dataset)
    if (known !== undefined) return known
    if (!idSchema.safeParse(dataset).success) {
      const received = typeof dataset === 'string' ? dataset : (JSON.stringify(dataset) ?? '')
      const parameters = { name: 'dataset', expected: 'an id of letters, digits, ".", "-" and "_"' }
      this.issues.push(issue('value-not-valid', { received, parameters, at: this.place() }))
    }
    const own: Lists = { observations: [], noValues: [], ids: new Set(), sources: new Set(), shared: [] }
    this.lists.set(dataset, own)
    return own
  }

  end(): { readonly datasets: readonly Tabled[]; readonly issues: readonly Issue[] } {
    const datasets = [...this.lists].map(
      ([id, { observations, noValues, sources, shared }]): Tabled => ({
        id: String(id),
        sources: [...sources].map((source) => ({ id: source })),
        observations,
        noValues,
        notes: shared.length === 0 ? [] : [{ about: shared, reason: 'coverage-shared' }],
      }),
    )
    return { datasets, issues: this.issues }
  }
}

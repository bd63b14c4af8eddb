import { type Issue, issue } from '../issue'
import { issuesOf } from '../model/parse'
import { remembering, rememberingAll } from '../model/remembered'
import { idSchema } from '../model/text'
import { shownValue } from '../model/value-issues'
import { fromMantissa } from '../query/scaled'
import type { Tabled, TabledCell, TabledFigure } from '../query/tabled'
import { namedCellSchema, soundValues, tabledFigureFields, tabledFigureSchema } from '../query/tabled-schema'

/** What stands in a row: `undefined` where it is nothing. */
type CellOf = (row: number) => unknown

/** The column of a name, in one group of rows. */
type ColumnOf = (name: string) => CellOf

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

/** Finds in a group of rows what is read of each. */
type Read = (column: ColumnOf) => CellOf

/** Reads periods, each in one object for all rows that have it. */
const periodReader = (): Read => {
  const periodsOf = (startWithin: boolean) =>
    remembering((kind: unknown) =>
      remembering((dates: unknown) => ({
        kind,
        ...(dates !== undefined && { [kind === 'lasting' ? 'duration' : 'edtf']: dates }),
        ...(startWithin && { startWithin }),
      })),
    )
  const [plain, within] = [periodsOf(false), periodsOf(true)]
  return (column) => {
    const [kinds, dates, startsWithin] = [column('period_kind'), column('period'), column('start_within')]
    return (row) => (startsWithin(row) === true ? within : plain)(kinds(row))(dates(row))
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
  names.map((name) => ({ name, read: (column) => column(name) }))

/** Reads a number from its column, or where it is too long for it, from that of texts. */
const numberIn =
  (name: string): Read =>
  (column) => {
    const [numbers, texts] = [column(name), column(`${name}_long`)]
    return (row) => numbers(row) ?? texts(row)
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

/** A field in a group of rows: what it is called in a row, what stands there, and what is sound of that. */
interface FieldOfRows {
  readonly nameIn: (row: number) => Field
  readonly valueIn: CellOf
  readonly sound: (value: unknown) => unknown
  readonly mayLack: boolean
}

/** Finds fields in a group of rows. Columns have few words, and each is held against its schema once. */
const fieldFinder = (): ((readers: readonly FieldReader[], column: ColumnOf) => readonly FieldOfRows[]) => {
  const soundOf = rememberingAll(soundValues)
  const mayLackOf = rememberingAll((name: Field) => tabledFigureFields[name].safeParse(undefined).success)
  return (readers, column) =>
    readers.map(({ name, read, like = name, unless }): FieldOfRows => {
      const [says, other] = unless === undefined ? [() => false, name] : [column(unless[0]), unless[1]]
      const nameIn = (row: number): Field => (says(row) === true ? other : name)
      return { nameIn, valueIn: read(column), sound: soundOf(like), mayLack: mayLackOf(name) }
    })
}

/** The fields of a row, as they stand there. */
const fieldsOf = (row: number, fields: readonly FieldOfRows[]): Readonly<Record<string, unknown>> => {
  const named = fields.map(({ nameIn, valueIn }) => [nameIn(row), valueIn(row)] as const)
  return Object.fromEntries(named.filter(([, value]) => value !== undefined))
}

/** The figure of a row of which every field is sound, and `undefined` of another. */
const soundFigure = (row: number, fields: readonly FieldOfRows[]): TabledFigure | undefined => {
  const figure: Record<string, unknown> = {}
  for (const { nameIn, valueIn, sound, mayLack } of fields) {
    const value = valueIn(row)
    if (value === undefined && mayLack) continue
    const own = sound(value)
    if (own === undefined) return undefined
    figure[nameIn(row)] = own
  }
  return figure as unknown as TabledFigure // each field is of its schema
}

/** The columns that say whether something is so: a word for it, which other programs may have made of it, would be passed over. */
const booleans = ['start_within', 'lower_open', 'upper_open', 'coverage_shared'] as const

/** A group of rows: its columns as they are asked for. */
interface Rows {
  readonly dataset: CellOf
  readonly noValue: CellOf
  readonly shared: CellOf
  readonly booleans: readonly (readonly [name: string, CellOf])[]
  readonly ofCell: readonly FieldOfRows[]
  readonly ofFigure: readonly FieldOfRows[]
}

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
  private readonly readers = fieldReaders()
  private readonly fieldsIn = fieldFinder()
  private rows = 0

  constructor(private readonly file: string) {}

  /** Reads a group of so many rows. */
  read(size: number, column: ColumnOf): void {
    const rows: Rows = {
      dataset: column('dataset'),
      noValue: column('no_value'),
      shared: column('coverage_shared'),
      booleans: booleans.map((name) => [name, column(name)]),
      ofCell: this.fieldsIn(this.readers.ofCell, column),
      ofFigure: this.fieldsIn(this.readers.ofFigure, column),
    }
    for (let row = 0; row < size && this.issues.length < mostTold; row++) {
      this.rows += 1
      this.readRow(row, rows)
    }
  }

  private place(): NonNullable<Issue['at']> {
    return { file: this.file, row: this.rows }
  }

  private readRow(row: number, { dataset, noValue, shared, booleans, ofCell, ofFigure }: Rows): void {
    const own = this.listsOf(dataset(row))
    for (const [name, cell] of booleans) {
      const value = cell(row)
      if (value === undefined || typeof value === 'boolean') continue
      const parameters = { name, expected: 'true or false' }
      this.issues.push(issue('value-not-valid', { received: shownValue(value), parameters, at: this.place() }))
    }
    const isFigure = noValue(row) === undefined
    const fact = isFigure
      ? (soundFigure(row, ofFigure) ?? this.parsed(tabledFigureSchema, fieldsOf(row, ofFigure)))
      : this.parsed(namedCellSchema, fieldsOf(row, ofCell))
    if (fact === undefined) return
    if (isFigure)
      own.observations.push(fact as TabledFigure) // of the schema of figures
    else own.noValues.push(fact)
    const { id, source } = fact
    if (own.ids.has(id)) this.issues.push(issue('id-repeated', { received: id, at: this.place() }))
    own.ids.add(id)
    own.sources.add(source)
    if (shared(row) === true) own.shared.push(id)
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

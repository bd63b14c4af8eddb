import { type Issue, issue } from '../issue'
import { expectation } from '../messages/expected'
import { issuesOf } from '../model/parse'
import { idSchema } from '../model/text'
import { fromMantissa } from '../query/scaled'
import type { Tabled, TabledCell, TabledFigure } from '../query/tabled'
import { namedCellSchema, tabledFigureSchema } from '../query/tabled-schema'

/** A row of a file: its cells by the name of their column, `undefined` where there is nothing in one. */
export interface FactRow {
  readonly cell: (name: string) => unknown
}

/** How many issues are told of one file: the others are of the same kind. */
const mostTold = 100

const wholeOf = (bytes: Uint8Array): bigint => {
  let whole = 0n
  for (const byte of bytes) whole = (whole << 8n) | BigInt(byte)
  return BigInt.asIntN(8 * bytes.length, whole)
}

/** Reads numbers of a column of decimals exactly: whole numbers of units of the last place, in bytes or as they are. */
export const decimalReader = (scale: number): ((value: unknown) => unknown) => {
  const known = new WeakMap<Uint8Array, string>() // a dictionary gives the same bytes again and again
  return (value) => {
    if (typeof value === 'number' || typeof value === 'bigint') return fromMantissa(value, scale)
    if (!(value instanceof Uint8Array) || value.length > 32) return value
    const text = known.get(value) ?? fromMantissa(wholeOf(value), scale)
    known.set(value, text)
    return text
  }
}

const periodOf = ({ cell }: FactRow) => {
  const [kind, dates, startWithin] = [cell('period_kind'), cell('period'), cell('start_within')]
  return {
    kind,
    ...(dates !== undefined && { [kind === 'lasting' ? 'duration' : 'edtf']: dates }),
    ...(startWithin === true && { startWithin }),
  }
}

const wordsOf = (row: FactRow) => ({
  id: row.cell('id'),
  source: row.cell('source'),
  indicator: row.cell('indicator'),
  breakdown: row.cell('breakdown'),
  jurisdiction: row.cell('jurisdiction'),
  period: periodOf(row),
})

const numberOf = ({ cell }: FactRow, name: string): unknown => cell(name) ?? cell(`${name}_long`)

const boundOf = (row: FactRow, name: 'lower' | 'upper', side: 'min' | 'max') => {
  const end = numberOf(row, name)
  return end === undefined ? {} : { [`${side}${row.cell(`${name}_open`) === true ? 'Exclusive' : 'Inclusive'}`]: end }
}

const figureOf = (row: FactRow) => ({
  ...wordsOf(row),
  printed: row.cell('printed'),
  value: numberOf(row, 'value'),
  unit: row.cell('unit'),
  precision: row.cell('precision'),
  ...(row.cell('status') !== undefined && { status: row.cell('status') }),
  ...boundOf(row, 'lower', 'min'),
  ...boundOf(row, 'upper', 'max'),
})

interface Lists {
  readonly observations: TabledFigure[]
  readonly noValues: TabledCell[]
  readonly ids: Set<string>
  readonly sources: Set<string>
  readonly shared: string[]
}

/** Makes datasets of rows, each row held against the model; or says what is wrong, by row. */
export const factsOf = (
  size: number,
  rowAt: (row: number) => FactRow,
  file: string,
): { readonly datasets: readonly Tabled[]; readonly issues: readonly Issue[] } => {
  const issues: Issue[] = []
  const at = (number: number) => ({ file, row: number + 1 })
  const lists = new Map<unknown, Lists>()
  const listsOf = (dataset: unknown, row: number): Lists => {
    const known = lists.get(dataset)
    if (known !== undefined) return known
    if (!idSchema.safeParse(dataset).success) {
      const received = typeof dataset === 'string' ? dataset : (JSON.stringify(dataset) ?? '')
      const expected = 'an id of letters, digits, ".", "-" and "_"'
      issues.push(
        issue('value-not-valid', {
          received,
          parameters: { name: 'dataset', expected: expectation(expected) },
          at: at(row),
        }),
      )
    }
    const own: Lists = { observations: [], noValues: [], ids: new Set(), sources: new Set(), shared: [] }
    lists.set(dataset, own)
    return own
  }
  for (let number = 0; number < size && issues.length < mostTold; number++) {
    const row = rowAt(number)
    const own = listsOf(row.cell('dataset'), number)
    const isFigure = row.cell('no_value') === undefined
    const value = isFigure ? figureOf(row) : wordsOf(row)
    const parsed = isFigure ? tabledFigureSchema.safeParse(value) : namedCellSchema.safeParse(value)
    if (!parsed.success) {
      issues.push(...issuesOf(parsed.error, value, { at: at(number) }))
      continue
    }
    if (isFigure)
      own.observations.push(parsed.data as TabledFigure) // of the schema of figures
    else own.noValues.push(parsed.data)
    if (own.ids.has(parsed.data.id)) issues.push(issue('id-repeated', { received: parsed.data.id, at: at(number) }))
    own.ids.add(parsed.data.id)
    own.sources.add(parsed.data.source)
    if (row.cell('coverage_shared') === true) own.shared.push(parsed.data.id)
  }
  const datasets = [...lists].map(
    ([id, { observations, noValues, sources, shared }]): Tabled => ({
      id: String(id),
      sources: [...sources].map((source) => ({ id: source })),
      observations,
      noValues,
      notes: shared.length === 0 ? [] : [{ about: shared, reason: 'coverage-shared' }],
    }),
  )
  return { datasets, issues }
}

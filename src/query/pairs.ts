import { RolmError } from '../issue'
import { eachMeeting, timelineOf } from '../model/meeting'
import { entryOf } from '../model/remembered'
import { rangeOf } from './days'
import type { PairQuery } from './query'
import type { Table } from './table'
import { timingsOf } from './timing'
import { codeOf, type Words } from './words'

/** Rows of a table, of which some are set against each other: that at the place `a[n]` against that at `b[n]`. */
export interface RowPairs {
  readonly rows: Uint32Array
  readonly a: Uint32Array
  readonly b: Uint32Array
}

/** The most pairs that a query may make. */
export const mostPairs = 1_000_000

/** The sides on which a figure may be, a bit each: it may be on both. */
const side = { a: 1, b: 2 } as const

/** Tells on which sides a row is. */
type SidesOf = (row: number) => number

const sidesOf = (table: Table, { pair }: PairQuery): SidesOf => {
  if ('jurisdiction' in pair) {
    const { codes, words } = table.dimensions.jurisdiction
    const sides = new Uint8Array(words.length + 1)
    for (const [place, bit] of [[pair.jurisdiction[0], side.a] as const, [pair.jurisdiction[1], side.b] as const]) {
      const code = codeOf(table.dimensions.jurisdiction, place)
      if (code !== undefined) sides[code] = bit
    }
    return (row) => sides[codes[row] ?? 0] ?? 0
  }
  const [a, b] = pair.period.map(rangeOf)
  const timingOf = timingsOf(table)
  return (row) => {
    const { days } = timingOf(row)
    const lies = (range: typeof a): boolean =>
      range !== undefined && days !== undefined && days.first >= range.first && days.last <= range.last
    return (lies(a) ? side.a : 0) + (lies(b) ? side.b : 0)
  }
}

/** The figures of one indicator and breakdown that are on either side, by their places. */
interface Bucket {
  readonly a: readonly number[]
  readonly b: readonly number[]
}

/** The rows found that are on a side, those of one indicator and breakdown together, in the order of these. */
const byMeasure = ({ dimensions }: Table, found: Uint32Array, onSides: SidesOf): readonly (readonly number[])[] => {
  const { indicator, breakdown } = dimensions
  const measures = new Map<number, number[]>()
  for (const row of found) {
    if (onSides(row) === 0) continue
    const measure = (indicator.codes[row] ?? 0) * (breakdown.words.length + 1) + (breakdown.codes[row] ?? 0)
    entryOf<number, number[]>(measures, measure, () => []).push(row)
  }
  return [...measures].sort(([a], [b]) => a - b).map(([, rows]) => rows)
}

/** Collects pairs of places, as many as a query may make. */
const collecting = (size: number) => {
  const found: number[] = []
  const add = (x: number, y: number): void => {
    if (found.push(x * size + y) > mostPairs)
      throw new RolmError(`The query makes more than ${mostPairs} pairs: narrow it by conditions in "where"`)
  }
  /** The pairs in the order of their places, and how many places are in none. */
  const inOrder = () => {
    const pairs = new Float64Array(found).sort()
    const [a, b, isPaired] = [new Uint32Array(pairs.length), new Uint32Array(pairs.length), new Uint8Array(size)]
    let unpaired = size
    const take = (place: number): number => {
      if (isPaired[place] === 0) unpaired--
      isPaired[place] = 1
      return place
    }
    for (let at = 0; at < pairs.length; at++) {
      const pair = pairs[at] ?? 0
      const x = Math.floor(pair / size)
      a[at] = take(x)
      b[at] = take(pair - x * size)
    }
    return { a, b, unpaired }
  }
  return { add, inOrder }
}

/** More days than the calendar of EDTF has. */
const manyDays = 10_000_000

/** Adds the pairs of a bucket. */
type AddPairs = (bucket: Bucket, add: (x: number, y: number) => void) => void

/** Every figure of a side with those of the other of the same time, or, where there is none, with all. */
const addNearest = (table: Table, rows: Uint32Array): AddPairs => {
  const timingOf = timingsOf(table)
  const daysOf = (place: number) => timingOf(rows[place] ?? 0).days
  return ({ a, b }, add) => {
    const found = eachMeeting(timelineOf(a, daysOf), timelineOf(b, daysOf), add)
    for (const x of found.a.alone) for (const y of b) add(x, y)
    for (const x of found.a.met) for (const y of found.b.alone) add(x, y)
  }
}

/** Every figure of a time with those of the other of the same place, but for those of the very same days. */
const addEach = (table: Table, rows: Uint32Array): AddPairs => {
  const { codes }: Words = table.dimensions.jurisdiction
  const timingOf = timingsOf(table)
  const rowAt = (place: number): number => rows[place] ?? 0
  const placeOf = (place: number) => codes[rowAt(place)]
  /** One number for the first and the last day: of figures that stand for the very same days, the same. */
  const daysOf = (place: number): number => {
    const { first = 0, last = 0 } = timingOf(rowAt(place)).days ?? {}
    return first * manyDays + last
  }
  return ({ a, b }, add) => {
    const byPlace = new Map<number | undefined, Map<number, number[]>>()
    for (const y of b) {
      const byDays = entryOf<number | undefined, Map<number, number[]>>(byPlace, placeOf(y), () => new Map())
      entryOf<number, number[]>(byDays, daysOf(y), () => []).push(y)
    }
    for (const x of a) {
      const own = daysOf(x)
      for (const [days, others] of byPlace.get(placeOf(x)) ?? []) if (days !== own) for (const y of others) add(x, y)
    }
  }
}

/**
 * The figures found that are set against each other, in the order of their indicators and breakdowns, then of the rows; and how
 * many of those that are of either side are in no pair. Figures of two places are paired as `compare` pairs those of two
 * datasets; figures of two times, each with each.
 *
 * @throws RolmError where there are more than `mostPairs`
 */
export const pairsIn = (
  table: Table,
  found: Uint32Array,
  query: PairQuery,
): { readonly pairs: RowPairs; readonly unpaired: number } => {
  const onSides = sidesOf(table, query)
  const measures = byMeasure(table, found, onSides)
  const rows = Uint32Array.from(measures.flat())
  const addPairs = ('jurisdiction' in query.pair ? addNearest : addEach)(table, rows)
  const { add, inOrder } = collecting(rows.length)
  let place = 0
  for (const measure of measures) {
    const [a, b]: [number[], number[]] = [[], []]
    for (const row of measure) {
      const sides = onSides(row)
      if ((sides & side.a) !== 0) a.push(place)
      if ((sides & side.b) !== 0) b.push(place)
      place++
    }
    addPairs({ a, b }, add)
  }
  const { unpaired, ...pairs } = inOrder()
  return { pairs: { rows, ...pairs }, unpaired }
}

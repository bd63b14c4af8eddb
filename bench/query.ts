import { isDeepStrictEqual } from 'node:util'
import type { Bounds } from '../src/model/bounds'
import { query } from '../src/query/evaluate'
import type { GroupQuery, Query } from '../src/query/query'
import { tableOf } from '../src/query/table-of'
import { type Bare, bareOf } from './support/bare'
import { compareBare, comparedRows } from './support/compared'
import { makeDatasets, measured, placeName } from './support/figures'
import { type Claim, type Run, sideBySide, throughput } from './support/measure'

/** The same question in both ways, and what both must answer. */
interface Question {
  readonly name: string
  readonly asked: Query
  /** The bare loop. */
  readonly loop: (bare: Bare) => unknown
  /** What the loop found, in the form of the table's rows. */
  readonly read: (found: never, bare: Bare) => readonly unknown[]
}

const goal = 2
const year = '2015'
const [indicator, place, other] = [7, 3, 11]

const decimalOf = (hundredths: number): string => String(hundredths / 100)

const figureOf = (bare: Bare, row: number) => ({
  dataset: placeName(bare.place[row] ?? 0),
  indicator: measured[bare.indicator[row] ?? 0]?.id,
  value: decimalOf(bare.value[row] ?? 0),
  minInclusive: endOf(bare.low[row] ?? 0, ((bare.open[row] ?? 0) & 1) === 0),
  minExclusive: endOf(bare.low[row] ?? 0, ((bare.open[row] ?? 0) & 1) === 1),
  maxInclusive: endOf(bare.high[row] ?? 0, ((bare.open[row] ?? 0) & 2) === 0),
  maxExclusive: endOf(bare.high[row] ?? 0, ((bare.open[row] ?? 0) & 2) === 2),
})

const endOf = (hundredths: number, wanted: boolean): string | null =>
  wanted && Number.isFinite(hundredths) ? decimalOf(hundredths) : null

const select = [
  'dataset',
  'indicator',
  'value',
  'minInclusive',
  'minExclusive',
  'maxInclusive',
  'maxExclusive',
] as const

const question = <Found>(
  name: string,
  asked: Query,
  loop: (bare: Bare) => Found,
  read: (found: Found, bare: Bare) => readonly unknown[],
): Question => ({ name, asked, loop, read })

const readRows = (rows: readonly number[], bare: Bare) => rows.map((row) => figureOf(bare, row))

const series = question(
  'one series',
  {
    where: { indicator: measured[indicator]?.id ?? '', jurisdiction: placeName(place) },
    order: [{ by: 'begin' }],
    select,
  },
  ({ size, indicator: indicators, place: places, period }) => {
    const rows: number[] = []
    for (let row = 0; row < size; row++) if (indicators[row] === indicator && places[row] === place) rows.push(row)
    return rows.sort((a, b) => (period[a] ?? 0) - (period[b] ?? 0) || a - b)
  },
  readRows,
)

const yearCode = (bare: Bare): readonly number[] =>
  bare.periods.flatMap((text, code) => (text.startsWith(year) ? [code] : []))

const inYear = question(
  'order in a year',
  {
    where: { indicator: measured[indicator]?.id ?? '', period: { within: year } },
    order: [{ by: 'value', descending: true }],
    select,
  },
  (bare) => {
    const { size, indicator: indicators, period, value } = bare
    const rows: number[] = []
    const [first = -1, second = first] = yearCode(bare)
    for (let row = 0; row < size; row++)
      if (indicators[row] === indicator && (period[row] === first || period[row] === second)) rows.push(row)
    return rows.sort((a, b) => (value[b] ?? 0) - (value[a] ?? 0) || a - b)
  },
  readRows,
)

const twoPlaces = question(
  'two places side by side',
  { where: { jurisdiction: [placeName(place), placeName(other)], period: { within: year } }, select },
  (bare) => {
    const { size, place: places, period } = bare
    const rows: number[] = []
    const [first = -1, second = first] = yearCode(bare)
    for (let row = 0; row < size; row++)
      if ((places[row] === place || places[row] === other) && (period[row] === first || period[row] === second))
        rows.push(row)
    return rows
  },
  readRows,
)

/** Every pair of two places, with what speaks against it, which is the greater, and what lies between them. */
const compared = question(
  'two places compared, every pair with what speaks against it',
  {
    pair: { jurisdiction: [placeName(place), placeName(other)] },
    select: ['indicator', 'breakdown', 'refused', 'caveats', 'orders', 'difference'],
  },
  (bare) => compareBare(bare, place, other),
  comparedRows,
)

/** No index serves these conditions: every figure is looked at. */
const scan = question(
  'count in a year what no index finds',
  {
    where: { breakdown: 'full-time', period: { within: year } },
    group: ['indicator'],
    select: ['indicator', 'count'],
  },
  (bare) => {
    const { size, breakdown, period, indicator: indicators } = bare
    const counts = new Uint32Array(measured.length)
    const [first = -1, second = first] = yearCode(bare)
    for (let row = 0; row < size; row++)
      if (breakdown[row] === 1 && (period[row] === first || period[row] === second)) {
        const code = indicators[row] ?? 0
        counts[code] = (counts[code] ?? 0) + 1
      }
    return counts
  },
  (counts) => measured.flatMap(({ id }, code) => (counts[code] ? [{ indicator: id, count: counts[code] }] : [])),
)

/** Ends as keys, so that open and closed ones compare as numbers: twice the end, one more or less where it is open. */
const foldBare = ({ size, periods, indicator: indicators, period, breakdown, low, high, open }: Bare) => {
  const groups = measured.length * periods.length
  const numbers = (start: number) => new Float64Array(groups).fill(start)
  const [count, seen, firstBreakdown] = [
    new Uint32Array(groups),
    new Uint8Array(groups),
    new Int32Array(groups).fill(-1),
  ]
  const mixed = new Uint8Array(groups)
  const [leastLow, leastHigh] = [numbers(Number.POSITIVE_INFINITY), numbers(Number.POSITIVE_INFINITY)]
  const [greatestLow, greatestHigh] = [numbers(Number.NEGATIVE_INFINITY), numbers(Number.NEGATIVE_INFINITY)]
  const [sumLow, sumHigh] = [numbers(0), numbers(0)]
  for (let row = 0; row < size; row++) {
    const group = (indicators[row] ?? 0) * periods.length + (period[row] ?? 0)
    const from = low[row] ?? 0
    const to = high[row] ?? 0
    const ends = open[row] ?? 0
    const lowKey = 2 * from + (ends & 1)
    const highKey = 2 * to - (ends >> 1)
    count[group] = (count[group] ?? 0) + 1
    seen[group] = (seen[group] ?? 0) | ends
    if (firstBreakdown[group] === -1) firstBreakdown[group] = breakdown[row] ?? 0
    else if (firstBreakdown[group] !== breakdown[row]) mixed[group] = 1
    if (lowKey < (leastLow[group] ?? 0)) leastLow[group] = lowKey
    if (highKey < (leastHigh[group] ?? 0)) leastHigh[group] = highKey
    if (lowKey > (greatestLow[group] ?? 0)) greatestLow[group] = lowKey
    if (highKey > (greatestHigh[group] ?? 0)) greatestHigh[group] = highKey
    sumLow[group] = (sumLow[group] ?? 0) + from
    sumHigh[group] = (sumHigh[group] ?? 0) + to
  }
  return { count, seen, mixed, leastLow, leastHigh, greatestLow, greatestHigh, sumLow, sumHigh }
}

const boundsOfKeys = (low: number, high: number): Bounds => {
  const isOpen = (key: number) => Math.abs(key % 2) === 1
  return {
    ...(Number.isFinite(low) && {
      [isOpen(low) ? 'minExclusive' : 'minInclusive']: decimalOf(isOpen(low) ? (low - 1) / 2 : low / 2),
    }),
    ...(Number.isFinite(high) && {
      [isOpen(high) ? 'maxExclusive' : 'maxInclusive']: decimalOf(isOpen(high) ? (high + 1) / 2 : high / 2),
    }),
  }
}

const byIndicatorAndPeriod: GroupQuery = { group: ['indicator', 'period'] }

const groups = question(
  'extremes and sums by indicator and period',
  byIndicatorAndPeriod,
  foldBare,
  (found, { periods }) => {
    const at = (numbers: Float64Array, group: number): number => numbers[group] ?? 0
    return [...found.count.keys()]
      .filter((group) => (found.count[group] ?? 0) > 0)
      .map((group) => {
        const [measure, period] = [measured[Math.floor(group / periods.length)], periods[group % periods.length]]
        const isAdditive = measure?.additive === true && ['flow', 'stock'].includes(measure.timeKind)
        const refused = !isAdditive
          ? 'not-additive'
          : found.mixed[group] === 1
            ? 'several-breakdowns'
            : period === '~'
              ? 'period-not-dated'
              : undefined
        const seen = found.seen[group] ?? 0
        const sum = boundsOfKeys(2 * at(found.sumLow, group) + (seen & 1), 2 * at(found.sumHigh, group) - (seen >> 1))
        return {
          indicator: measure?.id,
          period: period === '~' ? 'P5Y' : period,
          count: found.count[group],
          least: boundsOfKeys(at(found.leastLow, group), at(found.leastHigh, group)),
          greatest: boundsOfKeys(at(found.greatestLow, group), at(found.greatestHigh, group)),
          ...(refused === undefined ? { sum } : { sumRefused: refused }),
        }
      })
  },
)

const questions: readonly Question[] = [series, inYear, twoPlaces, compared, scan, groups]

/** The same figures in both forms. The datasets themselves are let go: to keep them would burden both ways. */
const prepare = (size: number) => {
  const datasets = makeDatasets(size)
  const start = performance.now()
  const table = tableOf(datasets)
  return { table, building: performance.now() - start, bare: bareOf(datasets) }
}

/** The table's queries against a bare loop over typed arrays that does the same, on the same figures. */
export const claims = ({ size }: Run): readonly Claim[] => {
  const { table, building, bare } = prepare(size)
  return questions.map(({ name, asked, loop, read }) => {
    const answer = query(table, asked).rows
    const expected = read(loop(bare) as never, bare) // each question reads what its own loop finds
    if (answer.length === 0 || !isDeepStrictEqual(answer, expected))
      throw new Error(`query: ${name}: the table and the bare loop do not give the same answer`)
    const times = sideBySide(
      () => query(table, asked),
      () => loop(bare),
    )
    const ratio = times.ours / times.peer
    const [ours, peer] = [throughput(table.size, times.ours), throughput(table.size, times.peer)]
    return {
      claim: `query: ${name}`,
      ratio,
      goal,
      holds: ratio <= goal,
      details: `${ours}, bare loop ${peer}; ${table.size} figures, ${answer.length} rows, table built at ${throughput(table.size, building)}`,
    }
  })
}

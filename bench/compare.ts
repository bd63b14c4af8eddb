import { isDeepStrictEqual } from 'node:util'
import { type Comparison, compare } from '../src/compare/compare'
import { carefulInterval } from '../src/model/careful'
import type { Dataset } from '../src/model/dataset'
import type { End, Truth } from '../src/model/interval'
import { datesOf } from '../src/model/period'
import { makeDatasets, measured, years } from './support/figures'
import { type Claim, sideBySide } from './support/measure'

/**
 * A loop knows of no unit, definition, reporter or rounding, and says no word: it is there to show what those cost. What answers as
 * the loop does, by rows and codes, is `pair`, which query.ts holds to 2; every reason in the words of either language costs more.
 */
const goal = 100

/** Two places of the catalogue, since figures of others are compared with none. */
const places = ['110000', '320581'] as const

const cityOf = (dataset: Dataset, id: string): Dataset => ({
  ...dataset,
  id,
  jurisdiction: id,
  observations: dataset.observations.map((figure) => ({ ...figure, jurisdiction: id })),
})

/** The figures of a city in bare arrays, those of an indicator together. */
interface BareCity {
  readonly ids: readonly string[]
  /** Where the figures of each indicator begin. */
  readonly starts: Uint32Array
  readonly breakdown: Uint8Array
  readonly begin: Float64Array
  readonly end: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  /** 1: the lower end is open; 2: the upper end is. */
  readonly open: Uint8Array
}

const numberOf = (end: End | null, absent: number): number =>
  end === null ? absent : Number(end.at.n) / Number(end.at.d)

/** Figures in bare arrays, their intervals as `compare` reads them. */
const bareCity = ({ observations }: Dataset): BareCity => {
  const ordered = measured.flatMap(({ id }) => observations.filter(({ indicator }) => indicator === id))
  const ends = ordered.map((figure) =>
    carefulInterval(figure, measured.find(({ id }) => id === figure.indicator)?.whole ?? false),
  )
  const dayOf = (date: string | undefined): number => (date === undefined ? Number.NaN : Date.parse(date))
  const dates = ordered.map(({ period }) => datesOf(period))
  return {
    ids: ordered.map(({ id }) => id),
    starts: Uint32Array.from(measured, ({ id }) => ordered.findIndex(({ indicator }) => indicator === id)),
    breakdown: Uint8Array.from(ordered, ({ breakdown }) => (breakdown === 'total' ? 0 : 1)),
    begin: Float64Array.from(dates, (days) => dayOf(days?.first)),
    end: Float64Array.from(dates, (days) => dayOf(days?.last)),
    low: Float64Array.from(ends, ({ low }) => numberOf(low, Number.NEGATIVE_INFINITY)),
    high: Float64Array.from(ends, ({ high }) => numberOf(high, Number.POSITIVE_INFINITY)),
    open: Uint8Array.from(ends, ({ low, high }) => (low?.open ? 1 : 0) + (high?.open ? 2 : 0)),
  }
}

type Row = readonly [a: number, b: number, less: Truth, greater: Truth]

const isBelow = (to: number, toOpen: boolean, from: number, fromOpen: boolean): boolean =>
  to < from || (to === from && (toOpen || fromOpen))

/** Every pair of one indicator, one breakdown and shared days, and which of the two is certainly the greater. */
const loop = (a: BareCity, b: BareCity): readonly Row[] => {
  const rows: Row[] = []
  for (let measure = 0; measure < measured.length; measure++) {
    const [fromA = 0, toA = a.begin.length] = [a.starts[measure], a.starts[measure + 1]]
    const [fromB = 0, toB = b.begin.length] = [b.starts[measure], b.starts[measure + 1]]
    for (let x = fromA; x < toA; x++)
      for (let y = fromB; y < toB; y++) {
        const isAligned =
          a.breakdown[x] === b.breakdown[y] &&
          (a.begin[x] ?? 0) <= (b.end[y] ?? 0) &&
          (b.begin[y] ?? 0) <= (a.end[x] ?? 0)
        if (!isAligned) continue
        const [lowA = 0, highA = 0, openA = 0] = [a.low[x], a.high[x], a.open[x]]
        const [lowB = 0, highB = 0, openB = 0] = [b.low[y], b.high[y], b.open[y]]
        const less = isBelow(highA, openA > 1, lowB, (openB & 1) === 1)
        const greater = isBelow(highB, openB > 1, lowA, (openA & 1) === 1)
        rows.push([x, y, less || (lowA >= highB ? false : 'unknown'), greater || (lowB >= highA ? false : 'unknown')])
      }
  }
  return rows
}

const named = (rows: readonly Row[], a: BareCity, b: BareCity): ReadonlyMap<string, readonly Truth[]> =>
  new Map(rows.map(([x, y, less, greater]) => [`${a.ids[x]} ${b.ids[y]}`, [less, greater]]))

/** What the loop knows of as well, of all that `compare` says. */
const knownToLoop = (comparisons: readonly Comparison[]): ReadonlyMap<string, readonly Truth[]> => {
  const aligned = comparisons.filter(
    ({ a, b, reasons, orders }) =>
      orders !== undefined &&
      a.indicator.id === b.indicator.id &&
      a.observation.breakdown === b.observation.breakdown &&
      !reasons.some(({ code }) => code === 'period-apart' || code === 'period-not-dated'),
  )
  return new Map(
    aligned.map(({ a, b, orders }) => [
      `${a.observation.id} ${b.observation.id}`,
      [orders?.less ?? 'unknown', orders?.greater ?? 'unknown'],
    ]),
  )
}

const inOrder = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))

/** Two cities compared, every pair with all its reasons, against a bare loop that aligns figures and holds their ends together. */
export const claims = (): readonly Claim[] => {
  const [first, second] = makeDatasets(2 * measured.length * years)
  if (first === undefined || second === undefined) throw new Error('compare: there are no two cities')
  const [a, b] = [cityOf(first, places[0]), cityOf(second, places[1])]
  const [bareA, bareB] = [bareCity(a), bareCity(b)]
  const comparisons = compare(a, b)
  const found = inOrder(knownToLoop(comparisons))
  if (found.length === 0 || !isDeepStrictEqual(found, inOrder(named(loop(bareA, bareB), bareA, bareB))))
    throw new Error('compare: compare() and the bare loop do not give the same answer')
  const { ours, peer } = sideBySide(
    () => compare(a, b),
    () => loop(bareA, bareB),
  )
  // what is known of the figures alone is kept with their datasets, as the loop's arrays are made beforehand
  const { ours: withNew } = sideBySide(
    () => compare({ ...a }, { ...b }),
    () => undefined,
  )
  return [
    {
      claim: 'compare: two cities, with every reason, against a bare loop without any',
      ratio: ours / peer,
      goal,
      holds: ours / peer <= goal,
      details: `${ours.toFixed(0)} ms for ${comparisons.length} pairs of ${a.observations.length} figures each, of which the loop finds ${found.length} in ${peer.toFixed(3)} ms; ${withNew.toFixed(0)} ms where neither city has been compared before`,
    },
  ]
}

import { undatedDay } from './days'

/** The rows of a place, and the stretch in which it and the places in it are reached on a walk through all. */
export interface PlaceRows {
  readonly rows: readonly number[]
  readonly at: number
  readonly end: number
}

/** Calls back for nodes of a tree over the places. */
type Nodes = (place: number, each: (node: number) => void) => void

/** Where in the list the places in each one end: from behind, so that those in a place are passed over as a whole. */
const endsOf = (places: readonly PlaceRows[]): readonly number[] => {
  const ends: number[] = []
  for (let place = places.length - 1; place >= 0; place--) {
    let next = place + 1
    while ((places[next]?.at ?? Number.NaN) < (places[place]?.end ?? 0)) next = ends[next] ?? places.length
    ends[place] = next
  }
  return ends
}

/**
 * Says the rows of places that share days with a row of a place around theirs or in theirs. Places are in the order of the walk. The
 * work is that of sorting, however deep they lie in one another: of places the latest last days are kept in a tree of halves.
 */
export const eachNested = (
  places: readonly PlaceRows[],
  beginOf: (row: number) => number,
  endOf: (row: number) => number,
  say: (row: number) => void,
): void => {
  const ends = endsOf(places)
  const rows = places.flatMap((place) => place.rows)
  const placeOf = places.flatMap(({ rows }, place) => rows.map(() => place))
  const inOrder = (dayOf: (row: number) => number): readonly number[] =>
    [...rows.keys()].sort((a, b) => dayOf(rows[a] ?? 0) - dayOf(rows[b] ?? 0))
  const [byBegin, byEnd] = [inOrder(beginOf), inOrder(endOf)]

  /** The halves that a place lies in. */
  const above: Nodes = (place, each) => {
    for (let node = place + places.length; node > 0; node >>= 1) each(node)
  }
  /** The halves that hold the places in a place, and no others. */
  const within: Nodes = (place, each) => {
    let [from, to] = [place + 1 + places.length, (ends[place] ?? 0) + places.length]
    for (; from < to; from >>= 1, to >>= 1) {
      if ((from & 1) === 1) each(from++)
      if ((to & 1) === 1) each(--to)
    }
  }
  const meet = (kept: Nodes, asked: Nodes): void => {
    const latest = new Int32Array(2 * places.length).fill(undatedDay)
    let next = 0
    for (const one of byEnd) {
      const row = rows[one] ?? 0
      for (; next < byBegin.length; next++) {
        const other = byBegin[next] ?? 0
        const day = endOf(rows[other] ?? 0)
        if (beginOf(rows[other] ?? 0) > endOf(row)) break
        kept(placeOf[other] ?? 0, (node) => {
          latest[node] = Math.max(latest[node] ?? 0, day)
        })
      }
      let found = undatedDay
      asked(placeOf[one] ?? 0, (node) => {
        found = Math.max(found, latest[node] ?? 0)
      })
      if (found >= beginOf(row)) say(row)
    }
  }
  meet(within, above)
  meet(above, within)
}

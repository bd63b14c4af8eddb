import type { Graph } from './graph'
import { dimensionsOf, holder, type Keys, several } from './keys'
import type { Members } from './members'

/** How many times the values of a cube may be gone through to compare observations that lack dimensions. */
const mostPasses = 64

/** The dimensions of each member in one order, with their values: those of a member from `starts[member]` on. */
interface Rows {
  readonly starts: Uint32Array
  readonly properties: Uint32Array
  readonly values: Uint32Array
}

const rowsOf = (graph: Graph, members: Members, { held }: Keys): Rows => {
  const starts = new Uint32Array(members.size + 1)
  held.forEach((count, member) => {
    starts[member + 1] = (starts[member] ?? 0) + count
  })
  const [size, next] = [starts.at(-1) ?? 0, starts.slice()]
  const [properties, values] = [new Uint32Array(size), new Uint32Array(size)]
  const hold = holder(graph, members)
  for (const property of dimensionsOf(graph, members)) {
    const { members: holding, valueFor } = hold(property)
    for (let row = 0; row < holding.length; row++) {
      const member = holding.at(row)
      const at = next[member] ?? 0
      next[member] = at + 1
      properties[at] = property
      values[at] = valueFor(member)
    }
  }
  return { starts, properties, values }
}

/** Members with the same dimensions. */
interface Shape {
  readonly members: number[]
  readonly dimensions: ReadonlySet<number>
}

const shapesOf = (of: Uint32Array, { shapes, held }: Keys, { starts, properties }: Rows): readonly Shape[] => {
  const found = new Map<number, Shape>()
  for (const member of of) {
    if (held[member] === 0) continue
    const shape = shapes.of[member] ?? 0
    const known = found.get(shape)
    if (known === undefined)
      found.set(shape, {
        members: [member],
        dimensions: new Set(properties.subarray(starts[member], starts[member + 1])),
      })
    else known.members.push(member)
  }
  return [...found.values()]
}

/** The values of a member for some of its dimensions as one text; `undefined` where it has several for one. */
const valuesOf = (member: number, wanted: ReadonlySet<number>, { starts, properties, values }: Rows) => {
  const key: number[] = []
  for (let at = starts[member] ?? 0; at < (starts[member + 1] ?? 0); at++) {
    if (!wanted.has(properties[at] ?? 0)) continue
    const value = values[at] ?? 0
    if (value === several) return undefined
    key.push(value)
  }
  return key.join()
}

/** Pairs the members of two shapes that have equal values for the dimensions common to both. */
const pairShapes = (
  a: Shape,
  b: Shape,
  common: ReadonlySet<number>,
  rows: Rows,
  pair: (a: number, b: number) => void,
): void => {
  const keyed = new Map<string, number>()
  const hits = new Map<string, number>()
  for (const member of a.members) {
    const key = valuesOf(member, common, rows)
    if (key !== undefined && !keyed.has(key)) keyed.set(key, member)
  }
  for (const member of b.members) {
    const key = valuesOf(member, common, rows)
    const other = key === undefined ? undefined : keyed.get(key)
    if (key === undefined || other === undefined) continue
    pair(member, other)
    hits.set(key, member)
  }
  if (hits.size === 0) return
  for (const member of a.members) {
    const key = valuesOf(member, common, rows)
    const other = key === undefined ? undefined : hits.get(key)
    if (other !== undefined) pair(member, other)
  }
}

const inCommon = (a: Shape, b: Shape): ReadonlySet<number> =>
  new Set([...a.dimensions].filter((property) => b.dimensions.has(property)))

/**
 * Pairs each shape with each later one, until `afford` has nothing left.
 *
 * @returns the members that were not compared with all others
 */
const pairAll = (
  shapes: readonly Shape[],
  afford: (cost: number) => boolean,
  pairTwo: (a: Shape, b: Shape, common: ReadonlySet<number>) => void,
): readonly number[] => {
  for (let first = 0; first < shapes.length; first++)
    for (let second = first + 1; second < shapes.length; second++) {
      const [a, b] = [shapes[first], shapes[second]]
      if (a === undefined || b === undefined) continue
      const common = inCommon(a, b)
      const values = common.size === 0 ? 0 : a.members.length * a.dimensions.size + b.members.length * b.dimensions.size
      if (!afford(a.dimensions.size + values)) return shapes.slice(first).flatMap(({ members }) => members)
      if (common.size > 0) pairTwo(a, b, common)
    }
  return []
}

/** The data sets whose observations do not all have the same dimensions, each as its members. */
const mixedDataSets = (members: Members, { held, shapes }: Keys): readonly Uint32Array[] =>
  members.dataSets.flatMap((_dataSet, number) => {
    const of = members.of(number)
    const first = of.find((member) => held[member] !== 0)
    const shape = first === undefined ? undefined : shapes.of[first]
    return of.some((member) => held[member] !== 0 && shapes.of[member] !== shape) ? [of] : []
  })

/**
 * Pairs observations of one data set that have different dimensions, and equal values for those that both have.
 *
 * @returns how many observations were not compared with all others, because dimensions are missing in too many ways
 */
export const pairIncomplete = (
  graph: Graph,
  members: Members,
  keys: Keys,
  pair: (member: number, other: number) => void,
): number => {
  const mixed = mixedDataSets(members, keys)
  if (mixed.length === 0) return 0
  const rows = rowsOf(graph, members, keys)
  let left = mostPasses * (members.size + rows.values.length)
  const afford = (cost: number): boolean => {
    left -= cost
    return left >= 0
  }
  const notCompared = mixed.flatMap((of) =>
    pairAll(shapesOf(of, keys, rows), afford, (a, b, common) => pairShapes(a, b, common, rows, pair)),
  )
  return notCompared.length
}

import type { Observation } from './observation'

/** The figures of a dataset in order of id, wherever they are kept. */
export interface Figures extends Iterable<Observation> {
  readonly length: number
}

/** Figures that are found by their place: an array, or a store that makes them as they are asked for. */
export interface IndexedFigures extends Figures {
  at(index: number): Observation | undefined
  /** The figure of an id, where finding it is quick. */
  readonly named?: (id: string) => Observation | undefined
}

/** Figures by id. */
export interface FiguresById {
  readonly get: (id: string) => Observation | undefined
}

/** The figures of a dataset by id. */
export const figuresById = (figures: IndexedFigures): FiguresById => {
  const { named } = figures
  return named === undefined ? new Map([...figures].map((figure) => [figure.id, figure])) : { get: named }
}

/** A hash of a text in 32 bits. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** A hash of 32 bits and an index of so many fit into the 53 bits of a double. */
const mostIndexes = 2 ** 21

/** The indexes of each key among some, those of keys that stand alone left out. */
const alikeAmong = (indexes: readonly number[], keyOf: (index: number) => string | undefined): number[][] => {
  const groups = new Map<string, number[]>()
  for (const index of indexes) {
    const key = keyOf(index)
    const group = key === undefined ? undefined : groups.get(key)
    if (group !== undefined) group.push(index)
    else if (key !== undefined) groups.set(key, [index])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/**
 * Finds what shares a key. Keys come one at a time and are not kept; those whose hashes are the same are made again and
 * compared themselves, so that no two are ever taken for one.
 */
export class SharedKeys {
  private readonly hashes: Float64Array

  /** @param size how many there are, from 0 */
  constructor(private readonly size: number) {
    this.hashes = new Float64Array(size <= mostIndexes ? size : 0)
  }

  add(index: number, key: string): void {
    this.hashes[index] = hashOf(key) * mostIndexes + index
  }

  /**
   * The indexes of each key that several have, in order.
   *
   * @param keyOf makes the key of an index again; what has none is left out
   */
  groups(keyOf: (index: number) => string | undefined): readonly (readonly number[])[] {
    const { hashes, size } = this
    if (size > mostIndexes) return alikeAmong([...Array(size).keys()], keyOf)
    hashes.sort()
    const groups: number[][] = []
    for (let from = 0; from < size; ) {
      const hash = Math.floor((hashes[from] ?? 0) / mostIndexes)
      let to = from + 1
      while (to < size && Math.floor((hashes[to] ?? 0) / mostIndexes) === hash) to += 1
      if (to > from + 1)
        groups.push(
          ...alikeAmong(
            Array.from(hashes.subarray(from, to), (each) => each % mostIndexes),
            keyOf,
          ),
        )
      from = to
    }
    return groups.sort(([a = 0], [b = 0]) => a - b)
  }
}

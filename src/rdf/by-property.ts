import type { Statement } from '../mapping/term'

/** A property of a node, and its values. */
export type PropertyValues<T> = readonly [property: string, values: readonly T[]]

/** Statements of one property as one list of values, in the place of the first. A node has few properties. */
export const byProperty = <T>(statements: readonly Statement<T>[]): readonly PropertyValues<T>[] => {
  const groups: [string, T[]][] = []
  for (const [property, value] of statements) {
    const last = groups.at(-1)
    const group = last?.[0] === property ? last : groups.find(([known]) => known === property)
    if (group === undefined) groups.push([property, [value]])
    else group[1].push(value)
  }
  return groups
}

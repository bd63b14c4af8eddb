import type { Statement, Term } from '../mapping/term'

/** A property of a node, and its values. */
export type PropertyValues = readonly [property: string, values: readonly Term[]]

/** Statements of one property as one list of values, in the place of the first. A node has few properties. */
export const byProperty = (statements: readonly Statement[]): readonly PropertyValues[] => {
  const groups: [string, Term[]][] = []
  for (const [property, value] of statements) {
    const group = groups.find(([known]) => known === property)
    if (group === undefined) groups.push([property, [value]])
    else group[1].push(value)
  }
  return groups
}

import type { Text } from '../model/text'
import { measureWords } from './measures'
import type { Table } from './table'
import type { TabledHead } from './tabled'

/** What the indicators and places that datasets declare are called. Of datasets that call one differently the first is heard. */
export const declaredNamesOf = (heads: readonly TabledHead[]): Table['declaredNames'] => {
  const [indicator, jurisdiction] = [new Map<string, Text>(), new Map<string, Text>()]
  const add = (names: Map<string, Text>, word: string, label: Text | undefined): void => {
    if (label !== undefined && !names.has(word)) names.set(word, label)
  }
  for (const head of heads) {
    const wordOf = measureWords(head)
    for (const { id, label } of head.indicators ?? []) add(indicator, wordOf(id), label)
    for (const { id, label } of head.places ?? []) add(jurisdiction, id, label)
  }
  return { indicator, jurisdiction }
}

/** The levels of the places that each dataset declares. */
export const declaredLevelsOf = (heads: readonly TabledHead[]): Table['declaredLevels'] =>
  new Map(
    heads.flatMap(({ id, places = [] }) => {
      const levels = places.flatMap((place) => (place.level === undefined ? [] : [[place.id, place.level] as const]))
      return levels.length === 0 ? [] : [[id, new Map(levels)] as const]
    }),
  )

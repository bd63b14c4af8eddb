import { measureWords } from './measures'
import type { TabledHead } from './tabled'

/** An indicator that datasets declare: the word that queries have for it, its id in the figures, and whose figures those are. */
export interface DeclaredMeasure {
  readonly word: string
  readonly id: string
  readonly area: string
  readonly datasets: readonly string[]
}

/** The indicators that datasets declare, each once. Figures name them by ids, which another dataset may use for something else. */
export const declaredMeasures = (heads: readonly TabledHead[]): readonly DeclaredMeasure[] => {
  const measures = new Map<string, DeclaredMeasure & { readonly datasets: string[] }>()
  for (const head of heads) {
    const wordOf = measureWords(head)
    for (const { id, area } of head.indicators ?? []) {
      const word = wordOf(id)
      if (word === id) continue // the catalogue has it
      const known = measures.get(word)
      if (known === undefined) measures.set(word, { word, id, area, datasets: [head.id] })
      else known.datasets.push(head.id)
    }
  }
  return [...measures.values()]
}

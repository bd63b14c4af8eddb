import type { Bilingual } from '../messages/fill'
import type { Answer, RowOf } from './answer'
import { finish } from './finish'
import type { Query } from './query'
import { tableOf } from './table-of'
import type { Tabled, TabledCell, TabledFigure, TabledHead, TabledPlace } from './tabled'
import { textAt } from './texts'
import { validQuery } from './valid'

/** What results lack that do not count, once, the figures or the cells that are not dated, as every engine is asked to. */
export const countLacking: Bilingual = {
  en: 'they lack the count of what is not dated',
  zh: '其中缺少没有日期的数字的计数',
}

/** A dataset as far as the results of an engine tell of it. */
export interface GatheredDataset extends Tabled {
  readonly id: string
  readonly places: TabledPlace[]
  readonly sources: { id: string }[]
  readonly observations: TabledFigure[]
  readonly noValues: TabledCell[]
  readonly notes: { about: string[]; reason: 'coverage-shared' }[]
}

/** Datasets as far as the results of an engine tell of them, each under a key. */
export class Gathered {
  private readonly datasets = new Map<string, GatheredDataset>()

  /** @param heads datasets that are known beforehand, each under its id unless there is another key */
  constructor(heads: readonly TabledHead[] = [], keyOf: (head: TabledHead) => string = ({ id }) => id) {
    for (const head of heads) {
      const { places = [], sources } = head
      const lists = { places: [...places], sources: [...sources], observations: [], noValues: [], notes: [] }
      this.datasets.set(keyOf(head), { ...head, ...lists })
    }
  }

  at(key: string, id: string): GatheredDataset {
    const known = this.datasets.get(key)
    if (known !== undefined) return known
    const made = { id, places: [], sources: [], observations: [], noValues: [], notes: [] }
    this.datasets.set(key, made)
    return made
  }

  all(): readonly Tabled[] {
    return [...this.datasets.values()]
  }
}

/** What the results of an engine say besides the figures and cells that were gathered. */
export interface GatheredCounts {
  readonly undated: number
  readonly lackingUndated: number
  /** How many figures each of those gathered stands for, whose ids are then its places in this list. */
  readonly weights?: readonly number[] | undefined
  /** The statements of population that were gathered. */
  readonly populations?: Gathered
}

/**
 * Makes the answer to a query of what was gathered of an engine's results.
 *
 * @throws RolmError where the query names what does not exist, or where two datasets have the same id
 */
export const finishGathered = <const Q extends Query>(
  asker: string,
  query: Q,
  gathered: Gathered,
  { undated, lackingUndated, weights, populations }: GatheredCounts,
): Answer<RowOf<Q>> => {
  const table = tableOf(gathered.all())
  validQuery(asker, query, table)
  const found = {
    table,
    rows: table.all,
    empty: table.noValues.all,
    populations: populations === undefined ? table : tableOf(populations.all()),
    undated,
    lackingUndated,
  }
  if (weights === undefined) return finish(found, query)
  return finish({ ...found, weights: table.all.map((row) => weights[Number(textAt(table.ids, row))] ?? 0) }, query)
}

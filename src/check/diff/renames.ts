import { type Dataset, datasetLists, type ListName } from '../../model/dataset'
import type { Observation } from '../../model/observation'
import { periodKey } from '../../model/period'
import { references } from '../../model/references'
import type { NoValue } from '../../model/statement'
import type { AnyFact } from './change'

/** The names that facts have in the new version, by those of the old; only of facts that have another. */
export type Renames = ReadonlyMap<string, string>

const idsOf = (dataset: Dataset): ReadonlySet<string> =>
  new Set(datasetLists.flatMap((list) => dataset[list].map(({ id }) => id)))

type Cell = Observation | NoValue

/** What a cell is about and what is printed in it. */
const contentOf = (cell: Cell): string => {
  const { source, indicator, breakdown, jurisdiction, period, datedBy } = cell
  const printed = 'printed' in cell ? cell.printed : [cell.kind, cell.quotes[0]?.exact ?? '']
  return JSON.stringify([source, indicator, breakdown, jurisdiction, periodKey(period, datedBy), printed])
}

/** The ids of cells by their content; `null` where several have the same. */
const byContent = (cells: readonly Cell[]): ReadonlyMap<string, string | null> => {
  const ids = new Map<string, string | null>()
  for (const cell of cells) {
    const content = contentOf(cell)
    ids.set(content, ids.has(content) ? null : cell.id)
  }
  return ids
}

/**
 * The renamings that are certain: an id that the new version does not know in any list, an id that the old one did not know,
 * and of the same cell of the same document, with the same printed form, no other on either side. All else is removed and
 * added, since nothing says that the one became the other.
 */
export const renamesOf = (old: Dataset, now: Dataset): Renames => {
  const [before, after] = [idsOf(old), idsOf(now)]
  const renames = new Map<string, string>()
  for (const list of ['observations', 'noValues'] as const) {
    const [gone, come] = [byContent(old[list]), byContent(now[list])]
    for (const [content, id] of gone) {
      const name = come.get(content)
      if (id !== null && name != null && !after.has(id) && !before.has(name)) renames.set(id, name)
    }
  }
  return renames
}

const renamedValue = (value: unknown, renames: Renames): unknown => {
  if (typeof value === 'string') return renames.get(value) ?? value
  return Array.isArray(value) ? value.map((id) => renamedValue(id, renames)).sort() : value
}

/** A fact of the old version with its references by the names of the new one, so that a renaming is told once. */
export const withRenames = (list: ListName, fact: AnyFact, renames: Renames): AnyFact => {
  if (renames.size === 0) return fact
  const fields = Object.entries(fact).map(([name, value]) =>
    Object.hasOwn(references[list], name) ? [name, renamedValue(value, renames)] : [name, value],
  )
  return Object.fromEntries(fields) as AnyFact // the same fields, ids in place of ids
}

import { type Body, type Dataset, factLists, type ListName, type Source } from '../../model/dataset'
import type { Observation } from '../../model/observation'
import { periodKey } from '../../model/period'
import { references } from '../../model/references'
import type { NoValue } from '../../model/statement'
import { byText } from '../../model/text'
import type { AnyFact } from './change'

/** The names that facts have in the new version, by those of the old; only of facts that have another. */
export type Renames = ReadonlyMap<string, string>

const idsOf = (dataset: Dataset): ReadonlySet<string> =>
  new Set(factLists.flatMap((list) => dataset[list].map(({ id }) => id)))

type Cell = Observation | NoValue

/** What a cell is about and what is printed in it, its document by the name of the new version. */
const contentOfCell =
  (renames: Renames) =>
  (cell: Cell): string => {
    const { source, indicator, breakdown, jurisdiction, period, datedBy } = cell
    const printed = 'printed' in cell ? cell.printed : [cell.kind, cell.quotes[0]?.exact ?? '']
    const document = renames.get(source) ?? source
    return JSON.stringify([document, indicator, breakdown, jurisdiction, periodKey(period, datedBy), printed])
  }

/** What is said of a document or a body, but for its id and the records that it names by theirs. */
const contentOfNamed =
  (list: 'sources' | 'bodies') =>
  (record: Source | Body): string =>
    JSON.stringify(
      Object.entries(record)
        .filter(([field]) => field !== 'id' && !Object.hasOwn(references[list], field))
        .sort(([a], [b]) => byText(a, b)),
    )

/** The ids of records by their content; `null` where several have the same. */
const byContent = <T extends AnyFact>(
  records: readonly T[],
  contentOf: (record: T) => string,
): ReadonlyMap<string, string | null> => {
  const ids = new Map<string, string | null>()
  for (const record of records) {
    const content = contentOf(record)
    ids.set(content, ids.has(content) ? null : record.id)
  }
  return ids
}

/**
 * The renamings that are certain: an id that the new version does not know in any list, an id that the old one did not know,
 * and, on neither side, another of the same content. That is, of a document or body, all that is said of it; of a cell, what it is
 * about, its document and its printed form. All else is removed and added, since nothing says that the one became the other.
 */
export const renamesOf = (old: Dataset, now: Dataset): Renames => {
  const [before, after] = [idsOf(old), idsOf(now)]
  const renames = new Map<string, string>()
  const find = <T extends AnyFact>(gone: readonly T[], come: readonly T[], contentOf: (record: T) => string): void => {
    const names = byContent(come, contentOf)
    for (const [content, id] of byContent(gone, contentOf)) {
      const name = names.get(content)
      if (id !== null && name != null && !after.has(id) && !before.has(name)) renames.set(id, name)
    }
  }
  for (const list of ['sources', 'bodies'] as const) find<Source | Body>(old[list], now[list], contentOfNamed(list))
  for (const list of ['observations', 'noValues'] as const) find<Cell>(old[list], now[list], contentOfCell(renames))
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

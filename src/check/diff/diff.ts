import { RolmError } from '../../issue'
import { type Dataset, datasetLists, isDeclaredList, type ListName, type Note } from '../../model/dataset'
import { periodKey } from '../../model/period'
import { quantityFields } from '../../model/quantity'
import { byText } from '../../model/text'
import type { AnyFact, Difference, FactChange, FieldChange, Version } from './change'
import { changedFields, changedHead, isOfPlace } from './fields'
import { type FigureChange, figureChange } from './figure'
import { newNotesOf } from './new-notes'
import { type Renames, renamesOf, withRenames } from './renames'

const versionOf = ({ id, base, version, issued }: Dataset): Version => ({ id, base, version, issued })

/** What is measured, where, when and by which document. A figure of another cell is no revision of the number. */
const cellOf = (fact: AnyFact): string | undefined => {
  if (!('printed' in fact)) return undefined
  const { source, indicator, breakdown, jurisdiction, unit, period, datedBy } = fact
  return JSON.stringify([source, indicator, breakdown, jurisdiction, unit, periodKey(period, datedBy)])
}

const revisedFigure = (
  old: AnyFact,
  now: AnyFact,
  fields: readonly FieldChange[],
): { readonly figure?: FigureChange } => {
  const isOfNumber = fields.some(({ field }) => Object.hasOwn(quantityFields, field))
  if (!isOfNumber || !('printed' in old) || !('printed' in now) || cellOf(old) !== cellOf(now)) return {}
  return { figure: figureChange(old, now) }
}

/** What has become of a fact that is in both versions; `undefined` where nothing has. */
const changeOf = (list: ListName, old: AnyFact, now: AnyFact, notes: readonly Note[]): FactChange | undefined => {
  const { id } = now
  const fields = changedFields(list, old, now)
  const was = old.id === id ? {} : { was: old.id }
  if (fields.length === 0) return old.id === id ? undefined : { change: 'renamed', list, id, was: old.id, notes }
  if (fields.every(isOfPlace)) return { change: 'moved', list, id, ...was, fields, notes }
  return { change: 'revised', list, id, ...was, fields, ...revisedFigure(old, now, fields), notes }
}

/** Facts are renamed and noted on; what facts are about may have the id of one, and is not. */
const none = { renames: new Map<string, string>(), notes: new Map<string, readonly Note[]>() }

const changesOfList = (
  list: ListName,
  old: readonly AnyFact[],
  now: readonly AnyFact[],
  renames: Renames,
  notes: ReadonlyMap<string, readonly Note[]>,
): readonly FactChange[] => {
  const before = new Map(old.map((fact) => [renames.get(fact.id) ?? fact.id, fact]))
  const after = new Set(now.map(({ id }) => id))
  const present = now.flatMap((fact): readonly FactChange[] => {
    const known = before.get(fact.id)
    const said = notes.get(fact.id) ?? []
    if (known === undefined) return [{ change: 'added', list, id: fact.id, fact, notes: said }]
    const change = changeOf(list, withRenames(list, known, renames), fact, said)
    return change === undefined ? [] : [change]
  })
  const removed = [...before].flatMap(
    ([id, fact]): readonly FactChange[] =>
      after.has(id) ? [] : [{ change: 'removed', list, id: fact.id, fact, notes: [] }], // no note can name what is gone
  )
  return [...present, ...removed].sort((a, b) => byText(a.id, b.id))
}

/**
 * Tells what is different between two versions of a dataset, fact by fact: added, removed, revised with every field, moved
 * where only its place in the document is another, renamed where that is certain; with what is newly noted of each. Of a
 * revised figure it says what the revision does to the interval. The same two versions give the same answer.
 *
 * @throws RolmError where the two are versions of different datasets: `compare` sets those side by side
 *
 * @example
 * import { diffDatasets } from 'rule-of-law-metrics/check'
 * import { changshu } from 'rule-of-law-metrics/datasets'
 * diffDatasets(changshu, { ...changshu, version: '1.0.1' }).head
 * // [{ field: 'version', old: '1.0.0', new: '1.0.1' }]
 */
export const diffDatasets = (old: Dataset, now: Dataset): Difference => {
  if (old.id !== now.id)
    throw new RolmError(
      `${old.id} and ${now.id} are two datasets, not two versions of one: compare them, or give versions of the same id`,
      { zh: `${old.id} 和 ${now.id} 是两个数据集，不是同一数据集的两个版本：请改用 compare，或给出编号相同的版本` },
    )
  const renames = renamesOf(old, now)
  const notes = newNotesOf(old, now, renames)
  const facts = datasetLists.flatMap((list) => {
    const ofFacts = isDeclaredList(list) ? none : { renames, notes }
    return changesOfList(list, old[list], now[list], ofFacts.renames, ofFacts.notes)
  })
  const total = datasetLists.reduce((sum, list) => sum + now[list].length, 0)
  const changed = facts.filter(({ change }) => change !== 'removed').length
  return {
    old: versionOf(old),
    new: versionOf(now),
    head: changedHead(old, now),
    facts,
    unchanged: total - changed,
  }
}

import { datasetMapping, lists } from '../../mapping/records'
import type { Dataset, ListName } from '../../model/dataset'
import type { Quote } from '../../model/quote'
import type { AnyFact, FieldChange } from './change'
import { sameValue } from './same-value'

type Fields = Readonly<Record<string, unknown>>

/** The fields that differ, in the order given. */
const changesOf = (names: readonly string[], old: Fields, now: Fields): readonly FieldChange[] =>
  names
    .filter((field) => !sameValue(old[field], now[field]))
    .map((field) => ({
      field,
      ...(old[field] !== undefined && { old: old[field] }),
      ...(now[field] !== undefined && { new: now[field] }),
    }))

/** The fields of each list by its mapping; a printed form stands in its quotation there and has no field of its own. */
const fieldNames = (list: ListName): readonly string[] => ['printed', ...Object.keys(lists[list].fields)]

/** The fields of a fact that differ between its two versions. */
export const changedFields = (list: ListName, old: AnyFact, now: AnyFact): readonly FieldChange[] =>
  changesOf(fieldNames(list), { ...old }, { ...now })

/** The fields of the dataset itself that differ. */
export const changedHead = (old: Dataset, now: Dataset): readonly FieldChange[] =>
  changesOf(['base', ...Object.keys(datasetMapping.fields)], { ...old }, { ...now })

const placeFields: readonly string[] = ['quotes', 'datingQuotes']

const wordsOf = (quotes: unknown): readonly string[] =>
  [...new Set(((quotes ?? []) as readonly Quote[]).map(({ exact }) => exact))].sort() // the fields are lists of quotes

/** Whether a change is of a place alone: the same words are quoted from elsewhere in the document. */
export const isOfPlace = (change: FieldChange): boolean =>
  placeFields.includes(change.field) && sameValue(wordsOf(change.old), wordsOf(change.new))

import type { Dataset, ListName, Note } from '../../model/dataset'
import type { FigureChange } from './figure'

/** A fact of any list of a dataset. */
export type AnyFact = Dataset[ListName][number]

/** A field that is not in both versions what it was. A side that is absent has no such field. */
export interface FieldChange {
  readonly field: string
  readonly old?: unknown
  readonly new?: unknown
}

/** What has become of a fact. */
export const changeKinds = ['added', 'removed', 'revised', 'moved', 'renamed'] as const
/** What has become of a fact, as a word. */
export type ChangeKind = (typeof changeKinds)[number]

interface Changed {
  readonly list: ListName
  /** The fact's name in the new version; of a removed one, in the old. */
  readonly id: string
  /**
   * What the new version notes of the fact and the old one did not. Where a publisher says why, it is here; a note of reason
   * `vintage-differs` says that the source itself has another edition.
   */
  readonly notes: readonly Note[]
}

interface Kept extends Changed {
  /** Its name in the old version, where that was another. */
  readonly was?: string
}

/** A fact that only the new version has. */
export interface Added extends Changed {
  readonly change: 'added'
  readonly fact: AnyFact
}

/** A fact that only the old version has. */
export interface Removed extends Changed {
  readonly change: 'removed'
  readonly fact: AnyFact
}

/** A fact of which the two versions say different things. */
export interface Revised extends Kept {
  readonly change: 'revised'
  readonly fields: readonly FieldChange[]
  /** What the revision does to the figure: of figures whose number or interval changed and whose cell did not. */
  readonly figure?: FigureChange
}

/** A fact that says what it said; only the place where it stands in its document is another. */
export interface Moved extends Kept {
  readonly change: 'moved'
  readonly fields: readonly FieldChange[]
}

/** A figure, a cell, a document or a body that has another name, and nothing else. */
export interface Renamed extends Changed {
  readonly change: 'renamed'
  readonly was: string
}

/** What has become of a fact from one version of its dataset to the next. */
export type FactChange = Added | Removed | Revised | Moved | Renamed

/** A version of a dataset, as far as its address and its date go. */
export type Version = Pick<Dataset, 'id' | 'base' | 'version' | 'issued'>

/** What is different between two versions of a dataset. Plain data: it survives JSON. */
export interface Difference {
  readonly old: Version
  readonly new: Version
  /** The fields of the dataset itself: its version, its title, … */
  readonly head: readonly FieldChange[]
  /** The facts that changed, list by list as files give them, each list in order of id. */
  readonly facts: readonly FactChange[]
  /** How many facts are in both versions what they were. */
  readonly unchanged: number
}

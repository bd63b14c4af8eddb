import type { LargeDataset } from '../../model/dataset'
import type { Label } from '../../vocabulary/catalogue'

/** A part of what a file holds, as text or as bytes: a file of any size is written so. */
export type Piece = string | Uint8Array

/** A file as it was written: its path in the folder, its length and the SHA-256 of its bytes. */
export interface WrittenFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** What the writer of a file knows: the dataset, every file of the folder, and those that were written before. */
export interface Publication {
  readonly dataset: LargeDataset
  readonly files: readonly FormFile[]
  readonly written: readonly WrittenFile[]
  /** The bytes of a file that was written before, piece by piece. */
  readonly read: (path: string) => Iterable<Uint8Array>
}

/**
 * `data`: the whole dataset, or all of its figures, in one file. `table`: one of its tables. `version`: the
 * same under the permanent address of its version. `about`: what is said of it, for
 * people and for catalogues.
 */
export type FormKind = 'data' | 'table' | 'version' | 'about'

/** A file of a published folder. The folder, its README, its page and its records for catalogues are made from these. */
export interface FormFile {
  /** With `/` between folders. */
  readonly path: string
  readonly mediaType: string
  readonly kind: FormKind
  /** What it is, in a few words. */
  readonly title: Label
  readonly pieces: (publication: Publication) => Iterable<Piece>
}

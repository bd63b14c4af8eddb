import type { Kind, Scope } from './kind'
import type { Statement } from './term'

/** The header of a column, in either language of a spreadsheet. */
export interface Column {
  readonly en: string
  readonly zh: string
}

/** A node of its own that carries some of a record's fields, such as a selector or a checksum. */
export interface Part {
  /** The property that leads to it. */
  readonly link: string
  readonly type: string
  /** What its address adds to the record's. */
  readonly suffix: string
  readonly fixed?: readonly Statement[]
}

/** How one field is written in every format. */
export interface Field {
  readonly property: string
  readonly kind: Kind
  readonly many?: true
  readonly part?: Part
  readonly column?: Column
}

/** A field that holds records with addresses of their own. */
export interface Nested {
  readonly property: string
  readonly many?: true
  readonly record: AnyRecord
  /** `owned`: written behind its owner, at the owner's address and a suffix. `shared`: written once for all. */
  readonly owned?: string
}

export type AnyField = Field | Nested

export const isNested = (field: AnyField): field is Nested => 'record' in field

/** How the records of one type are written: their class, their fields, and what follows from the fields. */
export interface RecordMapping<T, Except extends keyof T = never> {
  /** The classes of the node, the first being the one by which it is found. */
  readonly types: readonly string[]
  readonly fields: { readonly [Name in Exclude<keyof T, Except>]-?: AnyField }
  /** Properties that are written for readers and follow from the fields; they are not read back. */
  readonly derived?: readonly string[]
  /** The class is one that all the world uses: nodes of it outside the dataset's document are none of its records. */
  readonly general?: true
}

/** A mapping whose record type does not matter to the code at hand. */
export interface AnyRecord {
  readonly types: readonly string[]
  readonly fields: Readonly<Record<string, AnyField>>
  readonly derived?: readonly string[]
  readonly general?: true
}

export type { Scope }

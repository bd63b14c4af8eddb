import { type Issue, issue, type Place } from '../issue'
import type { Bilingual } from '../messages/fill'
import type { KnownNames } from './known-names'

/** A cell that holds something, with its column, and the row that it stands in. */
export interface Cell {
  readonly text: string
  /** The English name of its column. */
  readonly name: string
  /** The cells of its row by the English names of their columns. */
  readonly row: Readonly<Record<string, string>>
  /** The indicators that it may name. */
  readonly known: KnownNames
  /** Where it stands: worked out only where something is to be said of it. */
  readonly at: () => Place
}

/** What a cell says, and what is to be said of it. */
export type CellReading =
  | { readonly read: true; readonly value: unknown; readonly issue?: Issue }
  | {
      readonly read: false
      readonly issue: Issue
      /** Another field of which the issue says what it is to hold. */
      readonly other?: string
    }

/** The reading of a cell that holds nothing of the kind that it should. */
export const notValid = ({ text, name, at }: Cell, expected: string | Bilingual): CellReading & { read: false } => {
  const parameters = { name, expected }
  const english = typeof expected === 'string' ? expected : expected.en
  return { read: false, issue: issue('value-not-valid', { at: at(), parameters, received: text, expected: english }) }
}

import type { Dataset, Issue, Text } from '../../index'
import type { Language, Phrase } from '../language'

/** What a fact is shown by: its dataset, what is found of each fact, and the reader's language. */
export interface View {
  readonly dataset: Dataset
  readonly language: Language
  readonly findingsOf: (id: string) => readonly Issue[]
}

/** A text in the reader's language, else in the one that is there. */
export const inWords = (text: Text | undefined, language: Language): string =>
  text?.[language] ?? text?.en ?? text?.zh ?? ''

/** What is said in one cell, the parts that are not there left out. */
export const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ')

/** Says something of a value where there is one. */
export const saying = <T>(value: T | undefined, say: (value: T) => Phrase, language: Language): string =>
  value === undefined ? '' : say(value)[language]

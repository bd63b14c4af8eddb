import { nearest } from '../check/index'

/** Codes with their names in both languages, as far as they have them. */
export type CodeNames = Readonly<Record<string, { readonly en?: string | undefined; readonly zh?: string | undefined }>>

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

const namesOf = ([code, { en, zh }]: readonly [string, CodeNames[string]]): readonly string[] =>
  [code, en, zh].filter((name) => name !== undefined)

/** The code that is called so: by itself or by its name in either language. */
export const namedIn = (list: CodeNames, text: string): string | undefined =>
  Object.entries(list).find((entry) => namesOf(entry).some((name) => folded(name) === folded(text)))?.[0]

/** The code or name that a misspelt one most likely meant; else the first that begins with what was written. */
export const nearestIn = (list: CodeNames, text: string): string | undefined => {
  const names = Object.entries(list).flatMap(namesOf)
  return nearest(text, names) ?? names.find((name) => text.length > 1 && folded(name).startsWith(folded(text)))
}

import type { CodeNames } from '../mapping/code-names'
import { visible } from '../model/invisible'
import { entryOf } from '../model/remembered'

const folded = (text: string): string => visible(text).normalize('NFKC').trim()

const byName = new WeakMap<CodeNames, ReadonlyMap<string, readonly string[]>>()

/** The codes that bear each name: made once for a list, since a table asks in every row. */
const indexOf = (known: CodeNames): ReadonlyMap<string, readonly string[]> => {
  const made = byName.get(known)
  if (made !== undefined) return made
  const index = new Map<string, string[]>()
  for (const [code, { en, zh }] of Object.entries(known))
    for (const name of new Set([folded(en), folded(zh)])) entryOf(index, name, () => []).push(code)
  byName.set(known, index)
  return index
}

/**
 * The codes that a cell means: the code that stands there, or else those whose name in English or Chinese does, after NFKC.
 * None where it is neither; several where a name is that of several codes.
 */
export const codesNamed = (cell: string, known: CodeNames): readonly string[] => {
  const text = folded(cell)
  return Object.hasOwn(known, text) ? [text] : (indexOf(known).get(text) ?? [])
}

/** The one code that a cell means; `undefined` where it means none, or may mean several. */
export const codeNamed = (cell: string, known: CodeNames): string | undefined => {
  const [code, ...others] = codesNamed(cell, known)
  return others.length === 0 ? code : undefined
}

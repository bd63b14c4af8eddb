import { type NumberKind, type Reading, readPrinted } from '../model/quantity'

/** A number that is typed: digits of any width, numerals, separators, and Chinese words around them. */
const typed = /^[\d+\-.,\s%〇\p{Script=Han}]+$/u

/** One comma may be a decimal point, unless the number is whole; several can only separate thousands. */
const hasDoubtfulComma = (text: string, { whole }: NumberKind): boolean =>
  !whole && text.split(',').length === 2 && !text.includes('.')

/**
 * Reads a number as people type it into a cell that takes plain digits: `5,211,900`, `521.19万`, `５２１`, `三百六十二`,
 * `25000余`. It is read as the printed form of a figure is. `undefined` where it has other letters, where a comma may be a
 * decimal point, or where `readPrinted` reads nothing.
 */
export const readTypedNumber = (cell: string, kind: NumberKind): Reading | undefined => {
  const text = cell.normalize('NFKC')
  return typed.test(text) && !hasDoubtfulComma(text, kind) ? readPrinted(cell, kind) : undefined
}

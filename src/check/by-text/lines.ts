import { countBelow } from './sorted'

/** What turns an index into a text into a paragraph and a code point. */
export interface Ruler {
  /** Where the lines that are not empty begin. */
  readonly starts: readonly number[]
  /** Where the characters stand that take two units of UTF-16. */
  readonly astral: readonly number[]
}

const lineEnds = /[\n\r\v\f\u0085\u2028\u2029]/g
const visible = /[^\s\u0085]/g

/** Measures a text: its lines and its long characters. */
export const rulerOf = (text: string): Ruler => {
  const starts: number[] = []
  let from = 0
  for (;;) {
    visible.lastIndex = from
    const first = visible.exec(text)
    if (first === null) break
    starts.push(first.index)
    lineEnds.lastIndex = first.index
    const end = lineEnds.exec(text)
    if (end === null) break
    from = end.index + 1
  }
  const astral = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index)
  return { starts, astral }
}

/** The paragraph of an index: non-empty lines, counted from 1. */
export const paragraphAt = ({ starts }: Ruler, index: number): number => Math.max(1, countBelow(starts, index + 1))

/** The code point at an index, counted from 0. */
export const codePointAt = ({ astral }: Ruler, index: number): number => index - countBelow(astral, index)

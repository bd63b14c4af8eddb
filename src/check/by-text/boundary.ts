import { readNumeral } from '../../model/numeral'
import { characterStart, type Folded, spaceBefore } from './fold'

const digit = /\p{Nd}/u
const letter = /\p{Script=Latin}/u
const multiplier = /[十百千万亿]/
const numeral = '〇零一二三四五六七八九十百千万亿两'
/** A year in characters, such as 二〇一五. */
const year = /^[〇零一二三四五六七八九]{4}$/
/** The longest number in characters that is looked at. */
const longestNumeral = 16

const isDigit = (unit: string | undefined): boolean => unit !== undefined && digit.test(unit)

const touches = ({ marks }: Folded, index: number): boolean => ((marks[index] ?? spaceBefore) & spaceBefore) === 0

/** Whether the digits inside a stretch are set apart by white space, as in a line that is spaced out. */
const isSpacedOut = (folded: Folded, start: number, end: number): boolean => {
  for (let at = start + 1; at < end; at += 1)
    if (isDigit(folded.text[at]) && isDigit(folded.text[at - 1]) && !touches(folded, at)) return true
  return false
}

/** Numerals that follow one another without white space, from an index on, forward or backward. */
const numeralsFrom = (folded: Folded, from: number, step: 1 | -1): string => {
  let run = ''
  for (let at = from; run.length < longestNumeral; at += step) {
    const unit = folded.text[at]
    if (unit === undefined || !numeral.includes(unit)) break
    run = step === 1 ? run + unit : unit + run
    if (step === 1 ? !touches(folded, at + 1) : !touches(folded, at)) break
  }
  return run
}

const isNumber = (text: string): boolean => year.test(text) || readNumeral(text, '') !== undefined

/** Whether numerals on both sides of a cut make one number: 十 and 五, not 一 and 五. */
const makeOneNumber = (left: string, right: string): boolean => {
  for (let from = 0; from < left.length; from += 1)
    for (let to = 1; to <= right.length; to += 1) if (isNumber(left.slice(from) + right.slice(0, to))) return true
  return false
}

/** Whether the thousands of a number follow a comma: `,874` that no further digit follows. */
const isThousands = ({ text }: Folded, comma: number): boolean => /^,\d{3}(?!\d)/.test(text.slice(comma, comma + 5))

/** Whether a cut between two neighbouring characters goes through a number or a word. */
const cuts = (folded: Folded, source: string, at: number): boolean => {
  const { text, origin } = folded
  const [left, right] = [text[at - 1], text[at]]
  if (left === undefined || right === undefined) return false
  if (isDigit(left)) {
    if (isDigit(right) || multiplier.test(right)) return true
    if (right === '.') return isDigit(text[at + 1]) && touches(folded, at + 1)
    return right === ',' && source[origin[at] ?? 0] === ',' && isThousands(folded, at)
  }
  if (isDigit(right)) {
    const [before, sign] = [text[at - 2], source[origin[at - 1] ?? 0]]
    if (!isDigit(before) || !touches(folded, at - 1)) return false
    return left === '.' || (left === ',' && sign === ',' && isThousands(folded, at - 1))
  }
  if (letter.test(left) && letter.test(right)) return true
  if (!numeral.includes(left) || !numeral.includes(right)) return false
  return makeOneNumber(numeralsFrom(folded, at - 1, -1), numeralsFrom(folded, at, 1))
}

/**
 * Whether a stretch of folded text stands on its own: it begins and ends between characters, and is no part of a longer
 * number or word. 5874件 does not stand in 15874件, 6个月 not in 16个月, 9% not in 7.9%, 五年来 not in 十五年来. White space
 * ends a number, unless the digits of the stretch are spaced out themselves.
 *
 * @param source the text that was folded
 */
export const standsAlone = (folded: Folded, source: string, start: number, end: number): boolean => {
  const { text, marks } = folded
  const isStart = (at: number): boolean => at >= text.length || ((marks[at] ?? 0) & characterStart) !== 0
  if (!isStart(start) || !isStart(end)) return false
  const spaced = isSpacedOut(folded, start, end)
  return [start, end].every((at) => {
    if (touches(folded, at)) return !cuts(folded, source, at)
    return !(spaced && isDigit(text[at - 1]) && isDigit(text[at]))
  })
}

import type { Quote } from '../../model/quote'
import { align } from './align'
import { isCommon } from './anchors'
import type { Sought } from './board'
import { standsAlone } from './boundary'
import type { Copy } from './copy'
import { endInSource, type Folded, fold } from './fold'
import { headingsIn, isUnderHeading, titleTexts } from './headings'
import { codePointAt, paragraphAt, type Ruler, rulerOf } from './lines'
import { occurrences } from './occurrences'
import type { Placement } from './remaining'

/** A fact of a dataset: the way to it, and what it quotes of the document. */
export interface QuotedFact {
  readonly path: readonly string[]
  readonly quotes: readonly Quote[]
}

/** What became of a quotation or a fact in a copy, from the best to the worst. */
export const copyStates = ['found', 'moved', 'ambiguous', 'missing'] as const

/**
 * `found`: it stands where the document has it. `moved`: in another order, or under another heading. `ambiguous`: in places
 * of which nothing tells which is meant. `missing`: nowhere, or not where the fact needs it.
 */
export type CopyState = (typeof copyStates)[number]

/** A quotation in a copy. */
export interface QuoteInCopy {
  readonly exact: string
  readonly state: CopyState
  /** Where it stands now: non-empty lines, counted from 1. */
  readonly paragraph?: number
  /** Its first code point in the text of the copy, counted from 0, and the one after its last. */
  readonly start?: number
  readonly end?: number
  /** The words as the copy has them. */
  readonly printed?: string
  /** The heading of the dataset that it does not stand under. */
  readonly notUnder?: string
  /** How many places it may have, and the paragraphs of the first of them. */
  readonly places?: number
  readonly among?: readonly number[]
}

/** A fact in a copy: as good as the worst of its quotations. */
export interface FactInCopy {
  readonly path: readonly string[]
  readonly state: CopyState
  readonly quotes: readonly QuoteInCopy[]
}

/** How many paragraphs are named for words that stand in several places. */
const mostNamed = 5

interface Words {
  readonly quote: Quote
  readonly text: string
}

/** Quotations of one place are one; without offsets, those of one paragraph. */
const keyOf = ({ start, exact, heading, paragraph }: Quote): string =>
  JSON.stringify(start === undefined ? [exact, heading, paragraph] : [exact, start])

const soughtOf = ({ text, quote: { start = 0, end = 0 } }: Words, candidates: readonly number[]): Sought => ({
  text,
  order: start,
  end,
  candidates,
  isTitle: false,
})

/** Without offsets nothing tells the order: only words that stand once have a place. */
const placeAlone = ({ text }: Words, candidates: readonly number[]): Placement => {
  const [at] = candidates
  if (at === undefined) return { state: 'missing' }
  return candidates.length === 1 && !isCommon(text) ? { state: 'found', at } : { state: 'ambiguous', among: candidates }
}

const told = (
  { quote, text }: Words,
  placement: Placement,
  isUnder: (at: number) => boolean,
  { source, folded, ruler }: { readonly source: string; readonly folded: Folded; readonly ruler: Ruler },
): QuoteInCopy => {
  const { exact, heading } = quote
  const paragraphOf = (at: number): number => paragraphAt(ruler, folded.origin[at] ?? 0)
  if (placement.state === 'missing') return { exact, state: 'missing' }
  if (placement.state === 'ambiguous') {
    const among = [...new Set(placement.among.slice(0, mostNamed).map(paragraphOf))]
    return { exact, state: 'ambiguous', places: placement.among.length, among }
  }
  const { at, state } = placement
  const start = folded.origin[at] ?? 0
  const end = endInSource(folded, source, at + text.length)
  const place = {
    paragraph: paragraphOf(at),
    start: codePointAt(ruler, start),
    end: codePointAt(ruler, end),
    printed: source.slice(start, end),
  }
  if (isUnder(at) || heading === undefined) return { exact, state, ...place }
  return { exact, state: 'moved', ...place, notUnder: heading }
}

const worst = (states: readonly CopyState[]): CopyState =>
  copyStates.findLast((state) => states.includes(state)) ?? 'missing'

/**
 * Looks for the quotations of facts in a fresh copy of their document, which may be laid out otherwise or edited. The copy
 * is searched once for all of them. Facts that quote nothing are left out.
 *
 * @example
 * const copy = readCopy('saved.html', bytes)
 * if (!('code' in copy)) findFacts(facts, copy).filter(({ state }) => state === 'missing')
 */
export const findFacts = (facts: readonly QuotedFact[], { text: source }: Copy): readonly FactInCopy[] => {
  const folded = fold(source)
  const ruler = rulerOf(source)
  const quotes = facts.flatMap((fact) => fact.quotes)
  const words = new Map(quotes.map((quote) => [keyOf(quote), { quote, text: fold(quote.exact).text }]))
  const texts = [...new Set([...Array.from(words.values(), ({ text }) => text), ...titleTexts(quotes)])]
  const found = occurrences(folded.text, texts, (start, index) =>
    standsAlone(folded, source, start, start + (texts[index]?.length ?? 0)),
  )
  const candidates = new Map(texts.map((text, index) => [text, found[index] ?? []]))
  const candidatesOf = (text: string): readonly number[] => candidates.get(text) ?? []
  const headings = headingsIn(quotes, folded, candidatesOf)
  const lineStarts = headings.lines.map(({ at }) => at)
  const ordered = [...words].filter(([, { quote }]) => quote.start !== undefined)
  const sought = [
    ...headings.sought.map((title) => ({ key: undefined, sought: title })),
    ...ordered.map(([key, each]) => ({ key, sought: soughtOf(each, candidatesOf(each.text)) })),
  ].sort((a, b) => a.sought.order - b.sought.order || a.sought.end - b.sought.end)
  const placed = align(sought.map((each) => each.sought))
  const placements = new Map(sought.map(({ key }, index) => [key, placed[index]]))
  const results = new Map(
    Array.from(words, ([key, each]) => {
      const placement = placements.get(key) ?? placeAlone(each, candidatesOf(each.text))
      const isUnder = (at: number): boolean => isUnderHeading(headings, lineStarts, each.quote, at)
      return [key, told(each, placement, isUnder, { source, folded, ruler })]
    }),
  )
  return facts
    .filter((fact) => fact.quotes.length > 0)
    .map(({ path, quotes: own }) => {
      const inCopy = own.flatMap((quote) => results.get(keyOf(quote)) ?? [])
      return { path, state: worst(inCopy.map(({ state }) => state)), quotes: inCopy }
    })
}

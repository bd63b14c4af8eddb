import type { Quote } from '../../model/quote'
import type { Sought } from './board'
import { characterStart, type Folded, fold, lineStart } from './fold'
import { countBelow } from './sorted'

const joint = ' › '

/** The titles of a heading path, folded. */
const titlesOf = ({ heading }: Quote): readonly string[] =>
  heading === undefined ? [] : heading.split(joint).map((title) => fold(title).text)

/** The headings of a dataset in a copy of the document. */
export interface Headings {
  /** Titles in the order of the document, as words to be placed. */
  readonly sought: readonly Sought[]
  /** The lines of the copy that are a title, in ascending order. */
  readonly lines: readonly { readonly at: number; readonly title: string }[]
  /** Where each title stands in the copy. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** Where the first quotation under each title stands in the document. */
  readonly orders: ReadonlyMap<string, number>
}

/** Every title that quotations name, folded, once. */
export const titleTexts = (quotes: readonly Quote[]): readonly string[] => [...new Set(quotes.flatMap(titlesOf))]

const isLine = ({ text, marks }: Folded, at: number, title: string): boolean => {
  const begins = (index: number): boolean => index >= text.length || ((marks[index] ?? 0) & lineStart) !== 0
  return ((marks[at] ?? 0) & characterStart) !== 0 && begins(at) && begins(at + title.length)
}

/**
 * Looks up the titles of quotations among the lines of a copy. A title that is no line of the copy is passed over: the copy
 * may set it otherwise.
 */
export const headingsIn = (
  quotes: readonly Quote[],
  folded: Folded,
  candidatesOf: (title: string) => readonly number[],
): Headings => {
  const orders = new Map<string, number>()
  const paths = new Map<string, Sought>()
  const places = new Map<string, readonly number[]>()
  for (const title of titleTexts(quotes))
    places.set(
      title,
      candidatesOf(title).filter((at) => isLine(folded, at, title)),
    )
  const ordered = quotes.filter(({ start }) => start !== undefined).sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
  for (const quote of ordered) {
    const { start = 0 } = quote
    for (const [depth, text] of titlesOf(quote).entries()) {
      const path = titlesOf(quote)
        .slice(0, depth + 1)
        .join(joint)
      const order = start - 1 / (depth + 2)
      if (!orders.has(text)) orders.set(text, order)
      if (!paths.has(path))
        paths.set(path, { text, order, end: order, candidates: places.get(text) ?? [], isTitle: true })
    }
  }
  const lines = [...places].flatMap(([title, found]) => found.map((at) => ({ at, title }))).sort((a, b) => a.at - b.at)
  return { sought: [...paths.values()], lines, places, orders }
}

/** The last title above a place: a title that the place is in is not above it. */
const lastTitleAbove = (
  { lines }: Headings,
  lineStarts: readonly number[],
  at: number,
): Headings['lines'][number] | undefined => {
  const index = countBelow(lineStarts, at + 1) - 1
  const line = lines[index]
  return line !== undefined && at < line.at + line.title.length ? lines[index - 1] : line
}

/**
 * Whether a place of the copy is under the headings that the dataset gives: those of its titles that are lines of the copy
 * stand above it in their order, and no title comes between that the document has only later.
 */
export const isUnderHeading = (
  headings: Headings,
  lineStarts: readonly number[],
  quote: Quote,
  at: number,
): boolean => {
  let from = 0
  const titles = titlesOf(quote).filter((title) => (headings.places.get(title) ?? []).length > 0)
  for (const title of titles) {
    const places = headings.places.get(title) ?? []
    const above = places[countBelow(places, from)]
    if (above === undefined || above > at) return false
    from = above + 1
  }
  const last = lastTitleAbove(headings, lineStarts, at)
  if (titles.length === 0 || last === undefined || last.title === titles.at(-1)) return true
  return (headings.orders.get(last.title) ?? 0) < (quote.start ?? Number.POSITIVE_INFINITY)
}

import type { Quote, Source } from '../../index'
import { periodWords, placeName, placeOfQuote } from '../figure-words'
import type { Phrase } from '../language'
import type { FieldRow } from './fields'
import { labels } from './labels'
import type { AnyFact } from './lists'
import type { View } from './words'

interface Document {
  readonly id: string
  readonly source: Source | undefined
}

/** A quotation where it stands, in its own words unless they are shown already. */
const quoteWords = (quote: Quote, { id, source }: Document, shown: string | undefined, { language }: View): string => {
  const place = placeOfQuote(quote, source, id, language)
  return quote.exact === shown ? place : `${place}  “${quote.exact}”`
}

/** What a quotation is for, and the quotation. */
type Named = readonly [name: Phrase, quote: Quote]

const named = (name: Phrase, quotes: readonly Quote[]): readonly Named[] =>
  quotes.map((quote, place) => [place === 0 ? name : nothing, quote])

/** Quotations with their places, the headings under them where they change. */
const quoteRows = (
  quotes: readonly Named[],
  document: Document,
  shown: string | undefined,
  view: View,
): readonly FieldRow[] =>
  quotes.flatMap(([name, quote], place): readonly FieldRow[] => [
    [name, quoteWords(quote, document, shown, view)],
    ...(quote.heading === quotes[place + 1]?.[1].heading ? [] : [[nothing, quote.heading] as const]),
  ])

const nothing = { en: '', zh: '' }

/** What a fact of a list says in its row `Printed`. */
const printedOf = (fact: AnyFact): string | undefined => {
  if ('printed' in fact) return fact.printed
  return 'breakdown' in fact ? fact.quotes[0]?.exact : undefined
}

/** The document that a fact stands in, or, for a division, that of its total. */
const documentOf = (fact: AnyFact, { dataset }: View): string | undefined => {
  if ('whole' in fact) return dataset.observations.find(({ id }) => id === fact.whole)?.source
  return 'source' in fact ? fact.source : undefined
}

/** Where and when a fact holds, and where it stands in its document with the words that date it. */
export const standingRows = (fact: AnyFact, view: View): readonly FieldRow[] => {
  const { dataset, language } = view
  const id = documentOf(fact, view)
  const document = id === undefined ? undefined : { id, source: dataset.sources.find((one) => one.id === id) }
  const quotes = 'quotes' in fact ? fact.quotes : []
  const dating = 'datingQuotes' in fact ? fact.datingQuotes : []
  const where: readonly FieldRow[] =
    'period' in fact
      ? [
          [labels.place, placeName(fact, dataset, language)],
          [labels.period, periodWords(fact, language)],
        ]
      : []
  if (document === undefined) return where
  return [
    ...where,
    ...(quotes.length === 0
      ? [[labels.source, placeOfQuote(undefined, document.source, document.id, language)] as const]
      : []),
    ...quoteRows([...named(labels.source, quotes), ...named(labels.datedBy, dating)], document, printedOf(fact), view),
  ]
}

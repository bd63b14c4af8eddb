import { type Issue, issue } from '../../issue'
import type { Bilingual } from '../../messages/fill'
import type { IssueCode } from '../../messages/issues'
import type { CopyState, FactInCopy, QuoteInCopy } from './by-text'
import { mostOccurrences } from './occurrences'

const listed = (values: readonly (number | string | undefined)[]): Bilingual => {
  const known = [...new Set(values.filter((value) => value !== undefined))]
  return { en: known.join(', '), zh: known.join('、') }
}

const countOf = ({ places = 0 }: QuoteInCopy): string => `${places}${places >= mostOccurrences ? '+' : ''}`

/** Where the rest of a fact stands, for who looks for what is missing. */
const nearOf = ({ quotes }: FactInCopy): Bilingual => {
  const { en, zh } = listed(quotes.map(({ paragraph }) => paragraph))
  if (en === '') return { en, zh }
  return { en: `; the rest of it is in paragraph ${en}`, zh: `，其余文字在第 ${zh} 段` }
}

const codes = {
  moved: 'fact-moved',
  ambiguous: 'fact-ambiguous',
  missing: 'fact-missing',
} as const satisfies Partial<Record<CopyState, IssueCode>>

/** Says of a fact that was not found as it was expected what became of it; nothing of one that was. */
export const factIssue = (fact: FactInCopy, file: string): Issue | undefined => {
  const { path, state, quotes } = fact
  if (state === 'found') return undefined
  const concerned = quotes.filter((quote) => quote.state === state)
  const words = listed(concerned.map(({ exact }) => exact))
  const places = listed(concerned.flatMap(({ paragraph, among = [] }) => [paragraph, ...among]))
  const heading = listed(concerned.map(({ notUnder }) => notUnder))
  const count = listed(concerned.map(countOf))
  return issue(heading.en === '' ? codes[state] : 'fact-under-other-heading', {
    path,
    expected: words.en,
    ...(places.en !== '' && { received: places.en }),
    parameters: { file, expected: words, received: places, heading, count, near: nearOf(fact) },
  })
}

import { type Issue, issue } from '../../issue'
import type { FactInCopy, QuoteInCopy } from './by-text'
import { mostOccurrences } from './occurrences'

const listed = (values: readonly (number | string | undefined)[]): string =>
  [...new Set(values.filter((value) => value !== undefined))].join(', ')

const countOf = ({ places = 0 }: QuoteInCopy): string => `${places}${places >= mostOccurrences ? '+' : ''}`

/** Where the rest of a fact stands, for who looks for what is missing. */
const nearOf = ({ quotes }: FactInCopy): { en: string; zh: string } => {
  const paragraphs = listed(quotes.map(({ paragraph }) => paragraph))
  if (paragraphs === '') return { en: '', zh: '' }
  return { en: ` The rest of it is in paragraph ${paragraphs}.`, zh: `其余文字在第 ${paragraphs} 段。` }
}

/** Says of a fact that was not found as it was expected what became of it; nothing of one that was. */
export const factIssue = (fact: FactInCopy, file: string): Issue | undefined => {
  const { path, state, quotes } = fact
  const concerned = quotes.filter((quote) => quote.state === state)
  const expected = listed(concerned.map(({ exact }) => exact))
  const received = listed(concerned.flatMap(({ paragraph, among = [] }) => [paragraph, ...among]))
  switch (state) {
    case 'found':
      return undefined
    case 'moved': {
      const heading = listed(concerned.map(({ notUnder }) => notUnder))
      const code = concerned.every(({ notUnder }) => notUnder === undefined) ? 'fact-moved' : 'fact-under-other-heading'
      return issue(code, { path, expected, received, parameters: { file, heading } })
    }
    case 'ambiguous':
      return issue('fact-ambiguous', {
        path,
        expected,
        received,
        parameters: { file, count: listed(concerned.map(countOf)) },
      })
    case 'missing':
      return issue('fact-missing', { path, expected, parameters: { file, near: nearOf(fact) } })
  }
}

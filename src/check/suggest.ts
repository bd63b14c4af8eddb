import { closest, distance } from 'fastest-levenshtein'
import type { Issue } from '../issue'
import { explainTemplate } from '../messages/explain'
import { type Bilingual, fill } from '../messages/fill'
import { breakdowns, indicators, jurisdictions } from '../vocabulary/catalogue'

const known: Partial<Record<Issue['code'], () => readonly string[]>> = {
  'indicator-unknown': () => Object.keys(indicators),
  'jurisdiction-unknown': () => Object.keys(jurisdictions),
  'breakdown-unknown': () => Object.keys(breakdowns),
}

/** The candidate that a misspelt word most likely meant, or nothing where none is near. */
export const nearest = (word: string, candidates: readonly string[]): string | undefined => {
  if (candidates.length === 0 || word.length > 100) return undefined
  const best = closest(word, [...candidates])
  return distance(word, best) <= Math.max(1, Math.floor(word.length / 3)) ? best : undefined
}

const sentence = (word: string): Bilingual => ({ en: ` Did you mean ${word}?`, zh: `您是否要写 ${word}？` })

/** The names that an issue itself lists. */
const namesIn = ({ parameters, expected }: Issue): readonly string[] => {
  const { columns } = parameters
  if (typeof columns === 'object') return [...columns.en.split(', '), ...columns.zh.split('、')]
  return (columns ?? expected)?.split(', ') ?? []
}

/**
 * Adds "did you mean" to issues about names, where the catalogue, the ids of the dataset, or the list that the issue itself
 * gives, has a near one.
 */
export const withSuggestion = (issue: Issue, ids: readonly string[]): Issue => {
  if (issue.received === undefined) return issue
  const candidates = issue.code === 'reference-unknown' ? ids : (known[issue.code]?.() ?? namesIn(issue))
  const suggested = nearest(issue.received, candidates)
  if (suggested === undefined) return issue
  const parameters = { ...issue.parameters, suggestion: sentence(suggested) }
  return { ...issue, parameters, message: fill(explainTemplate(issue.code).en, parameters, 'en') }
}

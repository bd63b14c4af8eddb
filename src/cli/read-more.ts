import type { Comparison, Issue } from '../index'
import type { Language } from './language'

type Coded = { readonly code: string }

/** The gravest of several: an error, or else a warning, or else a finding; the first of its kind. */
export const gravestIssue = (issues: readonly Issue[]): Issue | undefined =>
  (['error', 'warning', 'finding'] as const)
    .map((severity) => issues.find((issue) => issue.severity === severity))
    .find((found) => found !== undefined)

/** The gravest reason of several comparisons: the first that forbids one, or else the first of all. */
export const gravestReason = (comparisons: readonly Comparison[]): Coded | undefined => {
  const reasons = comparisons.flatMap((comparison) => comparison.reasons)
  return reasons.find(({ effect }) => effect === 'not-comparable') ?? reasons[0]
}

/** The line that says where to read on about a code; none where there is nothing to read about. */
export const readMore = (about: Coded | undefined, language: Language): readonly string[] => {
  if (about === undefined) return []
  const command = `npx rule-of-law-metrics explain ${about.code}`
  return [{ en: `  Read more: ${command}`, zh: `  详细说明：${command} --lang zh` }[language]]
}

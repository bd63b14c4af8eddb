import { areas, breakdowns, type Issue, indicators, jurisdictions } from '../../index'
import { explainTemplate } from '../../messages/explain'
import { fill } from '../../messages/fill'
import { type CodeNames, namedIn, nearestIn } from '../named'

const labelsOf = (list: Readonly<Record<string, { readonly label: CodeNames[string] }>>): CodeNames =>
  Object.fromEntries(Object.entries(list).map(([code, { label }]) => [code, label]))

const places = labelsOf(jurisdictions)

/** The lists of the catalogue, by the condition of a question that names their codes. */
const lists: Readonly<Record<string, CodeNames>> = {
  indicator: labelsOf(indicators),
  area: areas,
  breakdown: breakdowns,
  jurisdiction: places,
  jurisdictionWithin: places,
}

const listOf = (condition = ''): CodeNames => (Object.hasOwn(lists, condition) ? (lists[condition] ?? {}) : {})

/** The code that a condition means: people write 常熟市 or Changshu where a question has 320581. */
export const codeFor = (condition: string, word: string): string => namedIn(listOf(condition), word) ?? word

/** Adds to an issue of a question the word that may have been meant, where the catalogue has a near one. */
export const withNearest = (issue: Issue): Issue => {
  const near = issue.received === undefined ? undefined : nearestIn(listOf(issue.path[1]), issue.received)
  if (near === undefined) return issue
  const suggestion = { en: ` Did you mean ${near}?`, zh: `您是否要写 ${near}？` }
  const parameters = { ...issue.parameters, suggestion }
  return { ...issue, parameters, message: fill(explainTemplate(issue.code).en, parameters, 'en') }
}

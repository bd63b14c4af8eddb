import { areas, breakdowns, type Issue, indicators, jurisdictions } from '../../index'
import { retold } from '../../messages/explain'
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
export const withNearest = (issue: Issue, form: 'flags' | 'json'): Issue => {
  const list = listOf(issue.path[1])
  const near = issue.received === undefined ? undefined : nearestIn(list, issue.received)
  if (near === undefined) return issue
  const meant = form === 'flags' ? near : (namedIn(list, near) ?? near) // a question as data has codes alone
  return retold(issue, { suggestion: { en: ` Did you mean ${meant}?`, zh: `您是否要写 ${meant}？` } })
}

/** An issue of a question that flags ask, in the name of the flag. */
export const withFlag = (issue: Issue, flag: string | undefined): Issue =>
  flag === undefined ? issue : { ...retold(issue, { name: flag }), path: [flag] }

import { areas, breakdowns, type Issue, indicators, jurisdictions, type Table } from '../../index'
import { issue as newIssue } from '../../issue'
import { retold } from '../../messages/explain'
import { periodLabels, precisionLabels } from '../../vocabulary/catalogue'
import { type CodeNames, namedIn, nearestIn } from '../named'

/** What datasets call the indicators and places that they declare. */
export type DeclaredNames = Table['declaredNames']

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
  precision: precisionLabels,
  periodKind: periodLabels,
}

const listOf = (condition = ''): CodeNames => (Object.hasOwn(lists, condition) ? (lists[condition] ?? {}) : {})

/** What a dataset declares: its code in questions, and the names that people have for it. */
interface Declared {
  readonly code: string
  readonly names: CodeNames
}

/** What datasets declare for a condition; an indicator is called by its id too, which ends its address. */
const declaredFor = (condition: string, { indicator, jurisdiction }: DeclaredNames): readonly Declared[] => {
  if (condition === 'indicator')
    return [...indicator].map(([code, label]) => ({ code, names: { [code.slice(code.lastIndexOf('/') + 1)]: label } }))
  if (!condition.startsWith('jurisdiction')) return []
  return [...jurisdiction].map(([code, label]) => ({ code, names: { [code]: label } }))
}

const calledSo = (declared: readonly Declared[], word: string): readonly string[] =>
  declared.filter(({ names }) => namedIn(names, word) !== undefined).map(({ code }) => code)

const nothing: DeclaredNames = { indicator: new Map(), jurisdiction: new Map() }

/**
 * The code that a condition means: people write 常熟市 or Changshu where a question has 320581. A word that is no name, or one of
 * several things, stays as it is.
 *
 * @param declared what the datasets that are asked call what they declare, once they are read
 */
export const codeFor = (condition: string, word: string, declared = nothing): string => {
  const code = namedIn(listOf(condition), word)
  if (code !== undefined) return code
  const [only = word, ...others] = calledSo(declaredFor(condition, declared), word)
  return others.length === 0 ? only : word
}

/** Says of an unknown word of a question which may have been meant, or of which things it is the name. */
export const withNearest = (issue: Issue, form: 'flags' | 'json', declared = nothing): Issue => {
  const [, condition = ''] = issue.path
  const { path, received } = issue
  if (received === undefined) return issue
  const own = declaredFor(condition, declared)
  const called = calledSo(own, received)
  if (form === 'flags' && called.length > 1) {
    const expected = { en: called.join(', '), zh: called.join('、') }
    return newIssue('name-of-several', { path, received, expected: expected.en, parameters: { expected } })
  }
  const near = nearestIn(Object.assign({}, listOf(condition), ...own.map(({ names }) => names)), received)
  if (near === undefined) return issue
  const meant = form === 'flags' ? near : codeFor(condition, near, declared) // a question as data has codes alone
  return retold(issue, { suggestion: { en: ` Did you mean ${meant}?`, zh: `您是否要写 ${meant}？` } })
}

/** An issue of a question that flags ask, in the name of the flag. */
export const withFlag = (issue: Issue, flag: string | undefined): Issue =>
  flag === undefined ? issue : { ...retold(issue, { name: flag }), path: [flag] }

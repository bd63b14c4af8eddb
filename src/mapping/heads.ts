import { type Issue, issue, type Result, resultOf } from '../issue'
import type { Dataset } from '../model/dataset'
import { parseDataset } from '../model/parse'
import { shownValue } from '../model/value-issues'

/** How many issues of a list of heads are told. No head is looked at once there are so many, and it is said how many are left. */
const mostTold = 100

/** What a head is called in the way to its faults: by its id, or by its place where it has none. */
const nameOf = (head: unknown, place: number): string => {
  const { id } = Object(head)
  return typeof id === 'string' ? id : String(place)
}

/** The first issues of a head, and how many more it has. */
const told = (found: readonly Issue[]): readonly Issue[] =>
  found.length <= mostTold
    ? found
    : [...found.slice(0, mostTold), issue('more-not-told', { received: String(found.length - mostTold) })]

/**
 * The heads in a list of datasets, as packed folders and files of Parquet have them, each checked as a dataset that has no facts
 * yet: whoever reads the figures, the heads are held as strictly.
 */
export const headsIn = (list: unknown): Result<readonly Dataset[]> => {
  const given: unknown = Object(list).datasets
  if (!Array.isArray(given)) {
    const parameters = { name: 'datasets', expected: 'a list' }
    return { ok: false, issues: [issue('value-not-valid', { received: shownValue(given), parameters })] }
  }
  const heads = new Map<string, Dataset>()
  const issues: Issue[] = []
  for (const [place, head] of given.entries()) {
    if (issues.length >= mostTold) {
      issues.push(issue('datasets-not-checked', { received: String(given.length - place) }))
      break
    }
    const parsed = parseDataset({ ...Object(head), bodies: [], observations: [], partSets: [], notes: [] })
    const within = ['datasets', nameOf(head, place)]
    issues.push(...told(parsed.issues.map((found) => ({ ...found, path: [...within, ...found.path] }))))
    if (!parsed.ok) continue
    const { id } = parsed.value
    if (heads.has(id)) issues.push(issue('id-repeated', { received: id }))
    heads.set(id, parsed.value)
  }
  return resultOf([...heads.values()], issues)
}

import { type Issue, issue, type Place } from '../issue'
import { datasetLists } from '../model/dataset'
import { soundHead } from '../model/parse'
import { idSchema } from '../model/text'
import { factOfRow } from './fact-row'
import { type Fields, isFields, listOfFields, text } from './fields'
import type { Head } from './head'
import { catalogued } from './known-names'
import type { Defaults } from './observation-row'
import { unread } from './rows'
import type { QuoteStore } from './store/quote-store'

/** What messages call the head as a whole. */
export const headName = 'dataset.yaml'

const notValid = (name: string, value: unknown, expected: string, at: Place): Issue =>
  issue('value-not-valid', {
    received: text(value) ?? JSON.stringify(value),
    expected,
    parameters: { name },
    at,
  })

/** A head that is something else than names and values, such as a list or a sentence. */
export const checkForm = ({ value, placeOf }: Head): readonly Issue[] =>
  isFields(value) || (value ?? '') === ''
    ? []
    : [notValid(headName, value, 'names and values, such as id: our-city', placeOf([]))]

const checkReporter = ({ reporter }: Fields, bodies: readonly Fields[], at: Place): readonly Issue[] => {
  if (reporter === undefined) return []
  const details = { received: text(reporter) ?? JSON.stringify(reporter), parameters: { name: 'reporter' }, at }
  if (typeof reporter !== 'string') return [notValid('reporter', reporter, 'the id of one of the bodies', at)]
  return bodies.some(({ id }) => id === reporter) ? [] : [issue('reference-unknown', details)]
}

/** What a head may not say: the tables hold the lists, and one body reports. */
export const checkHead = (head: Fields, bodies: readonly Fields[], placeOf: Head['placeOf']): readonly Issue[] => [
  ...datasetLists
    .filter((list) => list !== 'sources' && list !== 'bodies')
    .filter((key) => Object.hasOwn(head, key))
    .map((key) => issue('field-unknown', { received: key, at: placeOf([key]) })),
  ...checkReporter(head, bodies, placeOf(['reporter'])),
]

/** The bodies of the head and of the table, each with its quotations. */
export const bodiesOf = (head: unknown, rows: readonly Fields[], quotes: QuoteStore, defaults: Defaults): unknown => {
  if (!Array.isArray(head)) return head === undefined ? rows : head
  const ofHead = head.map((body) =>
    isFields(body)
      ? factOfRow('bodies', body, { figure: quotes.quotesOf(body.id, 'statement'), dating: [] }, defaults, catalogued)
      : body,
  )
  return [...ofHead, ...rows]
}

const sourceIds = (value: unknown): readonly string[] => {
  const sources = listOfFields(value)
  const primary = new Set(sources.map(({ reports }) => reports))
  return sources.flatMap(({ id }) => (primary.has(id) ? [] : (text(id) ?? [])))
}

const isId = (value: unknown): value is string => idSchema.safeParse(value).success

/** What rows leave out because the head says it for all of them. What is wrong with that is said of the head, and not of them. */
export const defaultsOf = ({ jurisdiction, reporter, sources }: Fields, bodies: readonly Fields[]): Defaults => {
  const [source, ...otherSources] = sourceIds(sources)
  const known = bodies.some(({ id }) => id === reporter)
  return {
    jurisdiction: isId(jurisdiction) ? jurisdiction : soundHead.jurisdiction,
    ...(known && typeof reporter === 'string' && { reporter }),
    ...(source !== undefined && otherSources.length === 0 && { source: isId(source) ? source : unread }),
  }
}

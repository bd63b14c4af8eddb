import { readFileSync } from 'node:fs'
import { type Issue, parseQuery, type Query, type Tabled, tableOf } from '../../index'
import { codeFor, withNearest } from './words'

/** What the flags of `rolm query` say of a question. */
export interface QueryFlags {
  readonly dataset?: readonly string[]
  readonly indicator?: readonly string[]
  readonly area?: readonly string[]
  readonly jurisdiction?: readonly string[]
  readonly jurisdictionWithin?: readonly string[]
  readonly breakdown?: readonly string[]
  readonly precision?: readonly string[]
  readonly status?: readonly string[]
  readonly source?: readonly string[]
  readonly periodKind?: readonly string[]
  readonly within?: string
  readonly overlaps?: string
  readonly latest?: true
  readonly group?: readonly string[]
  readonly aggregate?: readonly string[]
  readonly pair?: readonly string[]
  readonly pairPeriod?: readonly string[]
  readonly per?: string
  readonly labels?: string
  readonly select?: readonly string[]
  readonly order?: readonly string[]
  readonly limit?: number
  readonly offset?: number
}

/** The flags that stand for a question: not to be given beside one in JSON or SPARQL. */
export const questionFlags = [
  ...[
    'dataset',
    'indicator',
    'area',
    'jurisdiction',
    'jurisdictionWithin',
    'breakdown',
    'precision',
    'status',
    'source',
    'periodKind',
  ],
  ...[
    'within',
    'overlaps',
    'latest',
    'group',
    'aggregate',
    'pair',
    'pairPeriod',
    'per',
    'labels',
    'select',
    'order',
    'limit',
    'offset',
  ],
] as const satisfies readonly string[]

/** The text of a file, or of stdin for `-`. */
export const textOf = (path: string): string => readFileSync(path === '-' ? 0 : path, 'utf8')

const wordOrList = (words: readonly string[]): unknown => (words.length === 1 ? words[0] : words)

const given = (entries: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))

/** `sum:desc` orders from the greatest. */
const orderOf = (text: string): unknown => {
  const [by, direction] = text.split(':')
  return direction === 'desc' ? { by, descending: true } : direction === undefined ? { by } : { by: text }
}

/** The question that flags ask, as plain data: whether it is one is for `parseQuery` to say. */
export const questionOf = (flags: QueryFlags): unknown => {
  const {
    dataset,
    indicator,
    area,
    jurisdiction,
    jurisdictionWithin,
    breakdown,
    precision,
    status,
    source,
    periodKind,
    within,
    overlaps,
  } = flags
  const { latest, group, aggregate, pair, pairPeriod, per, labels, select, order, limit, offset } = flags
  const words = Object.fromEntries(
    Object.entries(
      given({ dataset, indicator, area, jurisdiction, jurisdictionWithin, breakdown, precision, status, source }),
    ).map(([name, list]) => [
      name,
      wordOrList((list as readonly string[]).map((word) => codeFor(name, word))), // as the flags are
    ]),
  )
  const period = given({ kind: periodKind && wordOrList(periodKind), within, overlaps, latest })
  const where = { ...words, ...(Object.keys(period).length > 0 && { period }) }
  const groups = group ?? (aggregate === undefined ? undefined : [])
  const selected = select ?? (aggregate === undefined ? undefined : [...(groups ?? []), ...aggregate])
  return given({
    where: Object.keys(where).length > 0 ? where : undefined,
    group: groups,
    pair:
      pair || pairPeriod
        ? given({ jurisdiction: pair?.map((place) => codeFor('jurisdiction', place)), period: pairPeriod })
        : undefined,
    per,
    labels,
    select: selected,
    order: order?.map(orderOf),
    limit,
    offset,
  })
}

/** A question, and the datasets that were looked into for words that the catalogue lacks; or what is wrong with it. */
export type ReadQuestion =
  | { readonly query: Query; readonly datasets?: readonly Tabled[] }
  | { readonly issues: readonly Issue[] }

/**
 * Reads a question. Words that the catalogue lacks are looked for in what is asked, since a dataset may declare some.
 *
 * @param load gives the datasets that are asked, where it is known here which they are
 */
export const readQuestion = async (
  value: unknown,
  load: (() => Promise<readonly Tabled[]>) | undefined,
): Promise<ReadQuestion> => {
  const parsed = parseQuery(value)
  if (parsed.ok) return { query: parsed.value }
  const isUnknown = parsed.issues.every(({ code }) => code === 'indicator-unknown' || code === 'jurisdiction-unknown')
  if (!isUnknown || load === undefined) return { issues: parsed.issues.map(withNearest) }
  const datasets = await load()
  const again = parseQuery(value, tableOf(datasets))
  return again.ok ? { query: again.value, datasets } : { issues: again.issues.map(withNearest) }
}

import { type Issue, parseQuery, type Query, type Tabled, tableOf } from '../../index'
import { isIssue, RolmError } from '../../issue'
import { retold } from '../../messages/explain'
import type { Phrase } from '../language'
import { ends } from './forms'
import { codeFor, type DeclaredNames, withFlag, withNearest } from './words'

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
  readonly limit?: number | string
  readonly offset?: number | string
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

const wordOrList = (words: readonly string[]): unknown => (words.length === 1 ? words[0] : words)

const given = (entries: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))

/** What may stand behind the column of an order: `sum:desc` orders from the greatest. */
const directions: readonly (string | undefined)[] = [undefined, 'asc', 'desc']

const orderOf = (text: string): unknown => {
  const [by, direction, ...more] = text.split(':')
  if (!directions.includes(direction) || more.length > 0) return { by: text }
  return direction === 'desc' ? { by, descending: true } : { by }
}

/** Whether figures of pairs are to be divided where there are none. */
export const divides = ({ per, pair, pairPeriod }: QueryFlags): boolean =>
  per !== undefined && pair === undefined && pairPeriod === undefined

/** The first order whose direction is none. */
export const withoutDirection = ({ order = [] }: QueryFlags): string | undefined =>
  order.find((text) => text.includes(':') && !/^[^:]*:(?:asc|desc)$/.test(text))

/**
 * The question that flags ask, as plain data: whether it is one is for `parseQuery` to say.
 *
 * @param declared what the datasets that are asked call what they declare, once they are read
 */
export const questionOf = (flags: QueryFlags, declared?: DeclaredNames): unknown => {
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
  const codes = (name: string, list: readonly string[]) => list.map((word) => codeFor(name, word, declared))
  const words = Object.fromEntries(
    Object.entries(
      given({ dataset, indicator, area, jurisdiction, jurisdictionWithin, breakdown, precision, status, source }),
    ).map(([name, list]) => [name, wordOrList(codes(name, list as readonly string[]))]), // as the flags are
  )
  const kind = periodKind && wordOrList(codes('periodKind', periodKind))
  const period = given({ kind, within, overlaps, latest })
  const where = { ...words, ...(Object.keys(period).length > 0 && { period }) }
  const groups = group ?? (aggregate === undefined ? undefined : [])
  const chosen = select?.flatMap((name) => (name === 'interval' ? ends : [name]))
  const selected = chosen ?? (aggregate === undefined ? undefined : [...(groups ?? []), ...aggregate])
  return given({
    where: Object.keys(where).length > 0 ? where : undefined,
    group: groups,
    pair:
      pair || pairPeriod ? given({ jurisdiction: pair && codes('jurisdiction', pair), period: pairPeriod }) : undefined,
    per,
    labels,
    select: selected,
    order: order?.map(orderOf),
    limit,
    offset,
  })
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The flag that says what stands at a place of a question. */
const flagAt = ([part, name = '', inner = '']: readonly string[], flags: QueryFlags): string | undefined => {
  const { aggregate, group = [], select, pairPeriod } = flags
  switch (part) {
    case undefined:
      return undefined
    case 'where':
      if (name === 'period') return inner === 'kind' ? '--period-kind' : `--${inner}`
      return name === '' ? undefined : `--${kebab(name)}`
    case 'pair':
      return pairPeriod === undefined ? '--pair' : '--pair-period'
    case 'select':
      if (select !== undefined || aggregate === undefined) return '--select'
      return name !== '' && Number(name) < group.length ? '--group' : '--aggregate'
    default:
      return `--${kebab(part)}`
  }
}

const bothPairs: Phrase = { en: 'one of --pair and --pair-period', zh: '--pair 与 --pair-period 只写一个' }
const twoPlaces: Phrase = {
  en: 'two places with a comma between: 320581,110000',
  zh: '两个地区，用逗号隔开：320581,110000',
}
const twoTimes: Phrase = { en: 'two times with a comma between: 2018,2019', zh: '两个时期，用逗号隔开：2018,2019' }

/** What is wrong with what flags write otherwise than data does: the two of a pair, and the columns of the four ends. */
const asWritten = (found: Issue, { pair, pairPeriod }: QueryFlags): Issue => {
  const [part, inner] = found.path
  if (part === 'pair' && inner === undefined) {
    const received = [pair, pairPeriod].flatMap((words) => words?.join(',') ?? []).join('; ')
    const expected = pair && pairPeriod ? bothPairs : pair ? twoPlaces : twoTimes
    return { ...retold(found, { received, expected }), received, expected: expected.en }
  }
  if (part !== 'select' || found.expected?.includes(ends.join(', ')) !== true) return found
  const expected = found.expected.replace(ends.join(', '), `interval, ${ends.join(', ')}`)
  return { ...retold(found, { expected }), expected }
}

/** What is wrong with a question, each said once, by the flags where those ask it. */
export const faultsOf = (
  issues: readonly Issue[],
  flags: QueryFlags | undefined,
  declared?: DeclaredNames,
): readonly Issue[] => {
  if (flags === undefined) return issues.map((found) => withNearest(found, 'json', declared))
  const told = issues.map((found) =>
    withFlag(withNearest(asWritten(found, flags), 'flags', declared), flagAt(found.path, flags)),
  )
  return [...new Map(told.map((found) => [`${found.path} ${found.code} ${found.received}`, found])).values()]
}

/** What is wrong with a question that an engine refused, such as a name that only its data can tell to be none. */
export const refusedFor = (error: unknown): readonly Issue[] | undefined =>
  error instanceof RolmError && Array.isArray(error.cause) && error.cause.every(isIssue) ? error.cause : undefined

/** A question, and the datasets that were looked into for words that the catalogue lacks; or what is wrong with it. */
export type ReadQuestion =
  | { readonly query: Query; readonly datasets?: readonly Tabled[] }
  | { readonly issues: readonly Issue[] }

/** Whether a word is none of the catalogue: it may be one that a dataset declares. */
export const mayBeDeclared = ({ code }: Issue): boolean =>
  code === 'indicator-unknown' || code === 'jurisdiction-unknown'

/**
 * Reads a question. Words that the catalogue lacks are looked for in what is asked, since a dataset may declare some.
 *
 * @param flags those that ask it, where it is no data
 * @param load gives the datasets that are asked, where it is known here which they are
 */
export const readQuestion = async (
  value: unknown,
  flags: QueryFlags | undefined,
  load: (() => Promise<readonly Tabled[]>) | undefined,
): Promise<ReadQuestion> => {
  const parsed = parseQuery(value)
  if (parsed.ok) return { query: parsed.value }
  if (!parsed.issues.every(mayBeDeclared) || load === undefined) return { issues: faultsOf(parsed.issues, flags) }
  const datasets = await load()
  const table = tableOf(datasets)
  const again = parseQuery(flags === undefined ? value : questionOf(flags, table.declaredNames), table)
  return again.ok ? { query: again.value, datasets } : { issues: faultsOf(again.issues, flags, table.declaredNames) }
}

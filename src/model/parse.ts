import type * as z from 'zod'
import { coreIssue, hasErrors, type Issue, type IssueDetails, type Result, resultOf } from '../issue'
import { type CoreIssueCode, coreIssues } from '../messages/core-issues'
import type { Bilingual } from '../messages/fill'
import { periodLabels } from '../vocabulary/catalogue'
import { checkDataset, type PartlyRead } from './check'
import type { Partly } from './check-record'
import { type Dataset, datasetLists, datasetSchema, inOrderOfId, type LargeDataset, type ListName } from './dataset'
import type { IndexedFigures } from './figures'
import type { Observation } from './observation'
import { entryOf } from './remembered'
import { soundFigure } from './sound-figure'
import { type RuleIssue, shownValue, valueAt, valueIssuesOf } from './value-issues'

const isIssueCode = (text: string): text is CoreIssueCode => Object.hasOwn(coreIssues, text)

/** What a record has where it breaks a rule between its fields, in the terms of the rule's message. */
const ruleDetails: Partial<Record<CoreIssueCode, (record: unknown) => IssueDetails>> = {
  'quote-disagrees': (record) => ({
    received: shownValue(valueAt(record, ['quotes', 0, 'exact'])),
    expected: shownValue(valueAt(record, ['printed'])),
  }),
  'offset-missing': (record) => ({ received: shownValue(valueAt(record, ['exact'])) }),
  'offsets-disagree-with-quote': (record) => ({
    received: `${valueAt(record, ['start'])}–${valueAt(record, ['end'])}`,
    expected: shownValue(valueAt(record, ['exact'])),
  }),
  'assumption-without-reason': (record) => ({ received: shownValue(valueAt(record, ['assumed'])) }),
  'approval-missing': (record) => ({ received: shownValue(valueAt(record, ['status'])) }),
  'dates-do-not-fit': (record) => {
    const kind = shownValue(valueAt(record, ['kind']))
    const label: Bilingual | undefined = new Map(Object.entries(periodLabels)).get(kind)
    const received = shownValue(valueAt(record, ['edtf']) ?? valueAt(record, ['duration']) ?? '—')
    return { received, expected: kind, parameters: { expected: label ?? kind } }
  },
}

/** The issue of a rule between the fields of a record, whose message is its code. */
const ruleIssue: RuleIssue = (message, { path, received, record, at }) => {
  if (!isIssueCode(message)) return undefined
  const details = { ...at, path, received: shownValue(received), parameters: { name: path.at(-1) ?? '' } }
  return coreIssue(message, { ...details, ...ruleDetails[message]?.(record) })
}

/**
 * Turns what zod says into issues of our own, with the path of the value and the value itself. A path in the details leads to
 * what was read.
 */
export const issuesOf = (error: z.core.$ZodError, value: unknown, at: IssueDetails = {}): readonly Issue[] =>
  valueIssuesOf(error, value, at, ruleIssue)

const idOf = (record: unknown): unknown => valueAt(record, ['id'])

/** What stands for the fields of a head that break their schema while the rest is checked. */
export const soundHead = {
  id: 'dataset',
  title: { en: '-' },
  publisher: '-',
  jurisdiction: 'CN',
  base: 'https://w3id.org/rolm/data/CN/',
  version: '0.0.0',
  status: 'draft',
  issued: '2000-01-01',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
}

/** Fields of a head that are held against another: where that one is broken, they are not looked at. */
const heldAgainst: ReadonlyMap<string, string> = new Map([
  ['version', 'replaces'],
  ['issued', 'notBefore'],
])

/**
 * Puts something sound in place of a field of the head, or takes out what is no field or need not be there. A draft needs
 * nothing that a status asks for.
 */
const mendHead = (head: Record<string, unknown>, found: z.core.$ZodIssue): void => {
  const keys = found.code === 'unrecognized_keys' && found.path.length === 0 ? found.keys : [String(found.path[0])]
  for (const key of keys) {
    if (Object.hasOwn(soundHead, key))
      head[key] = soundHead[key as keyof typeof soundHead] // it has the key
    else delete head[key]
    delete head[heldAgainst.get(key) ?? '']
  }
  head.status = soundHead.status
  delete head.withdrawalReason
}

/** A dataset without the records that break their schema, its head mended. */
interface Split {
  readonly rest: Readonly<Record<string, unknown>>
  /** The ids of those records. */
  readonly broken: ReadonlySet<unknown>
  /** What could be read of them. */
  readonly partly: readonly Pick<PartlyRead, 'list' | 'record'>[]
}

/** What is left of a record without some of its fields, called by its id or else by another name. */
export const withoutFields = (record: unknown, fields: ReadonlySet<unknown>, name = ''): Partly<object> => {
  const id = idOf(record)
  const left = Object.entries(Object(record)).filter(([field]) => !fields.has(field))
  return { ...Object.fromEntries(left), id: typeof id === 'string' ? id : name }
}

const isList = (name: unknown): name is ListName => datasetLists.some((list) => list === name)

const withoutBroken = (value: unknown, error: z.ZodError): Split | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const rest: Record<string, unknown> = { ...value }
  /** By list and place in it: the fields that are broken. */
  const faults = new Map<ListName, Map<number, Set<unknown>>>()
  for (const found of error.issues) {
    const [list, index, field] = found.path
    if (!isList(list) || typeof index !== 'number') {
      mendHead(rest, found)
      continue
    }
    const ofList = entryOf(faults, list, () => new Map<number, Set<unknown>>())
    entryOf(ofList, index, () => new Set()).add(field)
  }
  const broken = new Set<unknown>()
  const partly: Split['partly'][number][] = []
  for (const [list, ofList] of faults) {
    const records = rest[list]
    if (!Array.isArray(records)) continue
    for (const [index, fields] of ofList) {
      broken.add(idOf(records[index]))
      partly.push({ list, record: withoutFields(records[index], fields, String(index)) })
    }
    rest[list] = records.filter((_, index) => !ofList.has(index))
  }
  return { rest, broken, partly }
}

/** Codes of what names another record: where that one is broken, it alone is told. */
const namesAnother: ReadonlySet<Issue['code']> = new Set([
  'reference-unknown',
  'indicator-unknown',
  'jurisdiction-unknown',
])

/** What the sound records say of one another while others are broken, so that one run tells everything. */
const issuesOfRest = (value: unknown, error: z.ZodError): readonly Issue[] => {
  const split = withoutBroken(value, error)
  const parsed = split && heldToSchema(split.rest)
  if (!parsed?.success) return []
  const issues: Issue[] = []
  const take = (found: Issue): void => {
    if (!namesAnother.has(found.code) || !split?.broken.has(found.received)) issues.push(found)
  }
  checkDataset(
    parsed.data,
    take,
    split?.partly.map((record) => ({ ...record, take })),
  )
  return issues
}

/** A figure that is sound by itself. */
export const soundFigureOf = (record: unknown): Observation | undefined =>
  typeof record === 'object' && record !== null && !Array.isArray(record)
    ? soundFigure(record as Record<string, unknown>) // any object has fields
    : undefined

/** The figures of a list; `undefined` where one of them is not sound. */
const soundFiguresOf = (list: unknown): readonly Observation[] | undefined => {
  if (!Array.isArray(list)) return undefined
  const figures: Observation[] = []
  for (const record of list) {
    const figure = soundFigureOf(record)
    if (figure === undefined) return undefined
    figures.push(figure)
  }
  return figures
}

/** What its schema makes of a dataset: of sound figures one by one, which is many times faster, and of all the rest at once. */
const heldToSchema = (value: unknown): z.ZodSafeParseResult<Dataset> => {
  const figures = soundFiguresOf(valueAt(value, ['observations']))
  if (figures === undefined) return datasetSchema.safeParse(value)
  const rest = datasetSchema.safeParse({ ...Object(value), observations: [] })
  if (!rest.success) return datasetSchema.safeParse(value)
  return { success: true, data: Object.freeze({ ...rest.data, observations: inOrderOfId(figures) }) }
}

/**
 * Reads a dataset from plain data, such as parsed JSON: its schema first, then what its facts say of one another. Keys
 * that no field has, prototype keys among them, are errors; nothing is dropped in silence.
 *
 * @example
 * const result = parseDataset(JSON.parse(text))
 * if (result.ok) console.log(result.value.observations.length)
 */
export const parseDataset = (value: unknown): Result<Dataset> => {
  const parsed = heldToSchema(value)
  if (!parsed.success)
    return { ok: false, issues: [...issuesOf(parsed.error, value), ...issuesOfRest(value, parsed.error)] }
  const issues: Issue[] = []
  checkDataset(parsed.data, (found) => issues.push(found))
  return resultOf(hasErrors(issues) ? undefined : parsed.data, issues)
}

/**
 * Reads a dataset from plain data whose figures were read one at a time.
 *
 * @param value the dataset, its list of figures empty
 * @param figures those that could be read, in order of id
 * @param isBroken whether a record of this id is there that could not: what refers to it is not blamed
 * @param partly records of which some could be read, which are none of the dataset
 */
export const parseAround = (
  value: Readonly<Record<string, unknown>>,
  figures: IndexedFigures,
  isBroken: (id: unknown) => boolean,
  say: (issue: Issue) => void,
  partly: Iterable<PartlyRead> = [],
): LargeDataset | undefined => {
  const parsed = datasetSchema.safeParse(value)
  const split = parsed.success ? undefined : withoutBroken(value, parsed.error)
  if (!parsed.success) issuesOf(parsed.error, value).forEach(say)
  const rest = parsed.success ? parsed.data : datasetSchema.safeParse(split?.rest).data
  if (rest === undefined) return undefined
  const unlessEcho = (take: (issue: Issue) => void) => (found: Issue) => {
    const isEcho = namesAnother.has(found.code) && (isBroken(found.received) || split?.broken.has(found.received))
    if (!isEcho) take(found)
  }
  const all = function* (): Generator<PartlyRead> {
    for (const record of split?.partly ?? []) yield { ...record, take: unlessEcho(say) }
    for (const record of partly) yield { ...record, take: unlessEcho(record.take) }
  }
  checkDataset({ ...rest, observations: figures }, unlessEcho(say), all())
  return parsed.success ? { ...rest, observations: figures } : undefined
}

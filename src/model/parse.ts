import type * as z from 'zod'
import { coreIssue, hasErrors, type Issue, type IssueDetails, type Result, resultOf } from '../issue'
import { type CoreIssueCode, coreIssues } from '../messages/core-issues'
import type { Bilingual } from '../messages/fill'
import { periodLabels } from '../vocabulary/catalogue'
import { checkDataset } from './check'
import { type Dataset, datasetLists, datasetSchema, inOrderOfId, type LargeDataset } from './dataset'
import type { IndexedFigures } from './figures'
import { type Observation, observationSchema } from './observation'
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
const soundHead: Readonly<Record<string, unknown>> = {
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

/**
 * Puts something sound in place of a field of the head, or takes out what is no field or need not be there. A draft needs
 * nothing that a status asks for.
 */
const mendHead = (head: Record<string, unknown>, found: z.core.$ZodIssue): void => {
  const keys = found.code === 'unrecognized_keys' && found.path.length === 0 ? found.keys : [String(found.path[0])]
  for (const key of keys) {
    if (Object.hasOwn(soundHead, key)) head[key] = soundHead[key]
    else delete head[key]
  }
  head.status = soundHead.status
  delete head.withdrawalReason
}

/** The dataset without the records that break their schema, its head mended, and the ids of those records. */
const withoutBroken = (
  value: unknown,
  error: z.ZodError,
): { rest: unknown; broken: ReadonlySet<unknown> } | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const rest: Record<string, unknown> = { ...value }
  const broken = new Map<string, Set<number>>()
  for (const found of error.issues) {
    const [list, index] = found.path
    if (typeof list === 'string' && typeof index === 'number')
      broken.set(list, (broken.get(list) ?? new Set()).add(index))
    else mendHead(rest, found)
  }
  const ids = new Set<unknown>()
  for (const list of datasetLists) {
    const [records, indexes] = [rest[list], broken.get(list)]
    if (!Array.isArray(records) || indexes === undefined) continue
    for (const index of indexes) ids.add(idOf(records[index]))
    rest[list] = records.filter((_, index) => !indexes.has(index))
  }
  return { rest, broken: ids }
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
  checkDataset(parsed.data, (found) => issues.push(found))
  return issues.filter(({ code, received }) => !namesAnother.has(code) || !split?.broken.has(received))
}

/** A figure that is sound by itself. */
const soundFigureOf = (record: unknown): Observation | undefined =>
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

/** Reads one figure from plain data, or says what is wrong with it. */
export const parseObservation = (
  value: unknown,
): { readonly observation: Observation } | { readonly issues: readonly Issue[] } => {
  const sound = soundFigureOf(value)
  if (sound !== undefined) return { observation: sound }
  const parsed = observationSchema.safeParse(value)
  if (parsed.success) return { observation: parsed.data }
  return { issues: issuesOf(parsed.error, value, { path: ['observations', String(idOf(value))] }) }
}

/**
 * Reads a dataset from plain data whose figures were read one at a time.
 *
 * @param value the dataset, its list of figures empty
 * @param figures those that could be read, in order of id
 * @param isBroken whether a record of this id is there that could not: what refers to it is not blamed
 */
export const parseAround = (
  value: Readonly<Record<string, unknown>>,
  figures: IndexedFigures,
  isBroken: (id: unknown) => boolean,
  say: (issue: Issue) => void,
): LargeDataset | undefined => {
  const parsed = datasetSchema.safeParse(value)
  const split = parsed.success ? undefined : withoutBroken(value, parsed.error)
  if (!parsed.success) issuesOf(parsed.error, value).forEach(say)
  const rest = parsed.success ? parsed.data : datasetSchema.safeParse(split?.rest).data
  if (rest === undefined) return undefined
  const dataset = { ...rest, observations: figures }
  checkDataset(dataset, (found) => {
    const isEcho = namesAnother.has(found.code) && (isBroken(found.received) || split?.broken.has(found.received))
    if (!isEcho) say(found)
  })
  return parsed.success ? dataset : undefined
}

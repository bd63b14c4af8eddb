import { hasErrors, type Issue, issue, type Place, type Result } from '../issue'
import { defaultBase } from '../mapping/address'
import { type TableName, tableColumns, tableOfList } from '../mapping/columns'
import { expectation } from '../messages/expected'
import { type Dataset, datasetLists, type ListName } from '../model/dataset'
import { parseDataset } from '../model/parse'
import { gap } from '../model/quote'
import type { TableSource } from '../tables/source'
import { factOfRow } from './fact-row'
import { type Fields, isFields, listOfFields, text } from './fields'
import type { Head } from './head'
import { readHeadValues } from './head-values'
import { locator, placed, type Tables } from './locate'
import { type Defaults, type FactQuotes, observationOfRow } from './observation-row'
import { groupQuotes, type QuoteRows, roleOfList } from './quotes'
import { formOf, type RowRecord, readRows } from './rows'

/** The tables of a dataset by the names that they have in a folder, wherever they come from. */
export type TableSources = ReadonlyMap<TableName, TableSource>

/** A dataset as people keep it: its head, its tables, and what was wrong before they were read. */
export interface DatasetTables {
  readonly head: Head
  readonly tables: TableSources
  readonly issues?: readonly Issue[]
}

/** What messages call the head as a whole. */
export const headName = 'dataset.yaml'

const checkDatingWords = (record: RowRecord, { dating }: FactQuotes): readonly Issue[] => {
  const words = dating.map(({ exact }) => text(exact) ?? '').join(gap)
  const written = text(record.fields.datedBy)
  if (words === '' || written === undefined || words === written) return []
  return [issue('quote-disagrees', { received: words, expected: written, at: record.placeOf('datedBy') })]
}

const unreadable = (observation: Fields, record: RowRecord): readonly Issue[] => {
  if (observation.value !== undefined || observation.printed === undefined) return []
  return [issue('printed-not-readable', { received: text(observation.printed) ?? '', at: record.placeOf('printed') })]
}

const sourceIds = (value: unknown): readonly string[] => {
  const sources = listOfFields(value)
  const primary = new Set(sources.map(({ reports }) => reports))
  return sources.flatMap(({ id }) => (primary.has(id) ? [] : (text(id) ?? [])))
}

/** Codes of single cells of a sheet: with all of them told, the rest of the table can still be looked at. */
const cellCodes: ReadonlySet<Issue['code']> = new Set(['cell-is-formula', 'cell-has-error'])

const isOfCell = ({ code, severity }: Issue): boolean => severity !== 'error' || cellCodes.has(code)

/** Reads the tables of a dataset, a missing one as an empty one. */
const readTables = (sources: TableSources): { tables: Tables; issues: readonly Issue[]; shaped: boolean } => {
  const [issues, shape]: [Issue[], Issue[]] = [[], []]
  const read = (name: TableName): readonly RowRecord[] => {
    const source = sources.get(name)
    if (source === undefined) return []
    const say = (found: Issue): unknown => issues.push(found)
    const sayShape = (found: Issue): unknown => (isOfCell(found) ? issues : shape).push(found)
    return [...readRows(formOf(name), source, say, sayShape)]
  }
  const names = Object.keys(tableColumns) as readonly TableName[] // its own keys
  const tables = Object.fromEntries(names.map((name) => [name, read(name)])) as Tables // one for each name
  return { tables, issues: [...shape, ...issues], shaped: shape.length === 0 }
}

/** The lists that come from a table row by row. */
const otherLists = [
  'partSets',
  'recognitions',
  'trends',
  'milestones',
  'instruments',
  'programmes',
  'bodies',
  'persons',
  'statedCounts',
  'notes',
] as const

type OtherList = (typeof otherLists)[number] | 'noValues'

/** The rows of every table but that of quotations. */
const allRows = (tables: Tables): readonly RowRecord[] =>
  Object.entries(tables).flatMap(([name, records]) => (name === 'quotes.csv' ? [] : records))

/** The bodies of the head and of the table, each with its quotations. */
const bodiesOf = (head: unknown, rows: readonly Fields[], quotes: QuoteRows, defaults: Defaults): unknown => {
  if (!Array.isArray(head)) return head === undefined ? rows : head
  const ofHead = head.map((body) =>
    isFields(body)
      ? factOfRow('bodies', body, { figure: quotes.quotesOf(body.id, 'statement'), dating: [] }, defaults)
      : body,
  )
  return [...ofHead, ...rows]
}

/** Every id that something in the dataset may refer to. */
const idsOf = ({ sources, bodies }: Fields, tables: Tables): readonly string[] =>
  [...listOfFields(sources), ...listOfFields(bodies), ...allRows(tables).map(({ fields }) => fields)].flatMap(
    ({ id }) => text(id) ?? [],
  )

const notValid = (name: string, value: unknown, expected: string, at: Place): Issue =>
  issue('value-not-valid', {
    received: text(value) ?? JSON.stringify(value),
    expected,
    parameters: { name, expected: expectation(expected) },
    at,
  })

/** What a head may not say: the tables hold the lists, and one body reports. */
const checkHead = (head: Fields, bodies: readonly Fields[], placeOf: Head['placeOf']): readonly Issue[] => [
  ...datasetLists
    .filter((list) => list !== 'sources' && list !== 'bodies')
    .filter((key) => Object.hasOwn(head, key))
    .map((key) => issue('field-unknown', { received: key, at: placeOf([key]) })),
  ...checkReporter(head, bodies, placeOf(['reporter'])),
]

const checkReporter = ({ reporter }: Fields, bodies: readonly Fields[], at: Place): readonly Issue[] => {
  if (reporter === undefined) return []
  const details = { received: text(reporter) ?? JSON.stringify(reporter), parameters: { name: 'reporter' }, at }
  if (typeof reporter !== 'string') return [notValid('reporter', reporter, 'the id of one of the bodies', at)]
  return bodies.some(({ id }) => id === reporter) ? [] : [issue('reference-unknown', details)]
}

/** The records of a table with an id each to itself. */
const onceEach = (records: readonly RowRecord[], issues: Issue[]): readonly RowRecord[] => {
  const seen = new Set<unknown>()
  return records.filter(({ fields: { id }, placeOf }) => {
    if (!seen.has(id) || id === undefined) return seen.add(id)
    issues.push(issue('id-repeated', { received: String(id), at: placeOf('id') }))
    return false
  })
}

/** What rows leave out because the head says it for all of them. */
const defaultsOf = ({ jurisdiction, reporter, sources }: Fields, bodies: readonly Fields[]): Defaults => {
  const [source, ...otherSources] = sourceIds(sources)
  const known = bodies.some(({ id }) => id === reporter)
  return {
    ...(typeof jurisdiction === 'string' && { jurisdiction }),
    ...(known && typeof reporter === 'string' && { reporter }),
    ...(source !== undefined && otherSources.length === 0 && { source }),
  }
}

/**
 * Checks the head and the tables of a dataset and reads them. Everything wrong is said with file, sheet, row and column; a
 * dataset is given out only where nothing is.
 */
export const checkTables = (dataset: DatasetTables): Result<Dataset> => {
  const { value, placeOf: placeInHead, issues: headIssues } = dataset.head
  const { tables, issues: tableIssues, shaped } = readTables(dataset.tables)
  const quotes = groupQuotes(tables['quotes.csv'])
  const locate = locator(placeInHead, tables, quotes)
  const head = isFields(value) ? readHeadValues(value) : {}
  const isOther = !isFields(value) && (value ?? '') !== ''
  const ids = idsOf(head, tables)
  const issues = [
    ...(dataset.issues ?? []),
    ...headIssues,
    ...(isOther ? [notValid(headName, value, 'names and values, such as id: our-city', placeInHead([]))] : []),
    ...tableIssues,
    ...quotes.issues,
  ]
  const isUnread = value === undefined && headIssues.length > 0
  if (isUnread || isOther || !shaped) return { ok: false, issues: placed(issues, locate, ids) }
  const { reporter: _reporter, base, sources, bodies, ...fields } = head
  const allBodies = [...listOfFields(bodies), ...tables['bodies.csv'].map((record) => record.fields)]
  const defaults = defaultsOf(head, allBodies)
  const broken = new Set<unknown>()
  const sound = (record: RowRecord): boolean => {
    if (!record.sound) broken.add(record.fields.id)
    return record.sound
  }
  issues.push(...checkHead(head, allBodies, placeInHead))
  const quotesOf = (list: ListName, { fields: { id } }: RowRecord): FactQuotes => ({
    figure: quotes.quotesOf(id, roleOfList(list)),
    dating: quotes.quotesOf(id, 'dating'),
  })
  const cells = onceEach(tables['observations.csv'], issues).filter(sound)
  const observations = cells
    .filter(({ fields: { noValue } }) => noValue === undefined)
    .flatMap((record) => {
      const quoted = quotesOf('observations', record)
      const observation = observationOfRow(record.fields, quoted, defaults)
      const faults = unreadable(observation, record)
      issues.push(...checkDatingWords(record, quoted), ...faults)
      if (faults.length > 0) broken.add(record.fields.id)
      return faults.length > 0 ? [] : [observation]
    })
  const factsOf = (list: OtherList, records: readonly RowRecord[]): readonly Fields[] =>
    records.map((record) => {
      const quoted = quotesOf(list, record)
      issues.push(...checkDatingWords(record, quoted))
      return factOfRow(list, record.fields, quoted, defaults)
    })
  const tableOf = (list: OtherList): readonly Fields[] =>
    factsOf(list, onceEach(tables[tableOfList[list]], issues).filter(sound))
  const others = Object.fromEntries(otherLists.map((list) => [list, tableOf(list)]))
  const noValues = factsOf(
    'noValues',
    cells.filter(({ fields: { noValue } }) => noValue !== undefined),
  )
  const facts = new Set(allRows(tables).map((record) => record.fields.id))
  for (const { id } of allBodies) facts.add(id)
  for (const [fact, { placeOf }] of quotes.facts)
    if (!facts.has(fact))
      issues.push(issue('reference-unknown', { received: fact, parameters: { name: 'fact' }, at: placeOf('fact') }))
  const result = parseDataset({
    ...fields,
    base: base ?? defaultBase(text(fields.jurisdiction) ?? ''),
    sources: sources ?? [],
    ...others,
    bodies: bodiesOf(bodies, others.bodies ?? [], quotes, defaults),
    observations,
    noValues,
  })
  const isEcho = ({ code, received, path: [list, id, field, ...inner] }: Issue): boolean =>
    code === 'reference-unknown'
      ? broken.has(received)
      : field === 'quotes' && list === 'observations' && inner.length > 0 && quotes.rowsOf(id, 'figure').length === 0
  const found = result.issues.filter((each) => !isEcho(each))
  const all = placed([...issues, ...found], locate, ids)
  return result.ok && !hasErrors(all) ? { ...result, issues: all } : { ok: false, issues: all }
}

import { hasErrors, type Issue, issue, type Place, type Result } from '../issue'
import { defaultBase } from '../mapping/address'
import type { TableName } from '../mapping/columns'
import type { Dataset } from '../model/dataset'
import { parseDataset } from '../model/parse'
import { gap } from '../model/quote'
import { parseYaml } from '../tables/yaml'
import { type FactQuotes, observationOfRow } from './observation-row'
import { type RowRecord, readRows } from './rows'
import { withSuggestion } from './suggest'

/** The files of a dataset's folder, by name. */
export type Folder = ReadonlyMap<string, Uint8Array>

/** The largest file of a folder that is read, in bytes. */
export const longestFile = 256_000_000

type Fields = Readonly<Record<string, unknown>>
type Locate = (path: readonly string[]) => Place | undefined

const head = 'dataset.yaml'
const listOf = { observations: 'observations.csv', partSets: 'parts.csv', notes: 'notes.csv' } as const

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const listOfFields = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])

/** YAML scalars stay text; the two fields of a document that are none are read here. */
const sourceFields = (source: Fields): Fields => {
  const { characters, definitionsStated } = source
  const count = text(characters)
  return {
    ...source,
    ...(count !== undefined && { characters: /^\d{1,15}$/.test(count) ? Number(count) : count }),
    ...(definitionsStated !== undefined && { definitionsStated: definitionsStated === 'true' || definitionsStated }),
  }
}

type Role = 'figure' | 'dating' | 'part'
const roles: ReadonlySet<string> = new Set<Role>(['figure', 'dating', 'part'])

interface QuoteRows {
  readonly quotes: (fact: unknown, role: Role) => readonly Fields[]
  readonly facts: ReadonlyMap<string, RowRecord>
  readonly issues: readonly Issue[]
}

const groupQuotes = (records: readonly RowRecord[]): QuoteRows => {
  const groups = new Map<string, Fields[]>()
  const facts = new Map<string, RowRecord>()
  const issues: Issue[] = []
  for (const record of records) {
    const { fact, role, ...quote } = record.fields
    if (!roles.has(text(role) ?? '')) {
      const details = { received: text(role) ?? '', expected: [...roles].join(', '), parameters: { name: 'role' } }
      issues.push(issue('code-unknown', { ...details, at: record.placeOf('role') }))
    }
    const key = JSON.stringify([fact, role])
    groups.set(key, [...(groups.get(key) ?? []), quote])
    facts.set(text(fact) ?? '', record)
  }
  return { quotes: (fact, role) => groups.get(JSON.stringify([fact, role])) ?? [], facts, issues }
}

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

/** Reads the tables of a folder, a missing one as an empty one unless it is the table of figures. */
const readTables = (files: Folder): { tables: Record<TableName, readonly RowRecord[]>; issues: readonly Issue[] } => {
  const issues: Issue[] = []
  const read = (name: TableName): readonly RowRecord[] => {
    const bytes = files.get(name)
    if (bytes === undefined) return []
    const table = readRows(name, bytes)
    issues.push(...table.issues)
    return table.records
  }
  const tables = {
    'observations.csv': read('observations.csv'),
    'quotes.csv': read('quotes.csv'),
    'parts.csv': read('parts.csv'),
    'notes.csv': read('notes.csv'),
  }
  return { tables, issues }
}

const checkFiles = (files: Folder): readonly Issue[] => [
  ...[head, 'observations.csv']
    .filter((file) => !files.has(file))
    .map((file) => issue('file-missing', { parameters: { file }, at: { file } })),
  ...[...files]
    .filter(([, bytes]) => bytes.length > longestFile)
    .map(([file, bytes]) =>
      issue('file-too-large', {
        received: String(bytes.length),
        expected: String(longestFile),
        parameters: { file },
        at: { file },
      }),
    ),
]

/** Finds the cell or line that an issue with a dataset is about. */
const locator = (placeInHead: Locate, tables: Record<TableName, readonly RowRecord[]>, quotes: QuoteRows): Locate => {
  const rows = new Map<string, RowRecord>()
  for (const [list, table] of Object.entries(listOf))
    for (const record of tables[table]) rows.set(JSON.stringify([list, record.fields.id]), record)
  return (path) => {
    const [list = '', id = '', field, inner] = path
    const row = rows.get(JSON.stringify([list, id]))
    if (row === undefined) return placeInHead(path)
    if (field === 'period') return row.placeOf(inner === 'kind' || inner === 'startWithin' ? inner : 'edtf')
    const quoted = field === 'quotes' || field === 'datingQuotes' ? quotes.facts.get(id) : undefined
    return quoted?.placeOf() ?? row.placeOf(field)
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const inFileOrder = (a: Issue, b: Issue): number =>
  compareText(a.at?.file ?? '', b.at?.file ?? '') ||
  (a.at?.row ?? 0) - (b.at?.row ?? 0) ||
  (a.at?.column ?? 0) - (b.at?.column ?? 0)

/** Issues with their cells or lines, with suggestions, in the order of the files. */
const placed = (issues: readonly Issue[], locate: Locate): readonly Issue[] =>
  issues
    .map((found) => {
      const at = found.at ?? locate(found.path)
      return withSuggestion(at === undefined ? found : { ...found, at })
    })
    .sort(inFileOrder)

/**
 * Checks the files of a dataset's folder and reads them: the head in YAML, the tables in CSV. Everything wrong is said with
 * file, row and column; a dataset is given out only where nothing is. Pure: bytes in, issues out.
 *
 * @example
 * const result = checkFolder(new Map([['dataset.yaml', yaml], ['observations.csv', csv]]))
 */
export const checkFolder = (files: Folder): Result<Dataset> => {
  const missing = checkFiles(files)
  if (missing.length > 0) return { ok: false, issues: missing }
  const yaml = parseYaml(files.get(head) ?? new Uint8Array(), head)
  const { tables, issues: tableIssues } = readTables(files)
  const quoteRows = groupQuotes(tables['quotes.csv'])
  const locate = locator((path) => yaml.placeOf(path), tables, quoteRows)
  const early = [...yaml.issues, ...tableIssues, ...quoteRows.issues]
  if (yaml.issues.length > 0) return { ok: false, issues: placed(early, locate) }
  const { reporter, base, sources, bodies, ...fields } = isFields(yaml.value) ? yaml.value : {}
  const jurisdiction = text(fields.jurisdiction)
  const [source, ...otherSources] = sourceIds(sources)
  const defaults = {
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(text(reporter) !== undefined && { reporter: text(reporter) ?? '' }),
    ...(source !== undefined && otherSources.length === 0 && { source }),
  }
  const issues = [...early]
  const observations = tables['observations.csv'].map((record) => {
    const id = record.fields.id
    const quotes = { figure: quoteRows.quotes(id, 'figure'), dating: quoteRows.quotes(id, 'dating') }
    const observation = observationOfRow(record.fields, quotes, defaults)
    issues.push(...checkDatingWords(record, quotes), ...unreadable(observation, record))
    return observation
  })
  const partSets = tables['parts.csv'].map(({ fields: set }) => ({
    ...set,
    quotes: quoteRows.quotes(set.id, 'part'),
  }))
  const known = new Set([...observations, ...partSets].map((fact: Fields) => fact.id))
  for (const [fact, record] of quoteRows.facts)
    if (!known.has(fact))
      issues.push(
        issue('reference-unknown', { received: fact, parameters: { name: 'fact' }, at: record.placeOf('fact') }),
      )
  if (hasErrors(issues)) return { ok: false, issues: placed(issues, locate) }
  const result = parseDataset({
    ...fields,
    base: base ?? defaultBase(jurisdiction ?? ''),
    sources: Array.isArray(sources)
      ? sources.map((item) => (isFields(item) ? sourceFields(item) : item))
      : (sources ?? []),
    bodies: bodies ?? [],
    observations,
    partSets,
    notes: tables['notes.csv'].map(({ fields: note }) => note),
  })
  const all = placed([...issues, ...result.issues], locate)
  return result.ok ? { ...result, issues: all } : { ok: false, issues: all }
}

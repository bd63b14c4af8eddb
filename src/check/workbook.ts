import { type Issue, issue, type Result } from '../issue'
import { type TableName, tableColumns } from '../mapping/columns'
import { headSheets, helpSheets, tableSheets } from '../mapping/sheets'
import type { Bilingual } from '../messages/fill'
import type { Dataset, LargeDataset } from '../model/dataset'
import type { TableSource } from '../tables/source'
import { readWorkbook, type Sheet } from '../tables/workbook/read'
import { counted, type OnRows } from './counted'
import { type Head, headOfTables } from './head'
import { checkLargeTables, inMemory } from './tables'

const tables = Object.keys(tableColumns) as readonly TableName[] // its own keys

/** What a sheet may be: a table of a dataset, its head or its documents, or what is for people alone. */
type Role = TableName | keyof typeof headSheets | keyof typeof helpSheets

const nameOf = (role: Role): Bilingual => ({ ...tableSheets, ...headSheets, ...helpSheets })[role]

const roles: readonly Role[] = ['head', 'sources', ...tables, 'guide', 'codes']

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

const roleByName: ReadonlyMap<string, Role> = new Map(
  roles.flatMap((role) => [
    [folded(nameOf(role).en), role],
    [folded(nameOf(role).zh), role],
  ]),
)

const known: Bilingual = {
  en: roles.map((role) => nameOf(role).en).join(', '),
  zh: roles.map((role) => nameOf(role).zh).join('、'),
}

const sourceOf = (file: string, { name, records }: Sheet): TableSource => ({
  file,
  sheet: name,
  records,
})

/** The sheets by what they are, and what is to be said of them. */
const sortedOut = (sheets: readonly Sheet[], file: string) => {
  const found = new Map<Role, Sheet>()
  const issues: Issue[] = []
  for (const sheet of sheets) {
    const at = { file, sheet: sheet.name }
    const received = sheet.name
    const role = roleByName.get(folded(sheet.name))
    const other = role === undefined ? undefined : found.get(role)
    if (role === undefined) issues.push(issue('sheet-unknown', { received, parameters: { columns: known }, at }))
    else if (other !== undefined)
      issues.push(issue('sheet-repeated', { received, parameters: { other: other.name }, at }))
    else if (sheet.isHidden && !Object.hasOwn(helpSheets, role)) issues.push(issue('sheet-hidden', { received, at }))
    if (role !== undefined) found.set(role, sheet)
  }
  for (const role of ['head', 'observations.csv'] as const)
    if (!found.has(role)) {
      const expected = nameOf(role)
      issues.push(issue('sheet-missing', { expected: expected.en, parameters: { expected }, at: { file } }))
    }
  return { found, issues }
}

/**
 * Checks a workbook (.xlsx) in which each table of a dataset is a sheet, and reads it. Its head is a sheet of names and values. Everything
 * wrong is said with sheet, row and column; a dataset is given out only where nothing is. Pure: bytes in, issues out.
 *
 * @example
 * const result = checkWorkbook(bytes, 'dataset.xlsx')
 */
export const checkWorkbook = (bytes: Uint8Array, file: string): Result<Dataset> =>
  inMemory(checkLargeWorkbook(bytes, file))

/**
 * The same for a workbook of any number of rows: the figures are kept in columns, and each is made when it is asked for.
 *
 * @param onRows is told how far it is
 */
export const checkLargeWorkbook = (bytes: Uint8Array, file: string, onRows?: OnRows): Result<LargeDataset> => {
  const { sheets, issues: faults } = readWorkbook(bytes, file)
  if (faults.length > 0) return { ok: false, issues: faults }
  const { found, issues } = sortedOut(sheets, file)
  const source = (role: Role): TableSource | undefined => {
    const sheet = found.get(role)
    return sheet === undefined ? undefined : counted(sourceOf(file, sheet), onRows)
  }
  const [head, sources] = [source('head'), source('sources')]
  if (head === undefined || issues.some(({ severity }) => severity === 'error')) return { ok: false, issues }
  const read: Head = headOfTables({ head, ...(sources !== undefined && { sources }) })
  const named = tables.flatMap((name) => {
    const table = source(name)
    return table === undefined ? [] : [[name, table] as const]
  })
  return checkLargeTables({ head: read, tables: new Map(named), issues })
}

import type { Issue, Place } from '../issue'
import { tableOfList } from '../mapping/columns'
import { roleOfList } from '../mapping/quote-role'
import { retold } from '../messages/explain'
import { quantityFields } from '../model/quantity'
import { byText } from '../model/text'
import type { QuoteRows } from './quotes'
import type { RowRecord } from './rows'
import { type Candidates, withSuggestion } from './suggest'

/** Finds the cell or line that a path in a dataset leads to. */
export type Locate = (path: readonly string[]) => Place | undefined

/** The records of tables by the names of the tables: all of them, or those that something is said of. */
export type Tables = Readonly<Record<string, readonly RowRecord[]>>

/** The cell of a row that the rest of a path leads to, behind its list and its id. */
export const cellOf = (row: RowRecord, list: string, [field, inner]: readonly string[]): Place => {
  if (field === 'period') return row.placeOf(`period.${inner === 'kind' || inner === 'startWithin' ? inner : 'edtf'}`)
  if (list === 'noValues' && field === 'kind') return row.placeOf('noValue')
  if (field === 'quotes' || field === 'datingQuotes') return row.placeOf('printed')
  // what a row does not give of a quantity was read from the printed form
  const isRead = field !== undefined && row.fields[field] === undefined && Object.hasOwn(quantityFields, field)
  return isRead ? row.placeOf('printed') : row.placeOf(field, inner)
}

/** The way from the paths of a dataset back to the cells and lines of its folder. */
export const locator = (placeInHead: Locate, tables: Tables, quotes: QuoteRows): Locate => {
  const rows = new Map<string, RowRecord>()
  for (const [list, table] of Object.entries(tableOfList))
    for (const record of (tables[table] ?? []).toReversed()) rows.set(JSON.stringify([list, record.fields.id]), record)
  return (path) => {
    const [list = '', id = '', field, inner, cell = 'exact'] = path
    const row = rows.get(JSON.stringify([list, id]))
    if (row === undefined) return placeInHead(path)
    const role = field === 'datingQuotes' ? 'dating' : roleOfList(list)
    const isQuoted = field === 'quotes' || field === 'datingQuotes'
    const quote = isQuoted ? quotes.rowsOf(id, role)[Number(inner ?? 0)] : undefined
    return quote?.placeOf(cell) ?? cellOf(row, list, path.slice(2))
  }
}

const inFileOrder = (a: Issue, b: Issue): number =>
  byText(a.at?.file ?? '', b.at?.file ?? '') ||
  byText(a.at?.sheet ?? '', b.at?.sheet ?? '') ||
  (a.at?.row ?? 0) - (b.at?.row ?? 0) ||
  (a.at?.column ?? 0) - (b.at?.column ?? 0)

/** An issue with a cell calls its column as the header does, in the language of the one who filled it in. */
const inWordsOfHeader = (issue: Issue): Issue => {
  const name = issue.at?.name
  if (name === undefined || issue.parameters.name === undefined) return issue
  return retold(issue, { name })
}

/** A fact names its document by an id, where the dataset has several. */
const inWordsOfSource = (found: Issue): Issue => {
  if (found.code !== 'field-missing' || found.path.length !== 3 || found.path[2] !== 'source') return found
  const expected = 'the id of the document that it is taken from'
  return { ...retold(found, { expected }), expected }
}

/** Comparing words takes time: in a table that is wrong throughout, no suggestions are looked for. */
export const mostComparisons = 5_000_000

const isAboutId = ({ code, path }: Issue): boolean => code.startsWith('id-') && path.length === 2

/**
 * Issues with their cells or lines, with suggestions, in the order of the files.
 *
 * @param candidates what a misspelt name may have meant
 */
export const placed = (
  issues: readonly Issue[],
  locate: Locate,
  { ids, sources, known }: Candidates,
): readonly Issue[] => {
  const references = issues.filter(({ code }) => code === 'reference-unknown').length
  const candidates = { ids: references * ids.length > mostComparisons ? [] : ids, sources, known }
  return issues
    .map((found) => {
      const at = found.at ?? locate(isAboutId(found) ? [...found.path, 'id'] : found.path)
      return withSuggestion(inWordsOfHeader(inWordsOfSource(at === undefined ? found : { ...found, at })), candidates)
    })
    .sort(inFileOrder)
}

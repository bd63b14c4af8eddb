import type { Issue } from '../issue'
import { roleOfList } from '../mapping/quote-role'
import type { PartlyRead } from '../model/check'
import type { Partly } from '../model/check-record'
import type { ListName } from '../model/dataset'
import type { RecordRead } from '../model/parse-record'
import { valueAt } from '../model/value-issues'
import { type Fields, text } from './fields'
import { cellOf } from './locate'
import type { FactQuotes } from './observation-row'
import { type RowRecord, unread } from './rows'
import type { QuoteStore } from './store/quote-store'

/** A row of a list. */
export interface RowOfList {
  readonly record: RowRecord
  /** Whether a row before it has its id: quotations are of that one. */
  readonly isRepeated: boolean
}

/** A row with the record that was made of it. */
export interface RowMade extends RowOfList {
  readonly list: ListName
  readonly made: Fields
}

/** The quotations of a row. */
export const quotesOfRow = (
  { record: { fields }, isRepeated }: RowOfList,
  list: ListName,
  quotes: QuoteStore,
): FactQuotes =>
  isRepeated
    ? { figure: [], dating: [] }
    : { figure: quotes.quotesOf(fields.id, roleOfList(list)), dating: quotes.quotesOf(fields.id, 'dating') }

/** Whether something is said of a cell that could not be read, of which that was said. */
const isOfUnread = ({ path: [, , ...fields] }: Issue, { made }: RowMade): boolean => valueAt(made, fields) === unread

/** Quotations have rows of their own, found by the id of what they quote. */
const isOfQuote = ({ path: [, , field] }: Issue, { record, isRepeated }: RowMade): boolean =>
  (field === 'quotes' || field === 'datingQuotes') && !isRepeated && text(record.fields.id) !== undefined

/** An issue with the cell of the row that it is of: a row need not have an id to be found. */
const inRow = (found: Issue, row: RowMade): Issue =>
  found.at !== undefined || isOfQuote(found, row)
    ? found
    : { ...found, at: cellOf(row.record, row.list, found.path.slice(2)) }

/** What is to be said of a row that is no record of its list. */
export const issuesOfRow = (issues: readonly Issue[], row: RowMade): readonly Issue[] =>
  issues.filter((found) => !isOfUnread(found, row)).map((found) => inRow(found, row))

/** A row that is no record of its dataset, as far as it could be read, and where it stands. */
export interface PartlyRow extends PartlyRead {
  readonly row: number | undefined
}

/** A row that is no record of its dataset, as far as it could be read. */
export const partlyOf = (read: RecordRead<Partly<object>>, row: RowMade, say: (issue: Issue) => void): PartlyRow => ({
  row: row.record.placeOf('id')?.row,
  list: row.list,
  record: 'record' in read ? read.record : read.partly,
  take: (found) => say(inRow(found, row)),
})

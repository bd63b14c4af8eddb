import { type Issue, issue, type Place } from '../../issue'
import type { IssueCode } from '../../messages/issues'
import { mostRows } from '../csv'
import { columnOf } from './cell-address'
import { notReadable, WorkbookFault } from './fault'
import type { NumberFormat } from './number-format'
import { dateText, numberText } from './number-text'
import { richText } from './rich-text'
import type { SharedStrings } from './shared-strings'
import { readXml } from './xml'
import type { ZipEntry } from './zip'

/** A row of a sheet and its number, counted from 1. Cells behind the last that holds something are left out. */
export interface SheetRecord {
  readonly row: number
  readonly cells: readonly string[]
}

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly file: string
  readonly sheet: string
  readonly strings: SharedStrings
  readonly formats: readonly NumberFormat[]
  readonly isFrom1904: boolean
}

/** The most columns that are read of a sheet: what stands further right is no table of ours. */
const mostColumnsRead = 500

/** Something said of a cell, before its row is known whole. */
interface Remark {
  readonly code: IssueCode
  readonly column: number
  readonly received: string
  readonly expected?: string
}

/** A cell while it is read. */
interface OpenCell {
  readonly column: number
  readonly type: string
  readonly format: NumberFormat
  formula: boolean
  value: string
}

const general: NumberFormat = { is: 'general' }

const sharedString = (value: string, strings: SharedStrings): string => {
  const text = /^\d+$/.test(value) ? strings(Number(value)) : undefined
  if (text !== undefined) return text
  throw notReadable(
    `a cell refers to text number ${value}, which the workbook does not have`,
    `有单元格引用第 ${value} 条文字，而工作簿中没有`,
  )
}

const numberCell = ({ column, value, format }: OpenCell, isFrom1904: boolean, remarks: Remark[]): string => {
  if (value === '') return ''
  const date = format.is === 'date' ? dateText(value, format.unit, isFrom1904) : undefined
  if (date !== undefined) {
    remarks.push({ code: 'cell-is-date', column, received: value, expected: date })
    return date
  }
  const number = numberText(value, format)
  if (number === undefined)
    throw notReadable(`a cell of numbers holds "${value.slice(0, 40)}"`, `有数字单元格的内容是“${value.slice(0, 40)}”`)
  if (number.shown !== undefined)
    remarks.push({ code: 'number-shown-rounded', column, received: number.shown, expected: number.text })
  return number.text
}

/** The text of a cell by its type. */
const cellText = (cell: OpenCell, inline: string, context: SheetContext, remarks: Remark[]): string => {
  const { type, value, column } = cell
  switch (type) {
    case 's':
      return value === '' ? '' : sharedString(value, context.strings)
    case 'inlineStr':
      return inline
    case 'str':
      return value
    case 'b':
      return value === '1' || value === 'true' ? 'true' : 'false'
    case 'e':
      remarks.push({ code: 'cell-has-error', column, received: value })
      return ''
    case 'd': {
      const date = value.replace(/T00:00:00(?:\.0+)?Z?$/, '')
      remarks.push({ code: 'cell-is-date', column, received: value, expected: date })
      return date
    }
    default:
      return numberCell(cell, context.isFrom1904, remarks)
  }
}

const withoutBlankEnd = (cells: readonly string[]): readonly string[] => {
  let length = cells.length
  while (length > 0 && cells[length - 1] === '') length -= 1
  return length === cells.length ? cells : cells.slice(0, length)
}

const rowNumber = (written: string | undefined, last: number): number => {
  const row = written === undefined ? last + 1 : Number(written)
  if (!Number.isInteger(row) || row <= last)
    throw notReadable(
      `row ${String(written)} stands behind row ${last}`,
      `第 ${String(written)} 行排在第 ${last} 行之后`,
    )
  if (row > mostRows) throw new WorkbookFault('too-many-rows', { expected: String(mostRows) })
  return row
}

const columnNumber = (name: string | undefined, last: number): number => {
  const column = name === undefined ? last + 1 : columnOf(name)
  if (column === undefined || column <= last)
    throw notReadable(`a cell is called ${String(name)}`, `有单元格名为 ${String(name)}`)
  return column
}

/**
 * Reads the rows of a sheet one at a time. Blank rows are passed over. What is to be said of cells is told behind their row,
 * what is to be said of the sheet behind the last.
 *
 * @throws WorkbookFault where the sheet cannot be read any further
 */
export function* sheetRecords(
  entry: ZipEntry,
  context: SheetContext,
  tell: (issue: Issue) => void,
): Generator<SheetRecord> {
  const { file, sheet } = context
  const inline = richText()
  let ready: SheetRecord[] = []
  let cells: string[] = []
  let remarks: Remark[] = []
  let cell: OpenCell | undefined
  let [row, column, hiddenRows, isValue, isHidden] = [0, 0, 0, false, false]
  const merged: string[] = []

  const openCell = (attributes: ReadonlyMap<string, string>): void => {
    column = columnNumber(attributes.get('r'), column)
    const format = context.formats[Number(attributes.get('s') ?? 0)] ?? general
    cell = { column, type: attributes.get('t') ?? 'n', format, formula: false, value: '' }
  }
  const closeCell = (): void => {
    if (cell === undefined) return
    const text = cellText(cell, inline.take(), context, remarks)
    if (cell.formula) remarks.push({ code: 'cell-is-formula', column, received: text })
    if (text !== '') {
      if (column > mostColumnsRead)
        throw new WorkbookFault('workbook-too-large', { received: sheet, expected: String(mostColumnsRead) })
      while (cells.length < column - 1) cells.push('')
      cells.push(text)
    }
    cell = undefined
  }
  const closeRow = (): void => {
    const record = { row, cells: withoutBlankEnd(cells) }
    if (record.cells.length > 0) {
      ready.push(record)
      if (isHidden) hiddenRows += 1
    }
    for (const { code, column: at, ...remark } of remarks) {
      const place: Place = { file, sheet, row, column: at, cells: record.cells }
      tell(issue(code, { ...remark, at: place }))
    }
    cells = []
    remarks = []
  }

  const handler = {
    open: (name: string, attributes: ReadonlyMap<string, string>): void => {
      if (name === 'row') {
        row = rowNumber(attributes.get('r'), row)
        column = 0
        isHidden = attributes.get('hidden') === '1' || attributes.get('hidden') === 'true'
      } else if (name === 'c') openCell(attributes)
      else if (name === 'mergeCell') merged.push(attributes.get('ref') ?? '')
      else if (cell === undefined) return
      else if (name === 'v') isValue = true
      else if (name === 'f') cell.formula = true
      else inline.open(name)
    },
    text: (text: string): void => {
      if (cell === undefined) return
      if (isValue) cell.value += text
      else inline.text(text)
    },
    close: (name: string): void => {
      if (name === 'c') closeCell()
      else if (name === 'row') closeRow()
      else if (name === 'v') isValue = false
      else if (cell !== undefined) inline.close(name)
    },
  }
  for (const _ of readXml(entry, handler)) {
    yield* ready
    ready = []
  }
  yield* ready
  for (const range of merged)
    tell(issue('cells-merged', { received: range, at: { file, sheet, ...placeOfRange(range) } }))
  if (hiddenRows > 0) tell(issue('rows-hidden', { received: String(hiddenRows), at: { file, sheet } }))
}

const placeOfRange = (range: string): Place => {
  const [, letters = '', row] = /^([A-Z]{1,3})(\d{1,7})(?::|$)/.exec(range) ?? []
  const column = columnOf(letters)
  return row === undefined || column === undefined ? {} : { row: Number(row), column }
}

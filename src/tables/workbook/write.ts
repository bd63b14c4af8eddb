import { RolmError } from '../../issue'
import { mostRows } from '../csv'
import { cellName, columnLetters } from './cell-address'
import { escapedText } from './rich-text'
import { cellStyles, stylesXml } from './style-sheet'
import { archive, type NewPart } from './zip'

/** Cells of another sheet that a column is to be chosen from: those of one of its columns, below the header. */
export interface Choice {
  readonly sheet: string
  /** Counted from 1. */
  readonly column: number
  readonly rows: number
}

/** A column of a sheet that is written. */
export interface NewColumn {
  readonly header: string
  /** In characters, as programs count them. */
  readonly width?: number
  /** Its cells are chosen from a list; others are allowed after a question. */
  readonly choice?: Choice
  /** Its numbers are written as numbers where that loses no digit. All else is text. */
  readonly numeric?: true
  /** Long texts go on in the next line of their cell. */
  readonly wraps?: true
}

/** A sheet that is written: its header, then its rows. An absent cell is blank. */
export interface NewSheet {
  readonly name: string
  readonly columns: readonly NewColumn[]
  readonly rows: Iterable<readonly (string | undefined)[]>
  /** Single cells that are chosen from a list. */
  readonly cells?: readonly CellChoice[]
}

/** A cell that is chosen from a list, by its row and column, counted from 1. */
export interface CellChoice {
  readonly row: number
  readonly column: number
  readonly choice: Choice
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006'
const typeOf = (part: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const longestCell = 32_767
const longestName = 31
const usualWidth = 16

/** Numbers that every program keeps as they are written: of fifteen digits at most, the last behind the point no zero. */
const keepsDigits = /^(?!-0$)-?(?=(?:\d\.?){1,15}$)(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/

const cellXml = (text: string | undefined, row: number, column: number, { numeric, wraps }: NewColumn): string => {
  if (text === undefined || text === '') return ''
  if (text.length > longestCell)
    throw new RolmError(`a cell holds at most ${longestCell} characters, and one is to hold ${text.length}`)
  const name = cellName(row, column)
  if (numeric === true && keepsDigits.test(text)) return `<c r="${name}" s="${cellStyles.number}"><v>${text}</v></c>`
  const style = wraps === true ? cellStyles.wrapped : cellStyles.text
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedText(text)}</t></is></c>`
}

const headerXml = (columns: readonly NewColumn[]): string => {
  const cells = columns.map(
    ({ header }, index) =>
      `<c r="${cellName(1, index + 1)}" s="${cellStyles.header}" t="inlineStr"><is><t xml:space="preserve">${escapedText(header)}</t></is></c>`,
  )
  return `<row r="1">${cells.join('')}</row>`
}

const columnXml = ({ width = usualWidth, numeric, wraps }: NewColumn, index: number): string => {
  const style = wraps === true ? cellStyles.wrapped : numeric === true ? cellStyles.number : cellStyles.text
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${style}" customWidth="1"/>`
}

const quotedName = (sheet: string): string => `'${escapedText(sheet.replaceAll("'", "''"))}'`

const choiceXml = ({ sheet, column, rows }: Choice, cells: string): string => {
  const letters = columnLetters(column)
  return (
    `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${cells}">` +
    `<formula1>${quotedName(sheet)}!$${letters}$2:$${letters}$${rows + 1}</formula1></dataValidation>`
  )
}

const choicesXml = (columns: readonly NewColumn[], cells: readonly CellChoice[]): string => {
  const ofColumns = columns.flatMap(({ choice }, index) => {
    const letters = columnLetters(index + 1)
    return choice === undefined ? [] : choiceXml(choice, `${letters}2:${letters}${mostRows}`)
  })
  const choices = [...ofColumns, ...cells.map(({ row, column, choice }) => choiceXml(choice, cellName(row, column)))]
  return choices.length === 0 ? '' : `<dataValidations count="${choices.length}">${choices.join('')}</dataValidations>`
}

function* sheetXml({ name, columns, rows, cells: single = [] }: NewSheet): Generator<string> {
  const view = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${view}</sheetView></sheetViews>`
  yield `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(columnXml).join('')}</cols><sheetData>${headerXml(columns)}`
  let row = 1
  for (const cells of rows) {
    row += 1
    if (row > mostRows)
      throw new RolmError(
        `the sheet ${name} would have more than ${mostRows} rows, which no workbook holds: write CSV`,
        {
          zh: `工作表“${name}”将超过 ${mostRows} 行，工作簿容纳不下：请写成 CSV`,
        },
      )
    const written = columns.map((column, index) => cellXml(cells[index], row, index + 1, column)).join('')
    if (written !== '') yield `<row r="${row}">${written}</row>`
  }
  yield `</sheetData>${choicesXml(columns, single)}</worksheet>`
}

const checkNames = (sheets: readonly NewSheet[]): void => {
  const seen = new Set<string>()
  for (const { name } of sheets) {
    const folded = name.toLowerCase()
    if (name === '' || name.length > longestName || /[[\]:*?/\\]|^'|'$/.test(name) || seen.has(folded))
      throw new RolmError(
        `a sheet cannot be called "${name}": give each its own name, of at most ${longestName} characters`,
      )
    seen.add(folded)
  }
  if (sheets.length === 0) throw new RolmError('a workbook has one sheet at least')
}

const part = (name: string, body: string): NewPart => ({ name, text: [declaration + body] })

function* partsOf(sheets: readonly NewSheet[]): Generator<NewPart> {
  const numbers = sheets.map((_, index) => index + 1)
  yield part(
    '[Content_Types].xml',
    `<Types xmlns="${packageTypes}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${typeOf('sheet.main')}"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${typeOf('styles')}"/>` +
      numbers
        .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${typeOf('worksheet')}"/>`)
        .join('') +
      '</Types>',
  )
  yield part(
    '_rels/.rels',
    `<Relationships xmlns="${packageTypes}/relationships">` +
      `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  yield part(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews><sheets>` +
      sheets
        .map(({ name }, index) => `<sheet name="${escapedText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('') +
      '</sheets></workbook>',
  )
  yield part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packageTypes}/relationships">` +
      numbers
        .map((n) => `<Relationship Id="rId${n}" Type="${relationships}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
        .join('') +
      `<Relationship Id="rId${sheets.length + 1}" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
  )
  yield part('xl/styles.xml', stylesXml)
  for (const [index, sheet] of sheets.entries())
    yield { name: `xl/worksheets/sheet${index + 1}.xml`, text: sheetXml(sheet) }
}

/**
 * Writes a workbook (.xlsx) piece by piece, so that a million rows never stand in memory. Cells are text, which no program takes
 * for a date, a number or a formula; headers are frozen. There are no formulas and no macros, and the same sheets give the same
 * bytes.
 *
 * @throws RolmError where a workbook cannot hold the sheets
 */
export function* writeWorkbookChunks(sheets: readonly NewSheet[]): Generator<Uint8Array> {
  checkNames(sheets)
  yield* archive(partsOf(sheets))
}

/** Joins pieces of bytes. */
export const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** Writes a workbook (.xlsx) whole, as `writeWorkbookChunks` does piece by piece. */
export const writeWorkbook = (sheets: readonly NewSheet[]): Uint8Array => joined([...writeWorkbookChunks(sheets)])

import { type Issue, issue } from '../issue'
import { codeLists } from '../mapping/code-lists'
import { namesOf } from '../mapping/code-names'
import type { Bilingual } from '../messages/fill'
import { formatBounds } from '../model/bounds'
import { canonicalDecimal } from '../model/decimal'
import { boundsOf, type NumberKind, type Reading, readPrinted } from '../model/quantity'
import { codeLabels, type Indicator, type Precision, precisions } from '../vocabulary/catalogue'
import { type Cell, type CellReading, notValid } from './cell-reading'
import { codeNamed } from './code-names'
import { readTypedNumber } from './typed-number'

const typedAsText = ({ text, name, at }: Cell, reading: Reading, kind: NumberKind): Issue | undefined => {
  const { value, precision } = reading
  const bounds = boundsOf(reading, kind)
  if (bounds === undefined) return undefined
  const parameters = { name, precision: codeLabels.precision[precision], interval: formatBounds(bounds) }
  return issue('number-typed-as-text', { at: at(), parameters, received: text, expected: value })
}

const plainInteger = /^\d{1,15}$/
const count: NumberKind = { whole: true, minimum: '0' }
const measure: NumberKind = { whole: false }

/** Reads a whole number: in plain digits, or typed in a way that leaves one reading. */
export const readIntegerCell = (cell: Cell): CellReading => {
  if (plainInteger.test(cell.text)) return { read: true, value: Number(cell.text) }
  const reading = readTypedNumber(cell.text, count)
  const said = reading?.precision === 'exact' ? typedAsText(cell, reading, count) : undefined
  if (reading === undefined || said === undefined || !plainInteger.test(reading.value))
    return notValid(cell, 'a whole number')
  return { read: true, value: Number(reading.value), issue: said }
}

const indicatorNamed = ({ row: { indicator = '' }, known }: Cell): Indicator | undefined =>
  known.indicatorOf(codeNamed(indicator, known.indicators) ?? '')

const precisionOf = (code: string | undefined): Precision | undefined => precisions.find((known) => known === code)

/** What the rest of the row says of the precision: its own column, or else the printed form. */
const precisionOfRow = ({ precision = '', printed = '' }: Cell['row'], kind: NumberKind): Precision | undefined =>
  precision === ''
    ? readPrinted(printed, kind)?.precision
    : precisionOf(codeNamed(precision, namesOf(codeLists.precision)) ?? precision)

/** Precisions that plain digits have too, without a word beside them. */
const wordless: readonly Precision[] = ['exact', 'rounded']

/** What `value` and `precision` would have to hold to say the same. */
const bothCells = ({ value, precision }: Reading): Bilingual => ({
  en: `${value}, and in "precision" ${precision}`,
  zh: `${value}，并在“精度”栏填“${codeLabels.precision[precision].zh}”`,
})

/** The step to which a figure was printed is that of its printed form, or else that of plain digits. */
const asUsed = (value: string, precision: Precision, { printed = '' }: Cell['row'], kind: NumberKind): Reading => {
  const ofPrinted = readPrinted(printed, kind)
  const step = (ofPrinted?.value === value ? ofPrinted : readPrinted(value, kind))?.step
  return { value, precision, ...(step !== undefined && { step }) }
}

/**
 * Reads the number of a figure: in plain digits, or typed in a way that leaves one reading. A word beside the number, such
 * as 余, is taken only where the rest of the row says the same: corrected to plain digits, the cell no longer has it. Where
 * the indicator is not known, which is said of its own cell, the number is read if a count and a measure can be typed so.
 */
export const readNumberCell = (cell: Cell): CellReading => {
  const value = canonicalDecimal(cell.text)
  if (value !== undefined) return { read: true, value }
  const plain = 'a number in plain digits, such as 25000 or 7.9'
  const indicator = indicatorNamed(cell)
  const kind = indicator ?? count
  const reading = readTypedNumber(cell.text, kind)
  const isShareOfNone = /[%％]/u.test(cell.text) && indicator?.unit !== 'PERCENT'
  const isOneOfTwo = indicator === undefined && readTypedNumber(cell.text, measure) === undefined
  if (reading === undefined || isShareOfNone || isOneOfTwo) return notValid(cell, plain)
  const ofRow = precisionOfRow(cell.row, kind)
  const hasWord = !wordless.includes(reading.precision)
  if (hasWord && ofRow !== reading.precision) return { ...notValid(cell, bothCells(reading)), other: 'precision' }
  const said = typedAsText(cell, asUsed(reading.value, ofRow ?? reading.precision, cell.row, kind), kind)
  return said === undefined ? notValid(cell, plain) : { read: true, value: reading.value, issue: said }
}

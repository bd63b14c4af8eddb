import { issue } from '../issue'
import { codeLists } from '../mapping/code-lists'
import { type CodeNames, namesOf } from '../mapping/code-names'
import type { Field } from '../mapping/field'
import type { CodeList } from '../mapping/kind'
import { isDate } from '../model/calendar'
import { idSchema } from '../model/text'
import { type Cell, type CellReading, notValid } from './cell-reading'
import { codesNamed } from './code-names'
import { readIntegerCell, readNumberCell } from './number-cell'
import { readTypedDate } from './typed-date'

const booleans: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  是: true,
  no: false,
  false: false,
  否: false,
}

const readBooleanCell = (cell: Cell): CellReading => {
  const word = cell.text.toLowerCase()
  const value = Object.hasOwn(booleans, word) ? booleans[word] : undefined
  return value === undefined ? notValid(cell, 'yes or no') : { read: true, value }
}

/** The names of the codes of a list. */
const namesIn = (list: CodeList, { known }: Cell): CodeNames => {
  if (list === codeLists.indicator) return known.indicators
  return list === codeLists.jurisdiction ? known.places : namesOf(list)
}

/** A code, or its name in either language. What is neither is left as it stands: the model says so. */
const readCodeCell = (cell: Cell, list: CodeList): CellReading => {
  const { text, at } = cell
  const [code = text, ...others] = codesNamed(text, namesIn(list, cell))
  // a label that nothing bears is no id either: that it is unknown tells more
  if (list === codeLists.indicator && code === text && !idSchema.safeParse(text).success)
    return { read: false, issue: issue('indicator-unknown', { at: at(), received: text }) }
  if (others.length === 0) return { read: true, value: code }
  return nameOfSeveral([code, ...others], cell)
}

/** The reading of a name that several codes bear: which is meant is not guessed. */
const nameOfSeveral = (codes: readonly string[], { text, name, at }: Cell): CellReading => {
  const parameters = { name, expected: { en: codes.join(', '), zh: codes.join('、') } }
  const expected = parameters.expected.en
  return { read: false, issue: issue('name-of-several', { at: at(), parameters, received: text, expected }) }
}

/** Several codes, each by itself. */
const readCodes = (texts: readonly string[], cell: Cell, list: CodeList): CellReading => {
  const readings = texts.map((text) => readCodeCell({ ...cell, text }, list))
  const broken = readings.find(({ read }) => !read)
  return broken ?? { read: true, value: readings.map((reading) => reading.read && reading.value) }
}

/** A date in EDTF, or typed in a way that leaves one reading. What is neither is left as it stands: the model says so. */
const readDateCell = ({ text, name, at }: Cell, isWanted: (date: string) => boolean = () => true): CellReading => {
  const date = readTypedDate(text)
  if (date === undefined || !isWanted(date)) return { read: true, value: text }
  const said = issue('date-typed-as-text', { at: at(), parameters: { name }, received: text, expected: date })
  return { read: true, value: date, issue: said }
}

/** Reads a cell as what its column holds. */
export const readCell = ({ kind, many }: Field, cell: Cell): CellReading => {
  if (many === true) {
    const texts = cell.text.split(/[;；]/u).map((id) => id.trim())
    const ids = texts.filter((id) => id !== '')
    return kind.is === 'code' ? readCodes(ids, cell, kind.list) : { read: true, value: ids }
  }
  switch (kind.is) {
    case 'integer':
      return readIntegerCell(cell)
    case 'number':
      return readNumberCell(cell)
    case 'boolean':
      return readBooleanCell(cell)
    case 'code':
      return readCodeCell(cell, kind.list)
    case 'edtf':
      return readDateCell(cell)
    case 'date':
      return readDateCell(cell, isDate)
    default:
      return { read: true, value: cell.text }
  }
}

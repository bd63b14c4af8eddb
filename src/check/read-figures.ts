import { type Issue, issue } from '../issue'
import type { Observation } from '../model/observation'
import { parseObservation, type RecordRead } from '../model/parse-record'
import { quantityFields, readPrinted } from '../model/quantity'
import { gap } from '../model/quote'
import { type Fields, text } from './fields'
import { shareAsFraction } from './fraction'
import type { KnownNames } from './known-names'
import { type Defaults, type FactQuotes, observationOfRow } from './observation-row'
import { issuesOfRow, type PartlyRow, partlyOf, quotesOfRow, type RowMade, type RowOfList } from './read-row'
import type { TableReader } from './read-tables'
import { type RowRecord, unread } from './rows'
import { FigureStore } from './store/figure-store'
import { Names } from './store/names'
import { Numbers } from './store/numbers'
import type { QuoteStore } from './store/quote-store'
import type { Texts } from './store/texts'

/** Holds the words that a row gives for its dates against those that are quoted. */
export const checkDatingWords = (record: RowRecord, { dating }: FactQuotes): readonly Issue[] => {
  const words = dating.map(({ exact }) => text(exact) ?? '').join(gap)
  const written = text(record.fields.datedBy)
  if (words === '' || written === undefined || words === written) return []
  return [issue('quote-disagrees', { received: words, expected: written, at: record.placeOf('datedBy') })]
}

/** Why a printed form is no number of its indicator: it is one of another kind, or none at all. */
const unreadable = (observation: Fields, record: RowRecord, { indicatorOf }: KnownNames): readonly Issue[] => {
  const { value, precision, printed } = observation
  if ((value !== undefined && precision !== undefined) || text(printed) === undefined) return []
  const received = text(observation.printed) ?? ''
  const at = record.placeOf('printed')
  const indicator = indicatorOf(text(observation.indicator) ?? '')
  const isOtherKind = indicator?.whole === true && readPrinted(received, { whole: false }) !== undefined
  return isOtherKind
    ? [issue('not-whole', { received, parameters: { indicator: indicator.label }, at })]
    : [issue('printed-not-readable', { received, at })]
}

/** What the rows of the table of figures hold. */
export interface FiguresRead {
  readonly figures: FigureStore
  /** The cells without a number. */
  readonly noValues: readonly RowOfList[]
  /** The ids of all rows, those that are no figures among them. */
  readonly names: Names
  /** Whether a row of this id is there that is no figure. */
  readonly isBroken: (id: unknown) => boolean
  /** What could be read of rows that are no figures: the table is gone through once more for them. */
  readonly partly: Iterable<PartlyRow>
}

/** What rows of figures are read by: what the head says for them, and the indicators that they may name. */
interface RowSurroundings {
  readonly defaults: Defaults
  readonly known: KnownNames
  readonly quotes: QuoteStore
}

/** Where no quotation is given, the printed form stands for it: what is wrong with that was said. */
const isEcho = ({ path: [, , field, ...inner] }: Issue): boolean => field === 'quotes' && inner.length > 0

/** Whether something is said of the number of a figure: where it could not be read, that was said. */
const isOfNumber = ({ path: [, , field = ''] }: Issue): boolean => Object.hasOwn(quantityFields, field)

/** Makes the figure of a row and holds it against its schema. */
const figureOf = (
  ofTable: RowOfList,
  { defaults, known, quotes }: RowSurroundings,
): { readonly row: RowMade; readonly read: RecordRead<Observation>; readonly issues: readonly Issue[] } => {
  const { record } = ofTable
  const quoted = quotesOfRow(ofTable, 'observations', quotes)
  const made = observationOfRow(record.fields, quoted, defaults, known)
  const row: RowMade = { ...ofTable, list: 'observations', made }
  const faults = unreadable(made, record, known)
  const isNumberSaid = faults.length > 0 || made.printed === unread
  const isQuoted = quoted.figure.length > 0
  const read = parseObservation(made)
  const ofSchema = 'record' in read ? [] : issuesOfRow(read.issues, row)
  const others = ofSchema.filter((found) => !(!isQuoted && isEcho(found)) && !(isNumberSaid && isOfNumber(found)))
  const remarks = [...checkDatingWords(record, quoted), ...shareAsFraction(record, known)]
  return { row, read, issues: [...remarks, ...faults, ...others] }
}

/** What becomes of a row that is no figure of the dataset: it is looked at once more. */
const [unsound, repeated] = [1, 2]

/** Reads the table of figures, row by row: each figure is made, held against its schema and kept in columns. */
export const readFigures = (
  reader: TableReader,
  surroundings: RowSurroundings,
  texts: Texts,
  say: (issue: Issue) => void,
): FiguresRead => {
  const names = new Names(texts)
  const figures = new FigureStore(texts, names)
  const noValues: RowOfList[] = []
  const [broken, left] = [new Numbers(), new Numbers()]
  let row = 0
  for (const record of reader.rowsOf('observations.csv')) {
    row += 1
    const id = text(record.fields.id)
    const known = names.size
    const number = id === undefined ? undefined : names.add(id)
    const isRepeated = number !== undefined && number < known
    if (isRepeated) say(issue('id-repeated', { received: id ?? '', at: record.placeOf('id') }))
    if (reader.misshapen !== undefined) continue
    if (record.fields.noValue !== undefined) {
      noValues.push({ record, isRepeated })
      continue
    }
    const { read, issues } = figureOf({ record, isRepeated }, surroundings)
    issues.forEach(say)
    if ('record' in read && !isRepeated) figures.add(read.record)
    else left.set(row, isRepeated ? repeated : unsound)
    if (!('record' in read) && number !== undefined && !isRepeated) broken.set(number, 1)
  }
  figures.sort()
  const isBroken = (id: unknown): boolean => {
    const number = typeof id === 'string' ? names.find(id) : undefined
    return number !== undefined && broken.at(number) > 0
  }
  return { figures, noValues, names, isBroken, partly: partlyIn(reader, left, surroundings, say) }
}

/** Goes through the table once more, where rows of it are left that are no figures. */
function* partlyIn(
  reader: TableReader,
  left: Numbers,
  surroundings: RowSurroundings,
  say: (issue: Issue) => void,
): Generator<PartlyRow> {
  if (left.isBlank) return
  let number = 0
  for (const record of reader.again('observations.csv')) {
    number += 1
    const why = left.at(number)
    if (why === 0) continue
    const { row, read } = figureOf({ record, isRepeated: why === repeated }, surroundings)
    yield partlyOf(read, row, say)
  }
}

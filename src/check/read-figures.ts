import { type Issue, issue } from '../issue'
import { parseObservation } from '../model/parse'
import { quantityFields, readPrinted } from '../model/quantity'
import { gap } from '../model/quote'
import { type Fields, text } from './fields'
import type { KnownNames } from './known-names'
import { type Defaults, type FactQuotes, observationOfRow } from './observation-row'
import type { RowRecord } from './rows'
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
  if (observation.value !== undefined || observation.printed === undefined) return []
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
  readonly noValues: readonly RowRecord[]
  /** The ids of all rows, those that could not be read among them. */
  readonly names: Names
  /** Whether a row of this id is there that could not be read. */
  readonly isBroken: (id: unknown) => boolean
}

/** What rows of figures are read by: what the head says for them, and the indicators that they may name. */
interface RowSurroundings {
  readonly defaults: Defaults
  readonly known: KnownNames
  /** Whether figures are to be made: not of tables whose shape is broken, of which no dataset comes. */
  readonly isShaped: () => boolean
}

/** Reads the table of figures, row by row: each figure is made, held against its schema and kept in columns. */
export const readFigures = (
  rows: Iterable<RowRecord>,
  quotes: QuoteStore,
  surroundings: RowSurroundings,
  texts: Texts,
  say: (issue: Issue) => void,
): FiguresRead => {
  const names = new Names(texts)
  const figures = new FigureStore(texts, names)
  const noValues: RowRecord[] = []
  const broken = new Numbers()
  for (const record of rows) {
    const { id, noValue } = record.fields
    const known = names.size
    const number = typeof id === 'string' ? names.add(id) : known
    if (number < known) {
      say(issue('id-repeated', { received: String(id), at: record.placeOf('id') }))
      continue
    }
    if (!surroundings.isShaped()) continue
    if (record.sound && noValue !== undefined) noValues.push(record)
    else if (!record.sound || !keepFigure(record, figures, quotes, surroundings, say)) broken.set(number, 1)
  }
  figures.sort()
  const isBroken = (id: unknown): boolean => {
    const number = typeof id === 'string' ? names.find(id) : undefined
    return number !== undefined && broken.at(number) > 0
  }
  return { figures, noValues, names, isBroken }
}

/** Where no quotation is given, the printed form stands for it: what is wrong with that was said. */
const isEcho = ({ path: [, id, field, ...inner] }: Issue, quotes: QuoteStore): boolean =>
  field === 'quotes' && inner.length > 0 && !quotes.has(id, 'figure')

/** Whether something is said of the number of a figure: where it could not be read, that was said. */
const isOfNumber = ({ path: [, , field = ''] }: Issue): boolean => Object.hasOwn(quantityFields, field)

/** Keeps the figure of a row, and gives whether it is one. */
const keepFigure = (
  record: RowRecord,
  figures: FigureStore,
  quotes: QuoteStore,
  { defaults, known }: RowSurroundings,
  say: (issue: Issue) => void,
): boolean => {
  const { id } = record.fields
  const quoted = { figure: quotes.quotesOf(id, 'figure'), dating: quotes.quotesOf(id, 'dating') }
  const made = observationOfRow(record.fields, quoted, defaults, known)
  const faults = unreadable(made, record, known)
  for (const found of [...checkDatingWords(record, quoted), ...faults]) say(found)
  const parsed = parseObservation(made)
  if ('observation' in parsed) figures.add(parsed.observation)
  else
    for (const found of parsed.issues)
      if (!isEcho(found, quotes) && !(faults.length > 0 && isOfNumber(found))) say(found)
  return 'observation' in parsed
}

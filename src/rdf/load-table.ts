import { hasErrors, type Issue, issue, type Result, resultOf } from '../issue'
import { codeLists } from '../mapping/code-lists'
import { readRecord } from '../mapping/read'
import { observationMapping } from '../mapping/records'
import { periodMapping } from '../mapping/stated-fields'
import { issuesOf } from '../model/parse'
import { type Period, periodSchema } from '../model/period'
import type { WordStore } from '../query/figure-store'
import { measuresOf } from '../query/measures'
import type { Table } from '../query/table'
import { tableFrom } from '../query/table-from'
import { rdf } from '../vocabulary/terms'
import { neededWords } from './figure-fields'
import { FigureReader } from './figure-reader'
import { checkFormat, type RdfFormat } from './files'
import { type Pieces, parseQuads, type Triple } from './library'
import { faultIssue, longestRdf, mediaTypes, type RdfReading, readJsonLd, tooLong } from './parse'
import { datasetsOf, headsOf } from './table-heads'

/** The most figures that are loaded unless more are asked for. */
export const mostFigures = 20_000_000

/** How figures are loaded. */
export interface Loading extends RdfReading {
  /** The most figures that are taken in; a text with more gives an issue and no table. */
  readonly most?: number
  /** Is told now and then how many figures there are so far. */
  readonly onProgress?: (figures: number) => void
}

/** How many statements go by between two looks at how many figures there are. */
const stride = 65_536

const textOf = async (pieces: string | Pieces): Promise<string> => {
  if (typeof pieces === 'string') return pieces
  let text = ''
  for await (const piece of pieces) {
    text += piece
    if (text.length > longestRdf) break
  }
  return text
}

/** Gives every statement of a text to a reader. */
const readInto = async (
  reader: FigureReader,
  text: string | Pieces,
  format: RdfFormat,
  { most = mostFigures, onProgress, ...reading }: Loading,
): Promise<readonly Issue[]> => {
  let count = 0
  const goOn = (): boolean => {
    count += 1
    if (count % stride === 0) onProgress?.(reader.store.size)
    return reader.store.size <= most
  }
  if (format === 'json-ld') {
    const whole = await textOf(text)
    if (whole.length > longestRdf) return [tooLong(whole, format)]
    const take = ({ subject, property, value }: Triple): boolean => {
      reader.take(subject, property, value)
      return goOn()
    }
    return readJsonLd(whole, take, reading)
  }
  const fault = await parseQuads(text, mediaTypes[format], ({ subject, predicate, object }) => {
    reader.take(subject.iri, predicate.iri, object)
    return goOn()
  })
  return fault === undefined ? [] : [faultIssue(fault)]
}

/** What every figure has to have. */
const checkWhole = (reader: FigureReader): void => {
  const { store, tally } = reader
  const { fields } = observationMapping
  const tell = (row: number, property: string): void => {
    const at = { node: reader.addressOf(row), property }
    tally.add('property-missing', property, { at, parameters: { ...at, expected: property }, expected: property })
  }
  for (let row = 0; row < store.size; row++) {
    for (const name of neededWords) if (store.words[name].at(row) === undefined) tell(row, fields[name].property)
    if (store.periods.at(row) === undefined) tell(row, fields.period.property)
    if (!store.numbers.value.has(row)) tell(row, fields.value.property)
    if (!store.printed.has(row)) tell(row, fields.quotes.property)
  }
}

/** Puts other words in the place of those of a column, to which no figure is added any more. */
const rename = ({ words }: WordStore, nameOf: (word: string) => string): void =>
  words.forEach((word, code) => {
    words[code] = nameOf(word)
  })

/** Names indicators that no dataset declares by their codes, as those of the catalogue are, and tells of all other addresses. */
const nameIndicators = ({ store, tally }: FigureReader, declared: ReadonlySet<string>): void =>
  rename(store.words.indicator, (word) => {
    if (declared.has(word) || codeLists.indicator.open.isListed(word)) return word
    const code = codeLists.indicator.codeOf(word)
    if (code !== undefined && !store.words.indicator.words.includes(code)) return code
    const at = { node: word, property: rdf.type }
    tally.add('node-not-there', word, { at, parameters: at, received: word })
    return word
  })

/** The periods of the figures, by their addresses. */
const periodsOf = ({ store, rest }: FigureReader, issues: Issue[]): ReadonlyMap<string, Period> =>
  new Map(
    store.periods.words.flatMap((iri): [string, Period][] => {
      const { record, issues: found } = readRecord(periodMapping, iri, rest, { document: '' })
      const parsed = periodSchema.safeParse(record)
      issues.push(...found, ...(parsed.success ? [] : issuesOf(parsed.error, record, { at: { node: iri } })))
      return parsed.success ? [[iri, parsed.data]] : []
    }),
  )

/**
 * Puts the figures of linked data straight into a table, without making datasets of them: for files of millions. They may be
 * those of several datasets. It is quick where the statements on a figure and its quotations stand together, as they are
 * written here, and right however they stand. Cubes of others that stand beside them are passed over, which is told; a dataset
 * of the vocabulary is known by its structure. Figures are read, not checked: that one has all its parts is held here,
 * that its interval is what its print allows is for `readRdf`.
 *
 * @param text whole, or in pieces as they come from a disk or a network
 * @example
 * const loaded = await loadTable(turtle, 'turtle')
 * if (loaded.ok) console.log(query(loaded.value, { where: { indicator: 'legal-aid-cases' } }).rows)
 * @throws RolmError for JSON-LD where the package jsonld is not installed
 */
export const loadTable = async (
  text: string | Pieces,
  format: RdfFormat,
  loading: Loading = {},
): Promise<Result<Table>> => {
  checkFormat(format)
  const { most = mostFigures } = loading
  const reader = new FigureReader()
  const issues: Issue[] = [...(await readInto(reader, text, format, loading))]
  if (reader.store.size > most) issues.push(issue('too-many-figures', { expected: String(most) }))
  if (hasErrors(issues)) return { ok: false, issues }
  reader.settle()
  reader.strays.tell(reader.rest, reader.tally)
  reader.forms.findRest(reader.rest)
  reader.end()
  const ids = datasetsOf(reader, issues)
  if (ids.size === 0) issues.push(issue('dataset-missing'))
  const heads = headsOf(reader, ids, issues)
  const periods = periodsOf(reader, issues)
  nameIndicators(reader, new Set(measuresOf(heads).keys()))
  checkWhole(reader)
  const all = [...issues, ...reader.tally.list()]
  if (hasErrors(all)) return { ok: false, issues: all }
  rename(reader.store.words.dataset, (document) => ids.get(document) ?? document)
  const table = tableFrom(reader.store, heads, (name) => periods.get(name) ?? { kind: 'unstated' })
  return resultOf(table, all)
}

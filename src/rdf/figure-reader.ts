import { codeLists } from '../mapping/code-lists'
import { decode, type Kind, localIdOf, localIri } from '../mapping/kind'
import { membership } from '../mapping/membership'
import { notOfKind } from '../mapping/read'
import { lists, noValueMapping, observationMapping, periodMapping } from '../mapping/records'
import { canonicalDecimal, type Decimal } from '../model/decimal'
import { FigureStore, type StoredNumber, type StoredWord } from '../query/figure-store'
import { flag } from '../query/table'
import { dcat, oa, qb, rdf, rolm, xsd } from '../vocabulary/terms'
import { type TermText, termOfText, textOfTerm } from './library'
import { PrintedForms } from './printed-forms'
import { RowOf } from './row-of'
import { Statements } from './statements'
import { Tally } from './tally'

/** Takes in what is said of the node whose turn it is. */
type Take = (property: TermText, value: TermText) => void

/** Puts a value of a property into the row of a figure. */
type Put = (row: number, value: TermText) => void

const { fields } = observationMapping

const { area, unit, timeKind, additive } = lists.indicators.fields

/** What a table takes in of an indicator that a dataset declares. */
export const declaredMapping = { types: lists.indicators.types, fields: { area, unit, timeKind, additive } }

const { within } = lists.places.fields

/** What a table takes in of a place that a dataset declares. */
export const declaredPlaceMapping = { types: lists.places.types, fields: { within } }

/** The words that a property of every figure gives. Which dataset it is of, its address says. */
export const neededWords = [
  'indicator',
  'jurisdiction',
  'breakdown',
  'source',
  'precision',
  'unit',
] as const satisfies readonly StoredWord[]

/** The words that a property gives; the status is said of some figures alone. */
const wordNames = [...neededWords, 'status'] as const

/** The numbers of a figure: where each goes, and whether the number is left out of the interval. */
const numberFields = [
  [fields.value.property, 'value', 0],
  [fields.minInclusive.property, 'lower', 0],
  [fields.minExclusive.property, 'lower', flag.lowOpen],
  [fields.maxInclusive.property, 'upper', 0],
  [fields.maxExclusive.property, 'upper', flag.highOpen],
] as const satisfies readonly (readonly [property: string, StoredNumber, number])[]

const propertiesOf = (mapping: { readonly fields: Readonly<Record<string, { readonly property: string }>> }) =>
  Object.values(mapping.fields).map(({ property }) => property)

/** What is kept of other nodes: of cells without a number, notes, periods, and nodes that have yet to say what they are. */
const kept: ReadonlySet<string> = new Set([
  rdf.type,
  ...propertiesOf(observationMapping),
  ...propertiesOf(noValueMapping),
  ...propertiesOf(periodMapping),
  ...propertiesOf(declaredMapping),
  ...propertiesOf(declaredPlaceMapping),
  membership.places,
  dcat.isVersionOf,
  dcat.version,
  oa.hasTarget,
  oa.hasBody,
  oa.hasSelector,
  oa.exact,
])

/** The bits that say whether the number at an end is left out. */
const openBits: Readonly<Record<StoredNumber, number>> = { value: 0, lower: flag.lowOpen, upper: flag.highOpen }

/** How many addresses of codes are remembered with what they mean. */
const mostRemembered = 100_000

const whole = `"^^${xsd.integer}`
const decimal = `"^^${xsd.decimal}`

/** The number of a term; `undefined` where it is none. */
const numberOf = (value: TermText): Decimal | undefined => {
  const datatype = value.endsWith(whole) ? whole : value.endsWith(decimal) ? decimal : undefined
  return datatype && canonicalDecimal(value.slice(1, -datatype.length))
}

/** The word of an indicator: its id in the catalogue, or else its address, which a dataset may declare. */
const indicatorWord = (value: TermText): string | undefined => {
  const term = termOfText(value)
  if (term.kind !== 'node') return undefined
  const code = codeLists.indicator.codeOf(term.iri)
  return code !== undefined && codeLists.indicator.open.isListed(code) ? code : term.iri
}

const passOver: Take = () => {}

/**
 * Takes in statements one at a time and puts figures into columns; of all else it keeps what a table needs. Where the
 * statements on a figure, and behind them those on its quotations, stand together, nothing of them is kept but the row.
 */
export class FigureReader {
  /** The figures. Their datasets go by the address of the document, with its `#`, since an id may be told later. */
  readonly store = new FigureStore()
  readonly forms = new PrintedForms(this.store.printed)
  /** What was kept of other nodes. */
  readonly rest = new Statements()
  readonly tally = new Tally()

  private readonly rows = new RowOf()
  private readonly puts = this.makePuts()
  private subject: TermText | undefined
  private takeNext: Take = passOver

  /** Takes in one statement. */
  take(subject: TermText, property: TermText, value: TermText): void {
    if (subject !== this.subject) {
      this.subject = subject
      this.takeNext = this.takerOf(subject)
    }
    this.takeNext(property, value)
  }

  /** The address of the figure in a row. */
  addressOf(row: number): string {
    return localIri(this.store.ids.at(row), { document: this.documentOf(row) })
  }

  /** The document of the figure in a row. */
  documentOf(row: number): string {
    return this.store.words.dataset.at(row) ?? ''
  }

  private takerOf(subject: TermText): Take {
    const row = this.rowOf(subject)
    return row === undefined
      ? (this.forms.takerOf(subject) ?? ((property, value) => this.takeOther(subject, property, value)))
      : this.figureTaker(row)
  }

  private figureTaker(row: number): Take {
    return (property, value) => this.puts.get(property)?.(row, value)
  }

  /** Takes in what is said of a node that is no figure, as far as is known. */
  private takeOther(subject: TermText, property: TermText, value: TermText): void {
    const isFigure = property === qb.dataSet || (property === rdf.type && value === qb.Observation)
    if (isFigure) this.begin(subject)
    else if (property === rdf.type && value === rolm.Finding) {
      this.rest.remove(subject)
      this.takeNext = passOver
    } else if (kept.has(property)) this.rest.add(subject, property, termOfText(value))
    if (property === qb.dataSet) this.takeNext(property, value)
  }

  /** Gives a row to a node that has said to be a figure, with what it said before. */
  private begin(subject: TermText): void {
    const end = subject.indexOf('#') + 1
    const document = subject.slice(0, end)
    const id = localIdOf(subject, { document })
    if (id === undefined || id === '') {
      this.takeNext = passOver
      const details = { node: subject, property: 'the address', expected: 'an address that ends in /name#id' }
      this.tally.add('term-not-valid', details.property, {
        at: { node: subject },
        parameters: details,
        received: subject,
        expected: details.expected,
      })
      return
    }
    const row = this.store.add()
    this.rows.add(subject, row)
    this.store.words.dataset.set(row, document)
    this.store.ids.set(row, id)
    this.takeNext = this.figureTaker(row)
    for (const [property, values] of this.rest.remove(subject))
      for (const value of values) this.takeNext(property, textOfTerm(value))
  }

  private rowOf(subject: TermText): number | undefined {
    return this.rows.find(subject, (row) => {
      const document = this.documentOf(row)
      return subject.startsWith(document) && localIdOf(subject, { document }) === this.store.ids.at(row)
    })
  }

  private makePuts(): ReadonlyMap<TermText, Put> {
    return new Map<TermText, Put>([
      ...wordNames.map((name): [TermText, Put] => [fields[name].property, this.putWord(name)]),
      ...numberFields.map(([property, name, open]): [TermText, Put] => [
        property,
        this.putNumber(property, name, open),
      ]),
      [fields.period.property, (row, value) => this.putPeriod(row, value)],
      [fields.quotes.property, (row, value) => this.forms.add(this.subject ?? '', row, value)],
      [fields.datingQuotes.property, (_row, value) => this.forms.passOver(value)],
      [qb.dataSet, (row, value) => this.holdDataset(row, value)],
    ])
  }

  private putWord(name: (typeof wordNames)[number]): Put {
    const { property, kind } = fields[name]
    const column = this.store.words[name]
    const known = new Map<TermText, number>()
    return (row, value) => {
      const code = known.get(value) ?? this.codeOfWord(name, kind, property, row, value)
      if (code === undefined) return
      if (known.size < mostRemembered) known.set(value, code)
      const old = column.codeAt(row)
      if (old === column.words.length || column.at(row) === undefined) column.setCode(row, code)
      else if (old !== code) this.tellRepeated(row, property)
    }
  }

  private codeOfWord(name: StoredWord, kind: Kind, property: string, row: number, value: TermText): number | undefined {
    const word =
      name === 'indicator'
        ? indicatorWord(value)
        : decode(kind, termOfText(value), { document: this.documentOf(row), whole: false })
    if (typeof word === 'string') return this.store.words[name].codeOf(word)
    this.tellKind(kind, row, property, value)
    return undefined
  }

  private putNumber(property: string, name: StoredNumber, open: number): Put {
    const column = this.store.numbers[name]
    const kind = { is: 'number' } as const
    return (row, value) => {
      const number = numberOf(value)
      if (number === undefined) return this.tellKind(kind, row, property, value)
      if (!column.has(row)) {
        column.set(row, number)
        if (open !== 0) this.store.setOpen(row, open)
      } else if (column.textAt(row) !== number || (this.store.openAt(row) & openBits[name]) !== open)
        this.tellRepeated(row, property)
    }
  }

  private putPeriod(row: number, value: TermText): void {
    const { periods } = this.store
    const old = periods.at(row)
    if (old === undefined) periods.set(row, value)
    else if (old !== value) this.tellRepeated(row, fields.period.property)
  }

  private holdDataset(row: number, value: TermText): void {
    const expected = `${this.documentOf(row)}data`
    if (value === expected) return
    const at = { node: this.addressOf(row), property: qb.dataSet }
    this.tally.add('term-not-valid', qb.dataSet, { at, parameters: { ...at, expected }, received: value, expected })
  }

  private tellRepeated(row: number, property: string): void {
    const at = { node: this.addressOf(row), property }
    this.tally.add('property-repeated', property, { at, parameters: at, received: '2' })
  }

  private tellKind(kind: Kind, row: number, property: string, value: TermText): void {
    const details = notOfKind(kind, termOfText(value), this.addressOf(row), property)
    this.tally.add('term-not-valid', property, details)
  }
}

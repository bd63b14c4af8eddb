import { decode, type Kind, localIdOf, localIri } from '../mapping/kind'
import { notOfKind, shownTerm } from '../mapping/read'
import { observationMapping } from '../mapping/records'
import { isNode, type Term } from '../mapping/term'
import { decimalAt, FigureStore, type StoredNumber } from '../query/figure-store'
import { ownText } from '../query/texts'
import { qb, rdf, rolm } from '../vocabulary/terms'
import { indicatorWord, numberFields, numberOf, openBits, wordNames } from './figure-fields'
import { keep } from './kept'
import { PrintedForms, type Take } from './printed-forms'
import { RowOf } from './row-of'
import { Statements } from './statements'
import { Strays } from './strays'
import { Tally } from './tally'

/** Puts a value of a property into the row of a figure. */
type Put = (row: number, value: Term) => void

/** A property of figures, and the one that came behind it the last time, which mostly comes again. */
interface Step {
  readonly property: string
  readonly put: Put
  next?: Step
}

const { fields } = observationMapping

/** How many addresses of codes are remembered with what they mean. */
const mostRemembered = 100_000

const anAddress: Kind = { is: 'address' }

const passOver = (): void => {}

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
  /** Observations that are those of no dataset of ours, as far as is known. */
  readonly strays = new Strays()

  private rows = new RowOf()
  private readonly steps = this.makeSteps()
  private step: Step = { property: '', put: passOver }
  private subject = ''
  /** The row of the figure whose turn it is. */
  private row = 0
  private takeNext: Take = passOver
  /** Whether the subject has said to be an observation, and not yet of which dataset. */
  private isPending = false
  /** The document of the last figure that was new, and the address of its dataset. */
  private document = ''
  private documentCode = 0
  private dataset = ''

  /** Takes in one statement. */
  take(subject: string, property: string, value: Term): void {
    if (subject !== this.subject) {
      this.settle()
      this.subject = subject
      this.takeNext = this.takerOf(subject)
    }
    this.takeNext(property, value)
  }

  /** Takes for a figure what said to be one and nothing else. */
  settle(): void {
    if (this.isPending) this.begin(this.subject)
  }

  /** Lets go of what finds a figure by its address, where no more statements come. */
  end(): void {
    this.rows = new RowOf()
  }

  /** The address of the figure in a row. */
  addressOf(row: number): string {
    return localIri(this.store.ids.at(row), { document: this.documentOf(row) })
  }

  /** The document of the figure in a row. */
  documentOf(row: number): string {
    return this.store.words.dataset.at(row) ?? ''
  }

  private takerOf(subject: string): Take {
    const newest = this.forms.takerOfNewest(subject)
    if (newest !== undefined) return newest
    const row = this.rowOf(subject)
    if (row === undefined) return this.forms.takerOf(subject) ?? this.takeOther
    this.row = row
    return this.takeFigure
  }

  private readonly takeFigure: Take = (property, value) => {
    const { next } = this.step
    const step = property === next?.property ? next : this.steps.get(property)
    if (step === undefined) return
    this.step.next = step
    this.step = step
    step.put(this.row, value)
  }

  /** Takes in what is said of a node that is no figure, as far as is known. */
  private readonly takeOther: Take = (property, value) => {
    const { subject } = this
    if (property === qb.dataSet) this.begin(subject, value)
    else if (property === rdf.type && isNode(value, qb.Observation)) {
      this.isPending = true
      this.takeNext = this.takePending
    } else if (property === rdf.type && isNode(value, rolm.Finding)) {
      this.rest.remove(subject)
      this.takeNext = passOver
    } else keep(this.rest, subject, property, value)
  }

  /** Takes in what is said of a node behind that it is an observation: of whom, its dataset says, which mostly comes next. */
  private readonly takePending: Take = (property, value) => {
    if (property === rdf.type) return
    this.begin(this.subject, property === qb.dataSet ? value : undefined)
    if (property !== qb.dataSet) this.takeNext(property, value)
  }

  /** Takes in nothing of an observation that is passed over but the dataset that it names. */
  private readonly takeStray: Take = (property, value) => {
    if (property === qb.dataSet) this.strays.renamed(this.subject, value)
  }

  /** Gives a row to a node that has said to be a figure of the dataset where it stands, with what it said before. */
  private begin(subject: string, dataset?: Term): void {
    this.isPending = false
    const isNew = this.document === '' || !subject.startsWith(this.document)
    const document = isNew ? subject.slice(0, subject.indexOf('#') + 1) : this.document
    const id = localIdOf(subject, { document })
    const isStray = dataset !== undefined && !isNode(dataset, isNew ? `${document}data` : this.dataset)
    const before = this.rest.remove(subject)
    if (document === '' || id === undefined || id === '' || isStray) {
      this.strays.add(subject, dataset)
      this.takeNext = dataset === undefined ? this.takeStray : passOver
      return
    }
    if (isNew) {
      this.document = ownText(document)
      this.documentCode = this.store.words.dataset.codeOf(this.document)
      this.dataset = `${this.document}data`
    }
    const row = this.store.add()
    this.rows.add(subject, row)
    this.store.words.dataset.setCode(row, this.documentCode)
    this.store.ids.set(row, id)
    this.row = row
    this.takeNext = this.takeFigure
    for (const [property, values] of before) for (const value of values) this.takeNext(property, value)
  }

  private rowOf(subject: string): number | undefined {
    return this.rows.find(subject, (row) => {
      const document = this.documentOf(row)
      return subject.startsWith(document) && localIdOf(subject, { document }) === this.store.ids.at(row)
    })
  }

  private makeSteps(): ReadonlyMap<string, Step> {
    const steps: readonly Step[] = [
      { property: rdf.type, put: passOver },
      { property: qb.dataSet, put: (row, value) => this.holdDataset(row, value) },
      ...wordNames.map((name) => ({ property: fields[name].property, put: this.putWord(name) })),
      ...numberFields.map(([property, name, open]) => ({ property, put: this.putNumber(property, name, open) })),
      { property: fields.period.property, put: (row, value) => this.putPeriod(row, value) },
      { property: fields.quotes.property, put: (row, value) => this.putQuote(row, value) },
      { property: fields.datingQuotes.property, put: (_row, value) => this.passOverQuote(value) },
    ]
    return new Map(steps.map((step) => [step.property, step]))
  }

  private putWord(name: (typeof wordNames)[number]): Put {
    const { property, kind } = fields[name]
    const column = this.store.words[name]
    const { dataset } = this.store.words
    const known = new Map<string, number>()
    /** Figures that stand together have many words in common. */
    let [last, lastCode] = ['', 0]
    /** The address of a record names none in another dataset. */
    const isOfDataset = kind.is === 'local'
    let lastDataset = -1
    const forget = (code: number): void => {
      known.clear()
      last = ''
      lastDataset = code
    }
    const codeOf = (row: number, value: Term): number | undefined => {
      const code = value.kind === 'node' ? known.get(value.iri) : undefined
      return code ?? this.codeOfWord(name, row, value, known)
    }
    return (row, value) => {
      if (isOfDataset && dataset.codeAt(row) !== lastDataset) forget(dataset.codeAt(row))
      const isLast = value.kind === 'node' && value.iri === last
      const code = isLast ? lastCode : codeOf(row, value)
      if (code === undefined) return
      if (!isLast && value.kind === 'node') [last, lastCode] = [value.iri, code]
      if (column.at(row) === undefined) column.setCode(row, code)
      else if (column.codeAt(row) !== code) this.tellRepeated(row, property)
    }
  }

  private codeOfWord(
    name: (typeof wordNames)[number],
    row: number,
    value: Term,
    known: Map<string, number>,
  ): number | undefined {
    const { kind, property } = fields[name]
    const word = name === 'indicator' ? indicatorWord(value) : decode(kind, value, { document: this.documentOf(row) })
    if (typeof word !== 'string') {
      this.tellKind(kind, row, property, value)
      return undefined
    }
    const code = this.store.words[name].codeOf(word)
    if (known.size < mostRemembered && value.kind === 'node') known.set(ownText(value.iri), code)
    return code
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
      } else if (decimalAt(column, row) !== number || (this.store.openAt(row) & openBits[name]) !== open)
        this.tellRepeated(row, property)
    }
  }

  private putPeriod(row: number, value: Term): void {
    const { periods } = this.store
    const { property } = fields.period
    if (value.kind === 'literal') this.tellKind(anAddress, row, property, value)
    else if (periods.at(row) === undefined) periods.set(row, value.iri)
    else if (periods.at(row) !== value.iri) this.tellRepeated(row, property)
  }

  private putQuote(row: number, value: Term): void {
    if (value.kind === 'node') this.forms.add(this.subject, row, value.iri)
    else this.tellKind(anAddress, row, fields.quotes.property, value)
  }

  private passOverQuote(value: Term): void {
    if (value.kind === 'node') this.forms.passOver(value.iri)
  }

  private holdDataset(row: number, value: Term): void {
    const document = this.documentOf(row)
    const expected = document === this.document ? this.dataset : `${document}data`
    if (isNode(value, expected)) return
    const at = { node: this.addressOf(row), property: qb.dataSet }
    const received = shownTerm(value)
    this.tally.add('term-not-valid', qb.dataSet, { at, parameters: { ...at, expected }, received, expected })
  }

  private tellRepeated(row: number, property: string): void {
    const at = { node: this.addressOf(row), property }
    this.tally.add('property-repeated', property, { at, parameters: at, received: '2' })
  }

  private tellKind(kind: Kind, row: number, property: string, value: Term): void {
    const details = notOfKind(kind, value, this.addressOf(row), property)
    this.tally.add('term-not-valid', property, details)
  }
}

import { fieldSchemas } from '../../model/field-schemas'
import type { IndexedFigures } from '../../model/figures'
import type { Observation } from '../../model/observation'
import type { Quote } from '../../model/quote'
import { Column } from './column'
import type { Names } from './names'
import { Numbers } from './numbers'
import type { Texts } from './texts'

type Values = Record<string, unknown>

interface NamedColumn {
  readonly field: string
  readonly column: Column
}

/** The fields of a figure in the order of its schema; its id is a name. */
const fields = Object.keys(fieldSchemas.observations).filter((field) => field !== 'id')
const quoteFields = ['heading', 'paragraph', 'start', 'end'] as const

/**
 * Figures in columns: a million take the room of a few texts each. Every figure is made anew when it is asked for, with the
 * fields in the order of its schema, as reading it gave them.
 */
export class FigureStore implements IndexedFigures {
  private readonly columns: readonly NamedColumn[]
  /** The first quotation in columns of its own, since most figures have one; its words are the printed form. */
  private readonly quote: readonly NamedColumn[]
  /** The columns of each that hold something. */
  private filled: readonly NamedColumn[] = []
  private filledQuote: readonly NamedColumn[] = []
  private readonly numbers = new Numbers()
  private order = new Uint32Array()
  private count = 0

  constructor(
    texts: Texts,
    private readonly names: Names,
  ) {
    const columnOf = (field: string): NamedColumn => ({ field, column: new Column(texts) })
    this.columns = fields.map(columnOf)
    this.quote = quoteFields.map(columnOf)
  }

  get length(): number {
    return this.count
  }

  /** Keeps a figure. */
  add(figure: Observation): void {
    const [first, ...rest] = figure.quotes
    this.numbers.set(this.count, this.names.add(figure.id))
    const [values, quote]: readonly Values[] = [figure, first ?? {}]
    for (const { field, column } of this.columns)
      column.push(field !== 'quotes' ? values?.[field] : rest.length > 0 ? rest : undefined)
    for (const { field, column } of this.quote) column.push(quote?.[field])
    this.count += 1
  }

  /** Puts the figures in order of id: what was kept is there from then on. */
  sort(): void {
    this.filled = this.columns.filter(({ field, column }) => field === 'quotes' || !column.isBlank)
    this.filledQuote = this.quote.filter(({ column }) => !column.isBlank)
    const rows = new Uint32Array(this.count)
    for (let row = 0; row < this.count; row += 1) rows[row] = row
    const isSorted = rows.every((row) => row === 0 || this.compare(row - 1, row) <= 0)
    this.order = isSorted ? rows : rows.sort((a, b) => this.compare(a, b))
  }

  at(index: number): Observation | undefined {
    return index < 0 || index >= this.count ? undefined : this.figureOf(this.order[index] ?? 0)
  }

  *[Symbol.iterator](): Generator<Observation> {
    for (const row of this.order) yield this.figureOf(row)
  }

  readonly named = (id: string): Observation | undefined => {
    let [from, to] = [0, this.count]
    while (from < to) {
      const middle = (from + to) >> 1
      const row = this.order[middle] ?? 0
      const name = this.names.at(this.numbers.at(row))
      if (name === id) return this.figureOf(row)
      if (name < id) from = middle + 1
      else to = middle
    }
    return undefined
  }

  private compare(a: number, b: number): number {
    return this.names.compare(this.numbers.at(a), this.numbers.at(b))
  }

  private figureOf(row: number): Observation {
    const figure: Values = { id: this.names.at(this.numbers.at(row)) }
    for (const { field, column } of this.filled) {
      const value = column.at(row)
      if (field === 'quotes') figure.quotes = this.quotesOf(row, figure, value)
      else if (value !== undefined) figure[field] = value
    }
    return Object.freeze(figure) as Observation // what was kept was one
  }

  private quotesOf(row: number, { printed }: Values, rest: unknown): readonly Quote[] {
    const quote: Values = {}
    for (const { field, column } of this.filledQuote) {
      const value = column.at(row)
      if (value !== undefined) quote[field] = value
    }
    quote.exact = printed
    const first = quote as Quote // its fields were those of one
    return Array.isArray(rest) ? [first, ...(rest as readonly Quote[])] : [first]
  }
}

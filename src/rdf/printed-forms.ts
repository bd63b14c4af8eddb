import { quoteMapping } from '../mapping/records'
import { byText } from '../model/text'
import type { TextStore } from '../query/texts'
import { oa, rdf } from '../vocabulary/terms'
import { type TermText, termOfText } from './library'
import type { Statements } from './statements'

const { property: exact } = quoteMapping.fields.exact

/** Of several quotations the first is the one with the shorter address: `-quote`, then `-quote-2`. */
const isBefore = (a: TermText, b: TermText): boolean => (a.length - b.length || byText(a, b)) < 0

interface Selector {
  readonly row: number
  readonly quote: TermText
}

/**
 * Finds the printed forms of figures, which stand in a selector of their first quotation. Of what stands together nothing is
 * kept but the form; the other quotations, and the words that date figures, are passed over.
 */
export class PrintedForms {
  /** The first quotation of a figure until its form is known. */
  private readonly quotes = new Map<TermText, number>()
  private readonly selectors = new Map<TermText, Selector>()
  private readonly passedOver = new Set<TermText>()
  /** First quotations whose address is not that of the figure with `-quote` behind. */
  private readonly named = new Map<number, TermText>()

  constructor(private readonly printed: TextStore) {}

  /** Takes note of a quotation of a figure, which may be one that was taken note of before. */
  add(figure: TermText, row: number, quote: TermText): void {
    const usual = `${figure}-quote`
    const isUsual = this.quotes.get(usual) === row || this.printed.has(row)
    const first = this.named.get(row) ?? (isUsual ? usual : undefined)
    if (quote === first) return
    if (first !== undefined) {
      const isFirst = isBefore(quote, first)
      this.passOver(isFirst ? first : quote)
      if (!isFirst) return
      this.quotes.delete(first)
    }
    this.quotes.set(quote, row)
    if (quote === usual) this.named.delete(row)
    else this.named.set(row, quote)
  }

  passOver(node: TermText): void {
    this.passedOver.add(node)
  }

  /** How the statements on a node are taken in, where it is one of a quotation. */
  takerOf(node: TermText): ((property: TermText, value: TermText) => void) | undefined {
    if (this.passedOver.delete(node))
      return (property, value) => {
        if (property === oa.hasSelector) this.passOver(value)
      }
    const row = this.quotes.get(node)
    if (row !== undefined)
      return (property, value) => {
        if (property === oa.hasSelector) this.selectors.set(value, { row, quote: node })
      }
    const selector = this.selectors.get(node)
    return selector && ((property, value) => this.takeSelector(node, selector, property, value))
  }

  private takeSelector(node: TermText, { row, quote }: Selector, property: TermText, value: TermText): void {
    if (property === rdf.type && value === oa.TextPositionSelector) this.selectors.delete(node)
    if (property !== exact) return
    const term = termOfText(value)
    // Another quotation may have turned out to be the first since the selector was named.
    if (this.quotes.get(quote) === row && term.kind === 'literal') this.printed.set(row, term.text)
    this.selectors.delete(node)
    this.quotes.delete(quote)
  }

  /** Looks up what did not stand together. */
  findRest(rest: Statements): void {
    const selectors = [...this.selectors].map(([node, { row, quote }]) => ({ node, row, quote }))
    for (const [quote, row] of this.quotes)
      for (const term of rest.values(quote, oa.hasSelector))
        if (term.kind === 'node') selectors.push({ node: term.iri, row, quote })
    for (const { node, row, quote } of selectors)
      for (const term of rest.values(node, exact))
        if (term.kind === 'literal' && this.quotes.get(quote) === row) this.printed.set(row, term.text)
  }
}

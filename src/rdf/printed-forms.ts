import { quoteMapping } from '../mapping/stated-fields'
import { isNode, type Term } from '../mapping/term'
import { byText } from '../model/text'
import { ownText, type TextStore } from '../query/texts'
import { oa, rdf } from '../vocabulary/terms'
import { Newest } from './newest'
import type { Statements } from './statements'

/** Takes in what is said of the node whose turn it is. */
export type Take = (property: string, value: Term) => void

const { property: exact } = quoteMapping.fields.exact

/** Of several quotations the first is the one with the shorter address: `-quote`, then `-quote-2`. */
const isBefore = (a: string, b: string): boolean => (a.length - b.length || byText(a, b)) < 0

interface Selector {
  readonly row: number
  readonly quote: string
}

/**
 * Finds the printed forms of figures, which stand in a selector of their first quotation. Of what stands together nothing is
 * kept but the form; the other quotations, and the words that date figures, are passed over.
 */
export class PrintedForms {
  /** The first quotation of a figure until its form is known. */
  private readonly quotes = new Newest<number>()
  private readonly selectors = new Newest<Selector>()
  private readonly passedOver = new Set<string>()
  /** First quotations whose address is not that of the figure with `-quote` behind. */
  private readonly named = new Map<number, string>()

  /** The figure, quotation and selector whose turn it is. */
  private row = 0
  private quote = ''
  private selector = ''

  constructor(private readonly printed: TextStore) {}

  /** Takes note of a quotation of a figure, which may be one that was taken note of before. */
  add(figure: string, row: number, quote: string): void {
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
    else this.named.set(row, ownText(quote))
  }

  passOver(node: string): void {
    this.passedOver.add(ownText(node))
  }

  /** How the statements on a node are taken in, where it is that of the quotation or selector that was named last. */
  takerOfNewest(node: string): Take | undefined {
    return this.quotes.isNewest(node) || this.selectors.isNewest(node) ? this.takerOfPart(node) : undefined
  }

  /** How the statements on a node are taken in, where it is one of a quotation. */
  takerOf(node: string): Take | undefined {
    return this.passedOver.size > 0 && this.passedOver.delete(node) ? this.takePassedOver : this.takerOfPart(node)
  }

  private takerOfPart(node: string): Take | undefined {
    const row = this.quotes.get(node)
    if (row !== undefined) {
      this.row = row
      this.quote = node
      return this.takeQuote
    }
    const selector = this.selectors.get(node)
    if (selector === undefined) return undefined
    this.row = selector.row
    this.quote = selector.quote
    this.selector = node
    return this.takeSelector
  }

  private readonly takePassedOver: Take = (property, value) => {
    if (property === oa.hasSelector && value.kind === 'node') this.passOver(value.iri)
  }

  private readonly takeQuote: Take = (property, value) => {
    if (property === oa.hasSelector && value.kind === 'node')
      this.selectors.set(value.iri, { row: this.row, quote: ownText(this.quote) })
  }

  private readonly takeSelector: Take = (property, value) => {
    const { row, quote, selector } = this
    if (property === rdf.type && isNode(value, oa.TextPositionSelector)) this.selectors.delete(selector)
    if (property !== exact) return
    // Another quotation may have turned out to be the first since the selector was named.
    if (this.quotes.get(quote) === row && value.kind === 'literal') this.printed.set(row, value.text)
    this.selectors.delete(selector)
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

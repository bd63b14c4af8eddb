import { type Issue, issue } from '../../issue'
import { type QuoteRole, quoteRoles } from '../../mapping/quote-role'
import type { Fields } from '../fields'
import { type RowRecord, unread } from '../rows'
import { Column } from './column'
import { Names } from './names'
import { Numbers } from './numbers'
import type { Texts } from './texts'

/** The rows of quotes.csv in columns, found by the fact that they are of. */
export class QuoteStore {
  readonly facts: Names
  private readonly columns = new Map<string, Column>()
  /** By the number of a fact: its first and its last row and one, 0 for none, and whether a row is in no role that is known. */
  private readonly first = new Numbers()
  private readonly last = new Numbers()
  private readonly broken = new Numbers()
  /** By row: the next of the same fact and one. */
  private readonly next = new Numbers()
  private count = 0

  constructor(private readonly texts: Texts) {
    this.facts = new Names(texts)
  }

  /** Keeps a row; gives what is wrong with its role. */
  add({ fields, placeOf }: RowRecord): Issue | undefined {
    const { fact, role = '', ...quote } = fields
    const isKnown = quoteRoles.some((known) => known === role)
    if (typeof fact === 'string') this.keep(fact, { role, ...quote }, isKnown)
    if (isKnown || role === unread) return undefined
    const details = { received: String(role), expected: quoteRoles.join(', '), parameters: { name: 'role' } }
    return issue('code-unknown', { ...details, at: placeOf('role') })
  }

  /** The quotations of a fact in a role; none where that of one of its rows is not known. */
  quotesOf(fact: unknown, role: QuoteRole): readonly Fields[] {
    const number = typeof fact === 'string' ? this.facts.find(fact) : undefined
    if (number === undefined || this.broken.at(number) > 0) return []
    const found: Fields[] = []
    for (let row = this.first.at(number); row > 0; row = this.next.at(row - 1))
      if (this.columns.get('role')?.at(row - 1) === role) found.push(this.quoteOf(row - 1))
    return found
  }

  /** Whether a fact has rows in a role, broken ones among them. */
  has(fact: unknown, role: QuoteRole): boolean {
    const number = typeof fact === 'string' ? this.facts.find(fact) : undefined
    if (number === undefined) return false
    for (let row = this.first.at(number); row > 0; row = this.next.at(row - 1))
      if (this.columns.get('role')?.at(row - 1) === role) return true
    return false
  }

  private keep(fact: string, fields: Fields, isKnown: boolean): void {
    const number = this.facts.add(fact)
    for (const field of Object.keys(fields)) if (!this.columns.has(field)) this.columns.set(field, this.blankColumn())
    for (const [field, column] of this.columns) column.push(fields[field])
    this.count += 1
    const last = this.last.at(number)
    if (last === 0) this.first.set(number, this.count)
    else this.next.set(last - 1, this.count)
    this.last.set(number, this.count)
    if (!isKnown) this.broken.set(number, 1)
  }

  /** A column of a field that the rows before this one do not have. */
  private blankColumn(): Column {
    const column = new Column(this.texts)
    for (let row = 0; row < this.count; row += 1) column.push(undefined)
    return column
  }

  private quoteOf(row: number): Fields {
    const quote: Record<string, unknown> = {}
    for (const [field, column] of this.columns) {
      const value = column.at(row)
      if (value !== undefined && field !== 'role') quote[field] = value
    }
    return quote
  }
}

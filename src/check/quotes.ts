import { type Issue, issue } from '../issue'
import type { Fields } from './fields'
import type { RowRecord } from './rows'

const roles = ['figure', 'statement', 'dating', 'part'] as const

/**
 * What a quotation is for: the figure itself, the words that state any other fact, those that date it, or those that call
 * figures parts.
 */
export type QuoteRole = (typeof roles)[number]

/** The rows of quotes.csv, by fact and role. */
export interface QuoteRows {
  readonly rowsOf: (fact: unknown, role: QuoteRole) => readonly RowRecord[]
  /** The quotations of a fact; none where one of its rows cannot be read. */
  readonly quotesOf: (fact: unknown, role: QuoteRole) => readonly Fields[]
  /** The facts that are quoted, each with its last row. */
  readonly facts: ReadonlyMap<string, RowRecord>
  readonly issues: readonly Issue[]
}

const keyOf = (fact: unknown, role: unknown): string => JSON.stringify([fact, role])

const withoutKey = ({ fact: _fact, role: _role, ...quote }: Fields): Fields => quote

/** Groups the rows of quotes.csv by fact and role. */
export const groupQuotes = (records: readonly RowRecord[]): QuoteRows => {
  const groups = new Map<string, RowRecord[]>()
  const facts = new Map<string, RowRecord>()
  const broken = new Set<unknown>()
  const issues: Issue[] = []
  for (const record of records) {
    const { fact, role = '' } = record.fields
    if (!record.sound) broken.add(fact)
    else if (!roles.some((known) => known === role)) {
      const details = { received: String(role), expected: roles.join(', '), parameters: { name: 'role' } }
      issues.push(issue('code-unknown', { ...details, at: record.placeOf('role') }))
      broken.add(fact)
    }
    const group = groups.get(keyOf(fact, role))
    if (group === undefined) groups.set(keyOf(fact, role), [record])
    else group.push(record)
    if (typeof fact === 'string') facts.set(fact, record)
  }
  const rowsOf = (fact: unknown, role: QuoteRole): readonly RowRecord[] => groups.get(keyOf(fact, role)) ?? []
  const quotesOf = (fact: unknown, role: QuoteRole): readonly Fields[] =>
    broken.has(fact) ? [] : rowsOf(fact, role).map(({ fields }) => withoutKey(fields))
  return { rowsOf, quotesOf, facts, issues }
}

/** The role of the quotations that state the facts of a list. */
export const roleOfList = (list: string): QuoteRole => {
  if (list === 'observations' || list === 'noValues') return 'figure'
  return list === 'partSets' ? 'part' : 'statement'
}

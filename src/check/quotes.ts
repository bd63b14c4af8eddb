import type { QuoteRole } from '../mapping/quote-role'
import type { RowRecord } from './rows'

/** The rows of quotes.csv, by fact and role. */
export interface QuoteRows {
  readonly rowsOf: (fact: unknown, role: QuoteRole) => readonly RowRecord[]
  /** The last row of a fact. */
  readonly lastOf: (fact: string) => RowRecord | undefined
}

const keyOf = (fact: unknown, role: unknown): string => JSON.stringify([fact, role])

/** Groups rows of quotes.csv by fact and role. */
export const groupQuotes = (records: readonly RowRecord[]): QuoteRows => {
  const groups = new Map<string, RowRecord[]>()
  const last = new Map<unknown, RowRecord>()
  for (const record of records) {
    const { fact, role = '' } = record.fields
    const group = groups.get(keyOf(fact, role))
    if (group === undefined) groups.set(keyOf(fact, role), [record])
    else group.push(record)
    last.set(fact, record)
  }
  return {
    rowsOf: (fact, role) => groups.get(keyOf(fact, role)) ?? [],
    lastOf: (fact) => last.get(fact),
  }
}

import type { CodeNames } from '../mapping/code-names'
import type { RowRecord } from './rows'

/** What a quotation may be for. */
export const quoteRoles = ['figure', 'statement', 'dating', 'part'] as const

/** What the roles are called, beside their codes. */
export const roleNames = {
  figure: { en: 'figure', zh: '数字' },
  statement: { en: 'statement', zh: '其他事实' },
  dating: { en: 'dating', zh: '时期' },
  part: { en: 'part', zh: '部分' },
} as const satisfies CodeNames & Readonly<Record<(typeof quoteRoles)[number], unknown>>

/**
 * What a quotation is for: the figure itself, the words that state any other fact, those that date it, or those that call
 * figures parts.
 */
export type QuoteRole = (typeof quoteRoles)[number]

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

/** The role of the quotations that state the facts of a list. */
export const roleOfList = (list: string): QuoteRole => {
  if (list === 'observations' || list === 'noValues') return 'figure'
  return list === 'partSets' ? 'part' : 'statement'
}

import type { CodeNames } from './code-names'

/** What a quotation may be for. */
export const quoteRoles = ['figure', 'statement', 'dating', 'part'] as const

/**
 * What a quotation is for: the figure itself, the words that state any other fact, those that date it, or those that call
 * figures parts.
 */
export type QuoteRole = (typeof quoteRoles)[number]

/** What the roles are called, beside their codes. */
export const roleNames = {
  figure: { en: 'figure', zh: '数字' },
  statement: { en: 'statement', zh: '其他事实' },
  dating: { en: 'dating', zh: '时期' },
  part: { en: 'part', zh: '部分' },
} as const satisfies CodeNames & Readonly<Record<QuoteRole, unknown>>

/** The role of the quotations that state the facts of a list. */
export const roleOfList = (list: string): QuoteRole => {
  if (list === 'observations' || list === 'noValues') return 'figure'
  return list === 'partSets' ? 'part' : 'statement'
}

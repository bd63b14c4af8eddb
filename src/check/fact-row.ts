import { total } from '../model/catalogue'
import type { ListName } from '../model/dataset'
import type { TimeKind } from '../vocabulary/catalogue'
import type { Fields } from './fields'
import type { KnownNames } from './known-names'
import { type Defaults, datingWords, type FactQuotes, periodOfRow, withoutPeriod } from './observation-row'

/**
 * What a row becomes: a fact of a place and a time, one of a document alone, one that need not quote any, a division, or
 * something that is no fact.
 */
type Shape = 'dated' | 'stated' | 'own' | 'division' | 'no-fact'

const shapes: Readonly<Record<Exclude<ListName, 'sources' | 'observations'>, Shape>> = {
  noValues: 'dated',
  recognitions: 'dated',
  trends: 'dated',
  milestones: 'dated',
  instruments: 'dated',
  programmes: 'dated',
  persons: 'stated',
  statedCounts: 'stated',
  bodies: 'own',
  partSets: 'division',
  indicators: 'no-fact',
  places: 'no-fact',
  notes: 'own',
}

/** What one date says of the facts of a list: the moment of an event, or the span of all else. */
const timeKinds: Readonly<Partial<Record<ListName, TimeKind>>> = { recognitions: 'stock', milestones: 'stock' }

const only = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)))

/** Builds a fact of a row of any list but that of figures: defaults filled in, its quotations put in place. */
export const factOfRow = (
  list: keyof typeof shapes,
  fields: Fields,
  quotes: FactQuotes,
  { jurisdiction, source, reporter }: Defaults,
  { indicatorOf }: KnownNames,
): Fields => {
  const given = { ...withoutPeriod(fields), quotes: quotes.figure }
  switch (shapes[list]) {
    case 'no-fact':
      return fields
    case 'division':
      return given
    case 'own':
      return { ...(quotes.figure.length > 0 && source !== undefined && { source }), ...given }
    case 'stated':
      return { ...(source !== undefined && { source }), ...given }
    case 'dated': {
      const words = datingWords(quotes)
      const timeKind = list === 'noValues' ? indicatorOf(String(fields.indicator))?.timeKind : timeKinds[list]
      const fact = {
        ...(jurisdiction !== undefined && { jurisdiction }),
        ...(source !== undefined && { source }),
        ...(words !== '' && { datedBy: words }),
        ...given,
        period: periodOfRow(fields, timeKind),
        datingQuotes: quotes.dating,
      }
      return list === 'noValues' ? noValueOf(fact, fields, reporter) : fact
    }
  }
}

const noValueFields = ['id', 'source', 'indicator', 'breakdown', 'jurisdiction', 'period', 'datedBy', 'datingQuotes']

/** A cell without a number: what stands in it, if anything, is its quotation. */
const noValueOf = (fact: Fields, { noValue, printed, reporter }: Fields, usual: string | undefined): Fields => {
  const { quotes } = fact
  const stands = Array.isArray(quotes) && quotes.length > 0 ? quotes : printed === undefined ? [] : [{ exact: printed }]
  const body = reporter ?? usual
  return {
    breakdown: total,
    ...only(fact, noValueFields),
    ...(body !== undefined && { reporter: body }),
    kind: noValue,
    quotes: stands,
  }
}

import { codeLists } from '../mapping/code-lists'
import { daysOf } from '../model/calendar'
import { dateOf, rangeOf } from '../query/days'
import type { Where } from '../query/query'
import type { PeriodKind } from '../vocabulary/catalogue'
import { bracketed, quoted } from './text'

const datedKinds = (['interval', 'at'] satisfies PeriodKind[]).map((kind) => bracketed(codeLists.period.iriOf(kind)))

/** Of a date that lacks a day, or a month too, the first day; as text, dates are in the order of time. */
const firstDay = (date: string): string => `CONCAT(${date}, SUBSTR("0000-01-01", STRLEN(${date}) + 1))`

/** The last day, but the thirty-first of every month: SPARQL knows no calendar. Limits are written to fit. */
const lastDay = (date: string): string => `CONCAT(${date}, SUBSTR("0000-12-31", STRLEN(${date}) + 1))`

const asLimit = (date: string): string => {
  const month = date.slice(0, 7)
  return daysOf(month)?.last === date ? `${month}-31` : date
}

/** The periods that are not dated: they meet no condition on dates, and are counted. */
export const undatedLines = [`FILTER (?kind NOT IN (${datedKinds.join(', ')}))`]

const limits = (edtf: string | undefined): { readonly first: string; readonly last: string } | undefined => {
  const range = edtf === undefined ? undefined : rangeOf(edtf)
  return range && { first: dateOf(range.first), last: dateOf(range.last) }
}

/** The conditions on dates. */
export const dateLines = ({ period = {} }: Where): readonly string[] => {
  const [within, overlaps] = [limits(period.within), limits(period.overlaps)]
  const isDated = `FILTER (?kind IN (${datedKinds.join(', ')}))`
  if (within === undefined && overlaps === undefined) return [isDated]
  return [
    isDated,
    'BIND (COALESCE(STR(?edtf), "") AS ?dates)', // Virtuoso may come to this before it filters, and fails at nothing
    'BIND (IF(CONTAINS(?dates, "/"), STRBEFORE(?dates, "/"), ?dates) AS ?from)',
    'BIND (IF(CONTAINS(?dates, "/"), STRAFTER(?dates, "/"), ?dates) AS ?to)',
    ...(within === undefined
      ? []
      : [
          `FILTER (${firstDay('?from')} >= ${quoted(within.first)})`,
          `FILTER (${lastDay('?to')} <= ${quoted(asLimit(within.last))})`,
        ]),
    ...(overlaps === undefined
      ? []
      : [
          `FILTER (${firstDay('?from')} <= ${quoted(overlaps.last)})`,
          `FILTER (${lastDay('?to')} >= ${quoted(overlaps.first)})`,
        ]),
  ]
}

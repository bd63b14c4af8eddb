import { root } from '../mapping/address'
import { type Description, literal, node, type Statement } from '../mapping/term'
import { daysOf, sidesOf } from '../model/calendar'
import { datesOf, earliestOf, type Period } from '../model/period'
import { rdf, time, xsd } from '../vocabulary/terms'

/** The class of a period: a stretch, a moment, or what may be either. */
export const periodType = ({ kind }: Period): string => {
  switch (kind) {
    case 'interval':
    case 'since':
    case 'lasting':
    case 'toDate':
      return time.ProperInterval
    case 'at':
    case 'asOf':
      return time.Instant
    case 'unstated':
      return time.TemporalEntity
  }
}

const instantIri = (date: string): string => `${root}instant/${date}`

/** A date as it was printed (a year, a month), where that is less than a day. */
const asPrinted = (date: string): readonly Statement[] => {
  if (date.length === 4) return [[time.inXSDgYear, literal(date, xsd.gYear)]]
  return date.length === 7 ? [[time.inXSDgYearMonth, literal(date, xsd.gYearMonth)]] : []
}

/** What follows from the dates of a period: its instants, or the position of its moment. */
export const periodStatements = (period: Period): readonly Statement[] => {
  const { kind, edtf } = period
  if (kind === 'at' && edtf !== undefined)
    return edtf.length === 10 ? [[time.inXSDDate, literal(edtf, xsd.date)]] : asPrinted(edtf)
  const dates = datesOf(period)
  if (dates !== undefined)
    return [
      [time.hasBeginning, node(instantIri(dates.first))],
      [time.hasEnd, node(instantIri(dates.last))],
    ]
  const earliest = period.startWithin === true ? undefined : earliestOf(period)
  return earliest === undefined ? [] : [[time.hasBeginning, node(instantIri(earliest))]]
}

const instant = (date: string, printed: string): Description => ({
  iri: instantIri(date),
  statements: [[rdf.type, node(time.Instant)], ...asPrinted(printed), [time.inXSDDate, literal(date, xsd.date)]],
})

/** The instants at which a period begins and ends, where they are known. */
export const instantsOf = ({ kind, edtf = '', startWithin }: Period): readonly Description[] => {
  if (kind !== 'interval' && (kind !== 'since' || startWithin === true)) return []
  const [start, end = start] = sidesOf(edtf)
  const [first, last] = [daysOf(start), daysOf(end)]
  return [...(first ? [instant(first.first, start)] : []), ...(last ? [instant(last.last, end)] : [])]
}

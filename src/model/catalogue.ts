import {
  breakdowns,
  type Indicator,
  type IndicatorFacts,
  indicatorFacts,
  indicators,
  type Jurisdiction,
  jurisdictions,
  type Label,
} from '../vocabulary/catalogue'
import { rememberingLast } from './remembered'

/** What a table has of a name: nothing that every object has. */
export const lookUp = <T>(table: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(table, id) ? table[id] : undefined

/** The indicator of an id, or `undefined` where the catalogue has none. Of one figure it is asked for several times. */
export const indicatorOf = rememberingLast((id: string): Indicator | undefined => lookUp(indicators, id))

/** The same apart from what is easily taken for it, which who only asks for figures need not know. */
export const factsOfIndicator = (id: string): IndicatorFacts | undefined => lookUp(indicatorFacts, id)

/** The place of a code, or `undefined` where none is known. */
export const jurisdictionOf = (code: string): Jurisdiction | undefined => lookUp(jurisdictions, code)

/** The name of a breakdown, or `undefined` where there is none of that id. */
export const breakdownOf = (id: string): Label | undefined => lookUp(breakdowns, id)

/** The breakdown of a figure that is about all of what its indicator counts. */
export const total = 'total'

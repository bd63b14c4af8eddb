/**
 * The core: what a figure is, the catalogue of indicators, queries and comparisons. Runs in Node and the browser, and needs
 * zod alone.
 *
 * @module
 */
export { type Issue, type Place, type Result, RolmError, type Severity, hasErrors } from './issue'
export { explain } from './messages/explain'
export type { Bilingual, Parameters } from './messages/fill'
export { type Bounds, formatBounds, shortened, toBounds, toInterval } from './model/bounds'
export { carefulOrders, comparisonInterval } from './model/careful'
export { breakdownOf, indicatorOf, jurisdictionOf } from './model/catalogue'
export type { Body, Dataset, Note, Source } from './model/dataset'
export type { Decimal } from './model/decimal'
export { findingsOf } from './model/findings'
export {
  type End,
  type Interval,
  type Orders,
  type Truth,
  add,
  cut,
  divide,
  hull,
  multiply,
  narrowToWhole,
  orders,
  scale,
  subtract,
} from './model/interval'
export type { Observation, PartSet } from './model/observation'
export { parseDataset } from './model/parse'
export type { Period } from './model/period'
export { type NumberKind, type Quantity, type Reading, boundsOf, readPrinted } from './model/quantity'
export type { Quote } from './model/quote'
export type { Rational } from './model/rational'
export { numerators } from './model/rate'
export type { Text } from './model/text'
export { type CompareOptions, type ComparedFigure, type Comparison, compare, compareFigures } from './compare/compare'
export type { Effect, Reason } from './compare/reason'
export { areas, definitions, indicators, jurisdictions } from './vocabulary/catalogue'
export type { Definition, Indicator, Jurisdiction, Label, Precision, TimeKind, Unit, Verdict } from './vocabulary/catalogue'

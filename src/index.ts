/**
 * The core: what a figure is, the catalogue of indicators, queries and comparisons. Runs in Node and the browser, and needs
 * zod alone.
 *
 * @module
 */

export { type CompareOptions, type Comparison, compare, compareFigures } from './compare/compare'
export type { Effect, Reason } from './compare/reason'
export type { ComparedFigure } from './compare/side'
export { hasErrors, type Issue, type Place, type Result, RolmError, type Severity } from './issue'
export { explain } from './messages/explain'
export type { Bilingual, Parameters } from './messages/fill'
export type { Bounds } from './model/bounds'
export { breakdownOf, indicatorOf, jurisdictionOf } from './model/catalogue'
export type { Body, Dataset, LargeDataset, ListName, Note, Source } from './model/dataset'
export type { Decimal } from './model/decimal'
export { findingsOf } from './model/findings'
export { type DeclaredIndicator, definitionIn, indicatorIn, measureOf } from './model/indicator'
export type { End, Interval, Orders, Truth } from './model/interval'
export { longestJson, parseJson, readJson } from './model/json'
export type { Observation, PartSet } from './model/observation'
export { parseDataset } from './model/parse'
export type { Period } from './model/period'
export { type DeclaredPlace, jurisdictionIn } from './model/place'
export {
  add,
  boundsOf,
  carefulOrders,
  comparisonInterval,
  cut,
  divide,
  formatBounds,
  hull,
  multiply,
  narrowToWhole,
  numerators,
  orders,
  readPrinted,
  scale,
  shortened,
  subtract,
  toBounds,
  toInterval,
  writeJson,
} from './model/public'
export type { NumberKind, Quantity, Reading } from './model/quantity'
export type { Quote } from './model/quote'
export type { Rational } from './model/rational'
export type {
  Instrument,
  Milestone,
  NoValue,
  Person,
  Programme,
  Recognition,
  StatedCount,
  Trend,
} from './model/statement'
export type { Text } from './model/text'
export type { Answer, Asked, RowOf } from './query/answer'
export { type Asking, type AskingAll, type AskingFigures, type AskingPairs, ask } from './query/ask'
export type { DivisionRefusal, FactName, Labels } from './query/columns'
export { query } from './query/evaluate'
export type { LackingCell, ShareRefusal, SumRefusal } from './query/group-columns'
export type { PairCaveat, PairedFigure, PairRefusal, PairRow } from './query/pair-columns'
export { parseQuery } from './query/parse'
export type { FigureQuery, GroupQuery, PairQuery, Query, Where } from './query/query'
export type { Table } from './query/table'
export { tableOf } from './query/table-of'
export type { Tabled, TabledCell, TabledFigure } from './query/tabled'
export type { Alignment, ExternalFramework, Framework, Match } from './vocabulary/alignments'
export { alignments, frameworks } from './vocabulary/alignments'
export type {
  Definition,
  Indicator,
  Jurisdiction,
  Label,
  Precision,
  TimeKind,
  Unit,
  Verdict,
} from './vocabulary/catalogue'
export { areas, breakdowns, definitions, indicators, jurisdictions } from './vocabulary/catalogue'

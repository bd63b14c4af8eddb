/**
 * The same queries as SPARQL: compiled to text, run in this process or at an endpoint, and finished to the same rows.
 *
 * @module
 */

export type { DatasetHead } from '../query/heads'
export { answerFromResults, type ResultsOptions } from './answer'
export { type CompiledSparql, type CompileOptions, compileSparql } from './compile'
export { type EmbeddedStore, embeddedStore, queryEmbedded, selectEmbedded } from './embedded'
export { type EndpointOptions, queryEndpoint, selectEndpoint } from './endpoint'
export type { EndpointProgress, RequestOptions } from './request'
export type { ResultRow, Results, ResultTerm } from './results'

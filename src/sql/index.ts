/**
 * The same queries as SQL: compiled to text for DuckDB and Spark, run by DuckDB in this process over Parquet, and finished
 * to the same rows.
 *
 * @module
 */

export type { DatasetHead } from '../query/heads'
export { answerFromRows, type RowsOptions, type SqlRow } from './answer'
export { type CompiledSql, type CompileSqlOptions, compileSql } from './compile'
export type { DialectName } from './dialect'
export { queryDuckdb } from './duckdb'

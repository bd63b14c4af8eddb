/** How an engine writes SQL where engines differ. */
export interface Dialect {
  /** A name in quotation marks. */
  readonly name: (name: string) => string
  /** The type of texts of any length. */
  readonly text: string
}

const duckdb: Dialect = {
  name: (name) => `"${name.replaceAll('"', '""')}"`,
  text: 'VARCHAR',
}

const spark: Dialect = {
  name: (name) => `\`${name.replaceAll('`', '``')}\``,
  text: 'STRING',
}

/** The engines for which queries are compiled. */
export const dialects = { duckdb, spark } as const satisfies Readonly<Record<string, Dialect>>

/** The name of an engine for which queries are compiled. */
export type DialectName = keyof typeof dialects

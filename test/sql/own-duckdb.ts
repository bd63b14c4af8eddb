import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Dataset } from '../../src/model/dataset'
import type { Query } from '../../src/query/query'
import { answerFromRows } from '../../src/sql/answer'
import { compileSql } from '../../src/sql/compile'
import { shielded } from '../../src/sql/duckdb'
import { writeParquet } from '../../src/tables/parquet-write'

const connection = await (await DuckDBInstance.create()).connect()

/**
 * Answers a query as somebody does who has a DuckDB of their own: by the text that is compiled and the rows that come of it. The words
 * of these datasets may be such as no file of ours would be read with.
 */
export const byOwnDuckdb = async (datasets: readonly Dataset[], asked: Query) => {
  const folder = mkdtempSync(join(tmpdir(), 'rolm-sql-'))
  try {
    for (const [place, dataset] of datasets.entries())
      writeFileSync(join(folder, `${place}.parquet`), writeParquet(dataset))
    await connection.run(
      `CREATE OR REPLACE VIEW figures AS SELECT * FROM read_parquet('${folder}/*.parquet', union_by_name = true)`,
    )
    const { sql, parameters } = compileSql(asked, 'duckdb', { datasets })
    const { sql: shield, unshield } = shielded(sql)
    const rows = (await connection.runAndReadAll(shield, [...parameters])).getRowObjects()
    return answerFromRows(asked, rows.map(unshield), { datasets })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

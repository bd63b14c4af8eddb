import { type Result, RolmError } from '../issue'
import type { Answer, Asked, RowOf } from '../query/answer'
import type { DatasetHead } from '../query/heads'
import type { Query } from '../query/query'
import { answerFromRows, type SqlRow } from './answer'
import { compileSql } from './compile'
import { columnsRead } from './parts'

/** A connection to DuckDB, as far as it is used here. */
interface Connection {
  readonly runAndReadAll: (
    sql: string,
    parameters?: string[],
  ) => Promise<{ readonly getRowObjects: () => Record<string, unknown>[] }>
  readonly closeSync: () => void
}

interface Instance {
  readonly connect: () => Promise<Connection>
  readonly closeSync: () => void
}

interface Library {
  readonly DuckDBInstance: { readonly create: (path: string, options: Record<string, string>) => Promise<Instance> }
}

/** What is of Node alone is asked for where it is needed, so that a page can take in what compiles queries. */
const fs = () => process.getBuiltinModule('node:fs')
const nodePath = () => process.getBuiltinModule('node:path')

const loadLibrary = async (): Promise<Library> => {
  try {
    return await import('@duckdb/node-api')
  } catch (error) {
    throw new RolmError('Running SQL needs the package @duckdb/node-api: npm install @duckdb/node-api', {
      cause: error,
      zh: '用 DuckDB 查询需要安装 @duckdb/node-api：npm install @duckdb/node-api',
    })
  }
}

/** Nothing is fetched and nothing is installed while a query runs. */
const settings = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' }

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A path in which no character stands for others: at its beginning, `~` would be the home of who asks. */
const literalPath = (path: string): string =>
  nodePath()
    .resolve(path)
    .replace(/[*?[]/g, (character) => `[${character}]`)

const checkThere = (path: string): void => {
  if (!fs().existsSync(path)) throw new RolmError(`There is no file ${path}`, { zh: `没有 ${path} 这个文件` })
}

/** The name of the list of datasets in a packed folder. */
const listName = '_datasets.json'

const isPacked = (path: string): boolean => fs().statSync(path).isDirectory()

const selectFrom = (paths: readonly string[]): string => {
  const files = paths.filter((path) => !isPacked(path)).map((path) => quoted(literalPath(path)))
  const columns = columnsRead.map((name) => `"${name}"`).join(', ')
  return [
    ...(files.length > 0
      ? [`read_parquet([${files.join(', ')}], union_by_name = true, hive_partitioning = false)`]
      : []),
    ...paths.filter(isPacked).map((path) => {
      const types = "{'indicator': VARCHAR, 'country': VARCHAR}"
      const files = quoted(nodePath().join(literalPath(path), '**', '*.parquet'))
      return `read_parquet(${files}, hive_partitioning = true, hive_types = ${types})`
    }),
  ]
    .map((from) => `SELECT ${columns} FROM ${from}`)
    .join('\nUNION ALL\n')
}

interface List {
  readonly datasets: readonly DatasetHead[]
  readonly files?: readonly string[]
}

const headsIn = (text: string): readonly DatasetHead[] => (JSON.parse(text) as List).datasets // it is checked before it is used

/** The heads in the list of a packed folder, whose files are all to be there: half of a folder would answer as all of it. */
const headsInFolder = (path: string): readonly DatasetHead[] => {
  const { datasets, files = [] }: List = JSON.parse(fs().readFileSync(nodePath().join(path, listName), 'utf8'))
  for (const file of files) checkThere(nodePath().join(path, file))
  return datasets
}

/** What the files say of their datasets. */
const headsOf = async (connection: Connection, paths: readonly string[]): Promise<readonly DatasetHead[]> => {
  const files = paths.filter((path) => !isPacked(path)).map((path) => quoted(literalPath(path)))
  const key = "decode(key) = 'rule-of-law-metrics'"
  const stored =
    files.length === 0
      ? []
      : (
          await connection.runAndReadAll(
            `SELECT decode(value) AS head FROM parquet_kv_metadata([${files.join(', ')}]) WHERE ${key}`,
          )
        ).getRowObjects()
  return [...stored.flatMap(({ head }) => headsIn(String(head))), ...paths.filter(isPacked).flatMap(headsInFolder)]
}

const checkOnce = (heads: readonly DatasetHead[]): void => {
  const seen = new Set<string>()
  for (const { id } of heads) {
    if (seen.has(id))
      throw new RolmError(`Two of the files hold the dataset "${id}": leave one out`, {
        zh: `有两个文件都含数据集“${id}”：请去掉一个`,
      })
    seen.add(id)
  }
}

/** The columns of results whose texts may begin with a byte order mark, which the driver drops where nothing stands before it. */
const marked = ['dataset', 'id', 'source', 'printed']

/** A text with something before every column that could lose its first character, and rows without it again. */
const shielded = (sql: string): { readonly sql: string; readonly unshield: (row: SqlRow) => SqlRow } => {
  const [projected = ''] = sql.split('\n') // the first line names every column
  const names = marked.filter((name) => projected.includes(`"${name}"`))
  const columns = names.map((name) => `'.' || "${name}" AS "${name}"`)
  return {
    sql: names.length === 0 ? sql : `SELECT * REPLACE (${columns.join(', ')}) FROM (\n${sql})`,
    unshield: (row) => {
      const texts = names.flatMap((name) => (typeof row[name] === 'string' ? [[name, row[name].slice(1)]] : []))
      return { ...row, ...Object.fromEntries(texts) }
    },
  }
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Makes the view `figures` of files, which are to have its columns. */
const viewFigures = async (connection: Connection, paths: readonly string[]): Promise<void> => {
  try {
    await connection.runAndReadAll(`CREATE VIEW figures AS ${selectFrom(paths)}`)
  } catch (error) {
    const column = /Referenced column "(.*?)" not found/s.exec(detailOf(error))?.[1]
    if (column === undefined) throw error
    throw new RolmError(
      `${paths.join(', ')}: figures have the column "${column}", and these files have not: give what "rolm export --format parquet" or "rolm pack" wrote`,
      {
        cause: error,
        zh: `${paths.join('、')}：缺少数字所需的列“${column}”，请给出 rolm export --format parquet 或 rolm pack 写出的文件`,
      },
    )
  }
}

/** Runs something on a database in memory that has the figures of files as its view `figures`. */
const withFigures = async <T>(paths: readonly string[], run: (connection: Connection) => Promise<T>): Promise<T> => {
  if (paths.length === 0) throw new RolmError('queryDuckdb() was given no files')
  for (const path of paths) checkThere(path)
  const { DuckDBInstance } = await loadLibrary()
  const instance = await DuckDBInstance.create(':memory:', settings)
  try {
    const connection = await instance.connect()
    try {
      await viewFigures(connection, paths)
      return await run(connection)
    } catch (error) {
      if (error instanceof RolmError) throw error
      throw new RolmError(`DuckDB cannot answer from these files: ${detailOf(error)}`, {
        cause: error,
        zh: `DuckDB 无法查询这些文件：${detailOf(error)}`,
      })
    } finally {
      connection.closeSync()
    }
  } finally {
    instance.closeSync()
  }
}

/**
 * Answers a query by DuckDB in this process, from Parquet files as `writeParquet` writes them, or from folders as `rolm pack`
 * does: the same rows as `query` gives. Needs the package `@duckdb/node-api`. Nothing is fetched.
 *
 * @throws RolmError as `compileSql` and `answerFromRows` do, where a file is missing or not to be read, where two files hold
 * one dataset, or the package is not installed
 * @example
 * const answer = await queryDuckdb(['changshu.parquet', 'beijing.parquet'], { group: ['jurisdiction'] })
 * if (answer.ok) console.log(answer.value.rows)
 */
export const queryDuckdb = async <const Q extends Query>(
  paths: readonly string[],
  query: Asked<Q>,
): Promise<Result<Answer<RowOf<Q>>>> => {
  return withFigures(paths, async (connection) => {
    const datasets = await headsOf(connection, paths)
    checkOnce(datasets)
    const { sql, parameters } = compileSql(query, 'duckdb', { datasets })
    const { sql: shield, unshield } = shielded(sql)
    const rows = (await connection.runAndReadAll(shield, [...parameters])).getRowObjects()
    return answerFromRows(query, rows.map(unshield), { datasets })
  })
}

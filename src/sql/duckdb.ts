import { type Issue, type Result, RolmError, resultOf } from '../issue'
import { headsIn } from '../mapping/heads'
import { headKey, type Packed, packedIn, packedKeys } from '../mapping/packed'
import { parseJson } from '../model/json'
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

/** What was given, by its path: a file, or a packed folder with the files in it. */
interface Given {
  readonly path: string
  readonly packed?: Packed
}

const isFolder = (path: string): boolean => fs().statSync(path).isDirectory()

/** An issue that names the file by its whole path. */
const within = (folder: string, found: Issue): Issue => ({
  ...found,
  at: { ...found.at, file: [folder, ...(found.at?.file === undefined ? [] : [found.at.file])].join('/') },
})

/** Looks into the folders that are named: what they lack, and what they hold beside, is told. */
const lookInto = (paths: readonly string[]): Result<readonly Given[]> => {
  const issues: Issue[] = []
  const given = paths.flatMap((path): readonly Given[] => {
    if (!isFolder(path)) return [{ path }]
    const packed = packedIn(fs(), path)
    issues.push(...packed.issues.map((found) => within(path, found)))
    return packed.ok ? [{ path, packed: packed.value }] : []
  })
  return resultOf(given, issues)
}

/** What the names of folders give are texts, whatever they look like. */
const partitioned = `hive_partitioning = true, hive_types = {${packedKeys.map((key) => `'${key}': VARCHAR`).join(', ')}}`

const listed = (paths: readonly string[]): string => `[${paths.map((path) => quoted(literalPath(path))).join(', ')}]`

const filesAmong = (given: readonly Given[]): readonly string[] =>
  given.flatMap(({ path, packed }) => (packed === undefined ? [path] : []))

const selectFrom = (given: readonly Given[]): string => {
  const files = filesAmong(given)
  const columns = columnsRead.map((name) => `"${name}"`).join(', ')
  return [
    ...(files.length > 0 ? [`read_parquet(${listed(files)}, union_by_name = true, hive_partitioning = false)`] : []),
    ...given.flatMap(({ path, packed }) =>
      packed === undefined
        ? []
        : [`read_parquet(${listed(packed.files.map((file) => `${path}/${file}`))}, ${partitioned})`],
    ),
  ]
    .map((from) => `SELECT ${columns} FROM ${from}`)
    .join('\nUNION ALL\n')
}

/** What the files say of their datasets, and what the lists of folders say. */
const headsOf = async (connection: Connection, given: readonly Given[]): Promise<Result<readonly DatasetHead[]>> => {
  const files = filesAmong(given)
  const stored =
    files.length === 0
      ? []
      : (
          await connection.runAndReadAll(
            `SELECT file_name AS file, decode(value) AS head FROM parquet_kv_metadata(${listed(files)}) WHERE decode(key) = ${quoted(headKey)}`,
          )
        ).getRowObjects()
  const issues: Issue[] = []
  const heads = stored.flatMap(({ file, head }) => {
    const parsed = parseJson(String(head))
    const read = parsed.ok ? headsIn(parsed.value) : parsed
    issues.push(...read.issues.map((found) => within(String(file), found)))
    return read.ok ? read.value : []
  })
  return resultOf([...heads, ...given.flatMap(({ packed }) => packed?.heads ?? [])], issues)
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
export const shielded = (sql: string): { readonly sql: string; readonly unshield: (row: SqlRow) => SqlRow } => {
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
const viewFigures = async (connection: Connection, given: readonly Given[]): Promise<void> => {
  try {
    await connection.runAndReadAll(`CREATE VIEW figures AS ${selectFrom(given)}`)
  } catch (error) {
    const column = /Referenced column "(.*?)" not found/s.exec(detailOf(error))?.[1]
    if (column === undefined) throw error
    const paths = given.map(({ path }) => path)
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
const withFigures = async <T>(given: readonly Given[], run: (connection: Connection) => Promise<T>): Promise<T> => {
  const { DuckDBInstance } = await loadLibrary()
  const instance = await DuckDBInstance.create(':memory:', settings)
  try {
    const connection = await instance.connect()
    try {
      await viewFigures(connection, given)
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
 * does: the same rows as `query` gives. A folder that lacks something gives issues and no answer; a file in it that was not packed
 * is left unread, and told. Needs the package `@duckdb/node-api`. Nothing is fetched.
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
  if (!Array.isArray(paths) || paths.length === 0 || paths.some((path) => typeof path !== 'string'))
    throw new RolmError("queryDuckdb() was given no files: give it a list of paths, such as ['changshu.parquet']")
  for (const path of paths) checkThere(path)
  const given = lookInto(paths)
  if (!given.ok) return given
  return withFigures(given.value, async (connection): Promise<Result<Answer<RowOf<Q>>>> => {
    const heads = await headsOf(connection, given.value)
    if (!heads.ok) return heads
    const datasets = heads.value
    checkOnce(datasets)
    const { sql, parameters } = compileSql(query, 'duckdb', { datasets })
    const { sql: shield, unshield } = shielded(sql)
    const rows = (await connection.runAndReadAll(shield, [...parameters])).getRowObjects()
    const answer = answerFromRows(query, rows.map(unshield), { datasets })
    return { ...answer, issues: [...given.issues, ...answer.issues] }
  })
}

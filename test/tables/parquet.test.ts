import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { parquetMetadata } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { afterAll, describe, expect, it } from 'vitest'
import { beijing, changshu, china, population } from '../../src/datasets/index'
import { query } from '../../src/query/evaluate'
import { tableOf } from '../../src/query/table-of'
import { flatRows, parquetColumns } from '../../src/tables/parquet-columns'
import { whyNotUnfolded } from '../../src/tables/parquet-pages'
import { readParquet } from '../../src/tables/parquet-read'
import { parquetChunks, withReads, writeParquet } from '../../src/tables/parquet-write'
import { datasetOf, during, fiveYears, rate } from '../query/tables'
import { datasets } from '../support/arbitrary'
import { exactly, figure, moreThan, rounded } from '../support/hand'

const folder = mkdtempSync(join(tmpdir(), 'rolm-parquet-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What DuckDB reads in a file, by its own reader. */
const byDuckdb = async (bytes: Uint8Array, sql: string) => {
  const path = join(folder, 'figures.parquet')
  writeFileSync(path, bytes)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const reader = await connection.runAndReadAll(sql.replace('FILE', `'${path}'`))
    return reader.getRowObjectsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const read = async (bytes: Uint8Array) => {
  const result = await readParquet(bytes, 'figures.parquet')
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const unstated = { period: { kind: 'unstated' } } as const

const codesOf = async (bytes: Uint8Array) => {
  const result = await readParquet(bytes, 'figures.parquet')
  return result.ok ? [] : result.issues.map(({ code }) => code)
}

const everything = { order: [{ by: 'id' }], select: ['dataset', 'id', 'area', 'begin', 'end'] } as const

describe('a Parquet file of a dataset', () => {
  it('is read by another program with its numbers, ends, days and addresses', async () => {
    const dataset = datasetOf([
      figure('a', exactly(108), during('2019')),
      figure('b', moreThan('25000余条', '25000'), fiveYears),
      figure('c', rounded('7.9%', '7.9', '7.85', '7.95'), { ...rate, ...during('2015/2019') }),
    ])
    const names = 'id, value, lower, upper, lower_open, upper_open, period_kind, period, first_day, last_day, iri'

    expect(await byDuckdb(writeParquet(dataset), `SELECT ${names} FROM FILE ORDER BY id`)).toEqual([
      {
        id: 'a',
        ...{ value: '108.000000000', lower: '108.000000000', upper: '108.000000000' },
        ...{ lower_open: false, upper_open: false, period_kind: 'interval', period: '2019' },
        ...{ first_day: '2019-01-01', last_day: '2019-12-31' },
        iri: 'https://example.org/data/by-hand#a',
      },
      {
        id: 'b',
        ...{ value: '25000.000000000', lower: '25000.000000000', upper: null },
        ...{ lower_open: true, upper_open: false, period_kind: 'lasting', period: 'P5Y' },
        ...{ first_day: null, last_day: null },
        iri: 'https://example.org/data/by-hand#b',
      },
      {
        id: 'c',
        ...{ value: '7.900000000', lower: '7.850000000', upper: '7.950000000' },
        ...{ lower_open: false, upper_open: false, period_kind: 'interval', period: '2015/2019' },
        ...{ first_day: '2015-01-01', last_day: '2019-12-31' },
        iri: 'https://example.org/data/by-hand#c',
      },
    ])
  })

  it('has the columns that are documented, with their types', async () => {
    const types = { text: 'VARCHAR', decimal: 'DECIMAL(38,9)', whole: 'INTEGER', boolean: 'BOOLEAN', day: 'DATE' }
    const described = await byDuckdb(
      writeParquet(changshu),
      'SELECT column_name, column_type FROM (DESCRIBE FROM FILE)',
    )

    expect(described).toEqual(parquetColumns.map(({ name, type }) => ({ column_name: name, column_type: types[type] })))
  })

  it('has a row for every figure and every cell without a number', async () => {
    const counted = 'SELECT count(*) FILTER (no_value IS NULL) AS figures, count(no_value) AS cells FROM FILE'
    for (const { observations, noValues, ...rest } of [changshu, beijing, china, population])
      expect(await byDuckdb(writeParquet({ observations, noValues, ...rest }), counted)).toEqual([
        { figures: String(observations.length), cells: String(noValues.length) },
      ])
  })

  it('is the same, byte for byte, every time, and as pieces of lists that are walked once', () => {
    function* lazily<T>(items: readonly T[]) {
      yield* items
    }
    const pieces = [...parquetChunks({ ...changshu, observations: lazily(changshu.observations) })]

    expect(writeParquet(changshu)).toEqual(writeParquet(changshu))
    expect(Buffer.concat(pieces)).toEqual(Buffer.from(writeParquet(changshu)))
  })

  it('may have no rows', async () => {
    const nothing = datasetOf([])
    expect(await read(writeParquet(nothing))).toMatchObject({
      datasets: [{ id: 'by-hand', observations: [] }],
      heads: [{ id: 'by-hand' }],
    })
    expect(await byDuckdb(writeParquet(nothing), 'SELECT count(*) AS rows FROM FILE')).toEqual([{ rows: '0' }])
  })

  it('keeps numbers that do not fit its columns as text, to the last digit', async () => {
    const [long, fine] = ['123456789012345678901234567890123', '0.00000000012']
    const [a, b] = [exactly(1), rounded('7.9%', '7.9', '7.85', '7.95')]
    const dataset = datasetOf([figure('a', a), figure('b', b, rate)])
    const observations = dataset.observations.map((one) =>
      one.id === 'a' ? { ...one, value: long, minInclusive: long } : { ...one, minInclusive: fine },
    )
    const bytes = writeParquet({ ...dataset, observations })
    const columns = 'value, value_long, lower, lower_long'

    expect(await byDuckdb(bytes, `SELECT ${columns} FROM FILE ORDER BY id`)).toEqual([
      { value: null, value_long: long, lower: null, lower_long: long },
      { value: '7.900000000', value_long: null, lower: null, lower_long: fine },
    ])
    const { datasets: found } = await read(bytes)
    expect(found[0]?.observations.map(({ minInclusive }) => minInclusive)).toEqual([long, fine])
  })
})

describe('reading a Parquet file', () => {
  it('gives the figures that were written, and the head of the dataset', async () => {
    for (const dataset of [changshu, beijing, china, population]) {
      const { datasets: found, heads } = await read(writeParquet(dataset))

      expect(query(tableOf(found), {})).toEqual(query(tableOf([dataset]), {}))
      expect(query(tableOf(found), everything)).toEqual(query(tableOf([dataset]), everything))
      expect(heads).toMatchObject([{ id: dataset.id, title: dataset.title, sources: dataset.sources }])
    }
  })

  it('gives what was written of any dataset', async () => {
    await fc.assert(
      fc.asyncProperty(datasets, async (dataset) => {
        const { datasets: found } = await read(writeParquet(dataset))
        expect(query(tableOf(found), everything)).toEqual(query(tableOf([dataset]), everything))
        expect(query(tableOf(found), {})).toEqual(query(tableOf([dataset]), {}))
      }),
      { numRuns: 50 },
    )
  })

  it('tells what is no Parquet', async () => {
    const bytes = writeParquet(changshu)
    const notReadable = ['parquet-not-readable']

    expect(await codesOf(new Uint8Array())).toEqual(notReadable)
    expect(await codesOf(new TextEncoder().encode('indicator,value\n'))).toEqual(notReadable)
    expect(await codesOf(bytes.subarray(0, bytes.length / 2))).toEqual(notReadable)
    expect(await codesOf(bytes.subarray(bytes.length / 2))).toEqual(notReadable)
  })

  it('ends, with an issue or with figures, whatever single byte was changed', async () => {
    const bytes = writeParquet(datasetOf([figure('a', exactly(108), during('2019'))]))
    const changed = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }))
    await fc.assert(
      fc.asyncProperty(changed, async ([place, byte]) => {
        const broken = bytes.slice()
        broken[place] = byte
        const result = await readParquet(broken, 'figures.parquet')
        expect(result.ok || result.issues.length > 0).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('names the columns that are missing, and the row of a value that is none', async () => {
    const path = join(folder, 'changed.parquet')
    const bytes = writeParquet(changshu)
    await byDuckdb(bytes, `COPY (SELECT * EXCLUDE (lower_open) FROM FILE) TO '${path}'`)
    expect(await readParquet(readFileSync(path), 'changed.parquet')).toMatchObject({
      ok: false,
      issues: [{ code: 'column-missing', expected: 'lower_open', at: { file: 'changed.parquet' } }],
    })

    await byDuckdb(bytes, `COPY (SELECT * REPLACE ('about' AS precision) FROM FILE LIMIT 1) TO '${path}'`)
    expect(await readParquet(readFileSync(path), 'changed.parquet')).toMatchObject({
      ok: false,
      issues: [{ code: 'code-unknown', received: 'about', at: { file: 'changed.parquet', row: 1 } }],
    })
  })

  it('takes no word for the dates of a period that has none', async () => {
    const path = join(folder, 'undefined.parquet')
    const [share, quantity] = [{ ...rate, ...unstated }, rounded('7.9%', '7.9', '7.85', '7.95')]
    const bytes = writeParquet(datasetOf([figure('a', exactly(1), unstated), figure('b', quantity, share)]))
    const changed = "CASE id WHEN 'b' THEN 'undefined' ELSE period END AS period"
    await byDuckdb(bytes, `COPY (SELECT * REPLACE (${changed}) FROM FILE ORDER BY id) TO '${path}'`)
    expect(await readParquet(readFileSync(path), 'undefined.parquet')).toMatchObject({
      ok: false,
      issues: [{ at: { file: 'undefined.parquet', row: 2 } }],
    })
  })

  it('knows the documents and datasets of which it has no figure, as DuckDB does', async () => {
    const { datasets: of } = await read(writeParquet({ ...changshu, observations: [], noValues: [] }))
    const [source] = changshu.sources
    for (const where of [{ dataset: changshu.id }, { source: source?.id ?? '' }])
      expect(query(tableOf(of), { where })).toMatchObject({ rows: [] })
  })

  it('ends where decimals have more places than there are', async () => {
    const row = [...flatRows(changshu)].slice(0, 50)
    const kinds = {
      text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
      decimal: { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', precision: 38 },
      whole: { type: 'INT32' },
      boolean: { type: 'BOOLEAN' },
      day: { type: 'INT32', converted_type: 'DATE' },
    } as const
    for (const scale of [77, 100_000_000, -1]) {
      const bytes = new ByteWriter()
      const schema = parquetColumns.map(({ name, type, required }) => ({
        name,
        ...kinds[type],
        ...(type === 'decimal' && { scale }),
        repetition_type: required === true ? ('REQUIRED' as const) : ('OPTIONAL' as const),
      }))
      const writer = new ParquetWriter({
        writer: bytes,
        schema: [{ name: 'figures', num_children: schema.length }, ...schema],
      })
      const columnData = withReads(parquetColumns).map((column) => ({ name: column.name, data: row.map(column.read) }))
      writer.write({ columnData })
      writer.finish()
      expect(await codesOf(bytes.getBytes().slice())).toEqual(['parquet-not-readable'])
    }
  })

  it('takes no word for whether the number at an end is left out', async () => {
    const path = join(folder, 'words.parquet')
    const bytes = writeParquet(datasetOf([figure('a', moreThan('25000余件', '25000'))]))
    for (const name of ['lower_open', 'upper_open', 'coverage_shared', 'start_within']) {
      await byDuckdb(bytes, `COPY (SELECT * REPLACE ('true' AS ${name}) FROM FILE) TO '${path}'`)
      expect(await readParquet(readFileSync(path), 'words.parquet')).toMatchObject({
        ok: false,
        issues: [{ code: 'value-not-valid', received: 'true', parameters: { name }, at: { row: 1 } }],
      })
    }
  })

  it('reads what another program has written anew, with its own types for numbers', async () => {
    const path = join(folder, 'anew.parquet')
    await byDuckdb(writeParquet(changshu), `COPY (SELECT * FROM FILE) TO '${path}'`)
    const { datasets: found } = await read(readFileSync(path))

    expect(query(tableOf(found), {})).toEqual(query(tableOf([changshu]), {}))
  })

  it('counts what pages unfold to before any is unfolded', () => {
    const bytes = writeParquet(changshu)
    const metadata = parquetMetadata(bytes)
    const ofOneRow = metadata.row_groups.map((group) => ({ ...group, num_rows: 1n }))

    expect(whyNotUnfolded(bytes, metadata)).toBeUndefined()
    expect(whyNotUnfolded(bytes, { ...metadata, row_groups: ofOneRow })?.en).toContain('more values')
    expect(whyNotUnfolded(bytes.subarray(0, 100), metadata)?.en).toContain('outside')
  })
})

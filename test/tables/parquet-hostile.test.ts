import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { type FileMetaData, type PageHeader, parquetMetadata } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beijing } from '../../src/datasets/index'
import { query } from '../../src/query/evaluate'
import { tableOf } from '../../src/query/table-of'
import { decoderOf, readChunk } from '../../src/tables/parquet-chunks'
import { pagesOf, whyNotUnfolded } from '../../src/tables/parquet-pages'
import { readParquet } from '../../src/tables/parquet-read'
import { isReadable } from '../../src/tables/parquet-runs'
import { behindStruct } from '../../src/tables/parquet-thrift'
import { writeParquet } from '../../src/tables/parquet-write'

const folder = mkdtempSync(join(tmpdir(), 'rolm-parquet-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The same figures as other writers have them: pages that are not packed, and numbers and texts told by their differences. */
let plain: Uint8Array
let byDifferences: Uint8Array
beforeAll(async () => {
  const [from, to, other] = ['from', 'plain', 'differences'].map((name) => join(folder, `${name}.parquet`))
  writeFileSync(from ?? '', writeParquet(beijing))
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`COPY (SELECT * FROM '${from}') TO '${to}' (FORMAT parquet, CODEC 'uncompressed')`)
  await connection.run(`COPY (SELECT * FROM '${from}') TO '${other}' (FORMAT parquet, PARQUET_VERSION 'V2')`)
  connection.closeSync()
  instance.closeSync()
  plain = new Uint8Array(readFileSync(to ?? ''))
  byDifferences = new Uint8Array(readFileSync(other ?? ''))
})

const codesOf = async (bytes: Uint8Array) =>
  (await readParquet(bytes, 'hostile.parquet')).issues.map(({ code }) => code)
const notReadable = ['parquet-not-readable']

/** A file that is nothing but what it says of itself. */
const fileOf = (footer: readonly number[]): Uint8Array => {
  const magic = [...new TextEncoder().encode('PAR1')]
  const length = [...new Uint8Array(Uint32Array.of(footer.length).buffer)]
  return Uint8Array.from([...magic, ...footer, ...length, ...magic])
}

const columnIn = ({ row_groups: [group] }: FileMetaData, name: string) =>
  group?.columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === name)?.meta_data ?? expect.fail(name)

describe('a Parquet file of others', () => {
  it('is read, whether its pages are packed or its values told by their differences', async () => {
    for (const bytes of [plain, byDifferences]) {
      const read = await readParquet(bytes, 'others.parquet')
      if (!read.ok) throw new Error(JSON.stringify(read.issues))
      expect(query(tableOf(read.value.datasets), {})).toEqual(query(tableOf([beijing]), {}))
    }
  })

  it('ends, with an issue or with figures, whatever bytes were changed', async () => {
    const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(changes, fc.boolean(), async (changed, packed) => {
        const broken = (packed ? byDifferences : plain).slice()
        for (const [where, byte] of changed) broken[Math.floor(where * (broken.length - 1))] = byte
        const result = await readParquet(broken, 'broken.parquet')
        expect(result.ok || result.issues.length > 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what a Parquet file says of itself', () => {
  const many = [0xc0, 0x9c, 0xde, 0x0f] // 33,000,000
  const lists = (depth: number) => Array.from({ length: depth }, () => [0xf9, ...many]).flat()

  it.each([
    ['lists in lists that say to be long', [0x29, ...lists(400)]],
    ['structures in structures', Array.from({ length: 1_000_000 }, () => 0x1c)],
    ['a number without an end', [0x16, ...Array.from({ length: 1_000_000 }, () => 0x80)]],
    ['a text that is longer than the file', [0x18, 0xff, 0xff, 0x03]],
    ['nothing', []],
  ])('may be %s, and is refused', async (_what, footer) => {
    expect(await codesOf(fileOf(footer))).toEqual(notReadable)
  })

  it('is walked through to its end', () => {
    expect(behindStruct(Uint8Array.of(0x15, 0x02, 0x19, 0x21, 0x01, 0x02, 0x00, 0x77), 0)).toBe(7)
    expect(behindStruct(Uint8Array.of(0x15, 0x02), 0)).toBeUndefined()
  })

  it('may put columns where they are not, or into one another', () => {
    const metadata = parquetMetadata(plain)
    const withColumn = (change: object): FileMetaData => ({
      ...metadata,
      row_groups: metadata.row_groups.map((group) => ({
        ...group,
        columns: group.columns.map((column, place) =>
          place === 0 && column.meta_data ? { ...column, meta_data: { ...column.meta_data, ...change } } : column,
        ),
      })),
    })
    const beyond = BigInt(plain.length)
    expect(whyNotUnfolded(plain, metadata)).toBeUndefined()
    expect(whyNotUnfolded(plain, withColumn({ dictionary_page_offset: beyond }))?.en).toContain('outside')
    expect(whyNotUnfolded(plain, withColumn({ dictionary_page_offset: -5n }))?.en).toContain('outside')
    expect(whyNotUnfolded(plain, withColumn({ total_compressed_size: -5n }))?.en).toContain('outside')
    const all = { dictionary_page_offset: 4n, total_compressed_size: beyond - 4n }
    expect(whyNotUnfolded(plain, withColumn(all))?.en).toMatch(/in one another|does not say|more values/)
    const often = { ...metadata, row_groups: Array.from({ length: 1000 }, () => metadata.row_groups).flat() }
    expect(whyNotUnfolded(plain, often)?.en).toContain('in one another')
  })
})

describe('a column', () => {
  it('that has other rows than its group, or is there twice or never, is refused', () => {
    const metadata = parquetMetadata(plain)
    const [group] = metadata.row_groups
    if (group === undefined) return expect.fail()
    const decoder = decoderOf(metadata, 'unit')
    const without = group.columns.filter(({ meta_data }) => meta_data?.path_in_schema[0] !== 'unit')
    const read = (change: Partial<typeof group>) => () => readChunk(plain, { ...group, ...change }, decoder)

    expect(read({})()).toHaveLength(30)
    expect(read({ num_rows: 31n })).toThrow('fewer values')
    expect(read({ num_rows: 29n })).toThrow('more values')
    expect(read({ columns: without })).toThrow('once')
    expect(read({ columns: [...group.columns, ...group.columns] })).toThrow('once')
  })

  it('that repeats a value more often than there are rows does not fill the memory', async () => {
    const [page] = pagesOf(plain, columnIn(parquetMetadata(plain), 'value'))
    if (page === undefined || 'en' in page) return expect.fail()
    const bomb = plain.slice()
    bomb.set([6, 0, 0, 0, 0xfe, 0xff, 0xff, 0xff, 0x0f, 1], page.start)
    expect(await codesOf(bomb)).toEqual(notReadable)
  })
})

describe('a page', () => {
  const first = (encoding: string, values: number) =>
    ({ type: 'DATA_PAGE', data_page_header: { num_values: values, encoding } }) as PageHeader // as far as it is looked at
  const second = (encoding: string, values: number, more: object) =>
    ({
      type: 'DATA_PAGE_V2',
      data_page_header_v2: {
        ...{ num_values: values, num_nulls: 0, num_rows: values, encoding },
        ...{ repetition_levels_byte_length: 0, definition_levels_byte_length: 0, ...more },
      },
    }) as PageHeader // as far as it is looked at
  const isSound = (bytes: readonly number[], head: PageHeader, isOptional = false) =>
    isReadable(Uint8Array.from(bytes), { head, isBoolean: false, isOptional }, 1000)

  it('of runs that fit is read', () => {
    expect(isSound([2, 20, 1], first('RLE_DICTIONARY', 10))).toBe(true)
    expect(isSound([2, 3, 0xaa, 0xaa], first('RLE_DICTIONARY', 5))).toBe(true)
    expect(isSound([2, 0, 0, 0, 20, 1, 2, 20, 1], first('RLE_DICTIONARY', 10), true)).toBe(true)
    expect(isSound([20, 1, 2, 20, 1], second('RLE_DICTIONARY', 10, { definition_levels_byte_length: 2 }), true)).toBe(
      true,
    )
    // a writer may leave an empty run behind the last
    expect(isSound([2, 0, 0, 0, 20, 0, 2, 1], first('RLE_DICTIONARY', 10), true)).toBe(true)
  })

  it.each([
    ['a run of too many values', [2, 22, 1], first('RLE_DICTIONARY', 10), false],
    ['a run of thousands of millions', [2, 0xfe, 0xff, 0xff, 0xff, 0x0f, 1], first('RLE_DICTIONARY', 10), false],
    ['a head of a run without an end', [2, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80], first('RLE_DICTIONARY', 10), false],
    ['packed values without bits', [0, 0xff, 0xff, 0xff, 0x7f], first('RLE_DICTIONARY', 10), false],
    ['too many absent values', [2, 0, 0, 0, 22, 1, 0], first('PLAIN', 10), true],
    ['fewer than no absent values', [0, 0], second('PLAIN', 10, { num_nulls: -9 }), false],
    ['more absent values than there are', [0, 0], second('PLAIN', 10, { num_nulls: 11 }), false],
    ['a length below nothing', [0, 0], second('PLAIN', 10, { definition_levels_byte_length: -4 }), false],
    ['a length beyond its end', [0, 0], second('PLAIN', 10, { repetition_levels_byte_length: 3 }), false],
    ['differences in no parts', [128, 1, 0, 10, 0], first('DELTA_BINARY_PACKED', 10), false],
    ['a difference without an end', [128, 1, 4, 10, ...Array(20).fill(0x80)], first('DELTA_BINARY_PACKED', 10), false],
    ['differences of too many bits', [128, 1, 4, 10, 0, 0, 65, 0, 0, 0], first('DELTA_BINARY_PACKED', 10), false],
    ['nothing', [], { type: 'DATA_PAGE' } as PageHeader, false],
  ])('with %s is refused', (_what, bytes, head, isOptional) => {
    expect(isSound(bytes, head, isOptional)).toBe(false)
  })

  it('of texts that are each as long as the one before is added up before it is unfolded', () => {
    // 128 to a block of 4 parts, so many values, the first length, and a block without differences
    const lengths = (count: number, length: number) => [128, 1, 4, count, 2 * length, 0, 0, 0, 0, 0]
    expect(isSound([...lengths(10, 9), ...lengths(10, 1), 1], first('DELTA_BYTE_ARRAY', 10))).toBe(true)
    expect(isSound([...lengths(100, 60), ...lengths(100, 1), 1], first('DELTA_BYTE_ARRAY', 100))).toBe(false)
  })
})

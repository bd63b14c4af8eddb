import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { changshu } from '../../src/datasets/index'
import { RolmError } from '../../src/issue'
import { compileSql } from '../../src/sql/compile'
import { queryDuckdb } from '../../src/sql/duckdb'
import { writeParquet } from '../../src/tables/parquet-write'

vi.mock('@duckdb/node-api', () => {
  throw Object.assign(new Error("Cannot find package '@duckdb/node-api'"), { code: 'ERR_MODULE_NOT_FOUND' })
})

const folder = mkdtempSync(join(tmpdir(), 'rolm-sql-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('without the package @duckdb/node-api', () => {
  it('says how to install it, and compiles all the same', async () => {
    const path = join(folder, 'changshu.parquet')
    writeFileSync(path, writeParquet(changshu))

    await expect(queryDuckdb([path], {})).rejects.toThrow(RolmError)
    await expect(queryDuckdb([path], {})).rejects.toThrow('npm install @duckdb/node-api')
    expect(compileSql({}, 'duckdb').sql).toContain('SELECT')
  })
})

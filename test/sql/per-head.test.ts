import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { RolmError } from '../../src/issue'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { writeRdf } from '../../src/rdf/write'
import { answerFromResults } from '../../src/sparql/answer'
import { queryEmbedded } from '../../src/sparql/embedded'
import { answerFromRows } from '../../src/sql/answer'
import { queryDuckdb } from '../../src/sql/duckdb'
import { writeParquet } from '../../src/tables/parquet-write'
import { at, datasetOf, during } from '../query/tables'
import { exactly, figure, rounded } from '../support/hand'

const folder = mkdtempSync(join(tmpdir(), 'rolm-per-head-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('figures per head of a population that was rounded or cut off', () => {
  const other = { jurisdiction: '320583' }
  const people = { indicator: 'resident-population', ...at('2019-12-31') }
  const dataset = datasetOf([
    figure('a', exactly(101), during('2019')),
    figure('b', exactly(101), { ...during('2019'), ...other }),
    figure('of-a', rounded('10万', '100000', '95000', '105000'), people),
    figure('of-b', exactly(107_000), { ...people, ...other }),
  ])
  const asked = {
    where: { indicator: 'legal-aid-cases' },
    pair: { jurisdiction: ['320581', '320583'] },
    per: 'head',
  } as const satisfies Query

  it('are ordered only where they are so both ways, by every engine', async () => {
    const answer = query(tableOf([dataset]), asked)
    const unknown = { less: 'unknown', atMost: 'unknown', equal: 'unknown', atLeast: 'unknown', greater: 'unknown' }
    expect(answer.rows).toMatchObject([{ orders: unknown, caveats: ['rounding-assumed', 'round-figure', 'per-head'] }])
    const path = join(folder, 'by-hand.parquet')
    writeFileSync(path, writeParquet(dataset))
    expect(await queryDuckdb([path], asked)).toEqual({ ok: true, value: answer, issues: [] })
    expect(await queryEmbedded([writeRdf(dataset, 'turtle')], asked)).toEqual({ ok: true, value: answer, issues: [] })
  })
})

describe('a query that is none', () => {
  it.each([
    [null],
    [{ pair: null }],
    [{ pair: 'x', per: 'head' }],
    [{ pair: { period: ['x', 'y'] } }],
    [{ pair: { jurisdiction: ['320581', 'nowhere'] } }],
  ])('is refused before results are read: %j', (asked) => {
    expect(() => answerFromRows(asked as never, [])).toThrow(RolmError)
    expect(() => answerFromResults(asked as never, { variables: [], rows: [] })).toThrow(RolmError)
  })
})

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { packedList } from '../../src/mapping/packed'
import { packDatasets } from '../../src/publish/pack'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { answerFromRows } from '../../src/sql/answer'
import { compileSql } from '../../src/sql/compile'
import { queryDuckdb } from '../../src/sql/duckdb'
import { published } from '../servers/data'
import { filesOfLastPlan, tasksOfWorkers } from './account'
import { cities, cityName, indicatorsOfCities } from './cities'
import { bytesIn, costOf, severalTimes, shown } from './cost'
import { startDriver } from './driver'

const cases = new URL('../cases/query/', import.meta.url)
const textOf = (name: string, file: string): string => readFileSync(new URL(`${name}/${file}`, cases), 'utf8')

const folder = mkdtempSync(join(tmpdir(), 'rolm-cluster-'))
const driver = await startDriver(inject('python'), inject('master'))
afterAll(async () => {
  await driver.stop()
  rmSync(folder, { recursive: true })
})

describe('the golden cases', () => {
  const table = tableOf(published)
  const packed = join(folder, 'published')
  packDatasets(published, packed)

  // The text is the one that stands beside the case, as it is: what Spark answers to it is what holds it.
  it.each(readdirSync(cases).sort())('%s', async (name) => {
    const question: Query = JSON.parse(textOf(name, 'query.json'))
    const { parameters } = compileSql(question, 'spark')
    const rows = await driver.ask(packed, { sql: textOf(name, 'expected.spark.sql'), parameters })
    const answer = answerFromRows(question, rows)
    expect(answer).toEqual({ ok: true, value: query(table, question), issues: [] })
    expect(answer).toMatchObject({ value: JSON.parse(textOf(name, 'rows.json')) })
  })
})

describe('a hundred cities', () => {
  const datasets = cities(Number(process.env.ROLM_CLUSTER_CITIES ?? 100))
  const table = tableOf(datasets)
  const packed = join(folder, 'cities')
  const files = packDatasets(datasets, packed)
  const heads = JSON.parse(readFileSync(join(packed, packedList), 'utf8'))

  const byWorkers = async (question: Query, from = packed) => {
    const rows = await driver.ask(from, compileSql(question, 'spark', heads))
    return answerFromRows(question, rows, heads)
  }
  const extremes: Query = {
    group: ['indicator', 'period'],
    select: ['indicator', 'period', 'count', 'least', 'greatest'],
  }

  it('are counted, with the least and the greatest of each indicator and year, by both workers', async () => {
    const before = await tasksOfWorkers(driver.account)
    expect(await byWorkers(extremes)).toEqual({ ok: true, value: query(table, extremes), issues: [] })
    const tasks = (await tasksOfWorkers(driver.account)).map((done, worker) => done - (before[worker] ?? 0))
    expect(tasks).toHaveLength(2)
    expect(Math.min(...tasks)).toBeGreaterThan(0)
    expect(await filesOfLastPlan(driver.account)).toEqual([files, files])
  })

  it('are ranked in an indicator from the files of that one alone', async () => {
    const [, , first, second] = indicatorsOfCities
    const question: Query = {
      where: { indicator: first?.id ?? '', period: { within: '2015' } },
      order: [{ by: 'value', descending: true }],
      limit: 10,
    }
    expect(files).toBe(indicatorsOfCities.length)
    const answer = await byWorkers(question)
    expect(answer).toEqual({ ok: true, value: query(table, question), issues: [] })
    expect(answer).toMatchObject({ value: { rows: { length: 10 } } })
    expect(new Set(await filesOfLastPlan(driver.account))).toEqual(new Set([1]))
    const both = { ...question, where: { ...question.where, indicator: [first?.id ?? '', second?.id ?? ''] } }
    expect(await byWorkers(both)).toEqual({ ok: true, value: query(table, both), issues: [] })
    expect(new Set(await filesOfLastPlan(driver.account))).toEqual(new Set([2]))
  })

  it('are told of by the places that they declare', async () => {
    const question: Query = {
      where: { jurisdiction: [cityName(3), cityName(11)] },
      group: ['jurisdiction', 'indicator'],
    }
    expect(await byWorkers(question)).toEqual({ ok: true, value: query(table, question), issues: [] })
  })

  // What docs/scale.md reckons with. No time fails it; ROLM_CLUSTER_CITIES and ROLM_CLUSTER_TIMES make it of more figures.
  it('cost so much a row, on each engine', async () => {
    const many = join(folder, 'many')
    const times = Number(process.env.ROLM_CLUSTER_TIMES ?? 10)
    severalTimes(packed, many, times)
    const rows = { few: table.size, many: times * table.size }
    const from = { few: packed, many }
    expect(await byWorkers(extremes, many)).toEqual(await queryDuckdb([many], extremes))
    const spark = await costOf((size) => byWorkers(extremes, from[size]), rows)
    const duckdb = await costOf((size) => queryDuckdb([from[size]], extremes), rows)
    const tables = { few: tableOf(datasets.slice(0, 10)), many: table }
    const memory = await costOf((size) => query(tables[size], extremes), { few: tables.few.size, many: table.size })
    console.log(
      [
        `measured Parquet: ${(bytesIn(packed) / table.size).toFixed(1)} bytes a row, of ${table.size} rows in ${files} files`,
        `measured Spark ${driver.version}, two workers of a core each, ${rows.many} rows: ${shown(spark)}`,
        `measured DuckDB over Parquet, ${rows.many} rows: ${shown(duckdb)}`,
        `measured the table in memory, ${rows.few} rows: ${shown(memory)}`,
      ].join('\n'),
    )
  })
})

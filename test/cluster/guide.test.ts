import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, it } from 'vitest'
import { packDatasets } from '../../src/publish/pack'
import { query } from '../../src/query/evaluate'
import { tableOf } from '../../src/query/table-of'
import { answerFromRows } from '../../src/sql/answer'
import { compileSql } from '../../src/sql/compile'
import { published } from '../servers/data'

const guide = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8')
const [, program = ''] = /```python\n(.*?)```/s.exec(guide) ?? []

const folder = mkdtempSync(join(tmpdir(), 'rolm-guide-'))
afterAll(() => rmSync(folder, { recursive: true }))
const pathOf = (name: string): string => join(folder, name)

it('docs/scale.md leads from a question to its answer, over two packed folders', () => {
  const halves = [published.slice(0, 2), published.slice(2)]
  const packed = halves.map((datasets, half) => {
    packDatasets(datasets, pathOf(String(half)))
    return pathOf(String(half))
  })
  const question = {
    where: { period: { within: '2019' } },
    group: ['jurisdiction'],
    select: ['jurisdiction', 'count'],
  } as const
  writeFileSync(pathOf('ask.py'), program)
  writeFileSync(pathOf('question.json'), JSON.stringify(compileSql(question, 'spark', { datasets: published })))
  const job = [pathOf('ask.py'), pathOf('question.json'), pathOf('rows.json'), ...packed]
  const conf = ['spark.driver.host=127.0.0.1', 'spark.executor.memory=1g'].flatMap((one) => ['--conf', one])
  const env = { ...process.env, PYSPARK_PYTHON: inject('python') }
  execFileSync(join(inject('spark'), 'bin', 'spark-submit'), ['--master', inject('master'), ...conf, ...job], {
    env,
    stdio: 'pipe',
  })
  const rows = JSON.parse(readFileSync(pathOf('rows.json'), 'utf8'))
  expect(answerFromRows(question, rows, { datasets: published })).toEqual({
    ok: true,
    value: query(tableOf(published), question),
    issues: [],
  })
})

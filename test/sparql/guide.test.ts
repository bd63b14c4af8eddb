import { existsSync, readFileSync } from 'node:fs'
import { afterEach, expect, it, vi } from 'vitest'
import * as datasets from '../../src/datasets/index'
import * as core from '../../src/index'
import * as rdf from '../../src/rdf/index'
import { writeRdf } from '../../src/rdf/write'
import * as sparql from '../../src/sparql/index'
import * as sql from '../../src/sql/index'

const modules: Readonly<Record<string, object>> = {
  'rule-of-law-metrics': core,
  'rule-of-law-metrics/datasets': datasets,
  'rule-of-law-metrics/rdf': rdf,
  'rule-of-law-metrics/sparql': sparql,
  'rule-of-law-metrics/sql': sql,
}

const guide = readFileSync(new URL('../../docs/querying.md', import.meta.url), 'utf8')
const examples = [...guide.matchAll(/```ts\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g)].map(
  ([, code = '', printed = '']) => [code, printed] as const,
)

/** Code without imports and types, as a function of what it imports. */
const runnable = (code: string): string =>
  code.replace(/^import (\{.*\}) from ('.*')$/gm, 'const $1 = modules[$2]').replace(/ as const$/gm, '')

/** What the code of an example prints, one text a line. */
const printedBy = async (code: string): Promise<readonly string[]> => {
  const printed: string[] = []
  const console = { log: (value: unknown) => printed.push(JSON.stringify(value)) }
  const run = Object.getPrototypeOf(async () => {}).constructor('modules', 'console', runnable(code))
  await run(modules, console)
  return printed
}

/** JSON texts one after the other, each from a line that begins at the margin to the next. */
const valuesIn = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\n(?=[[{\w])/)
    .map((value) => JSON.stringify(JSON.parse(value)))

afterEach(() => vi.unstubAllGlobals())

it.each(examples)('prints what the guide says: %s', async (code, printed) => {
  const { beijing, changshu, china, population } = datasets
  const store = await sparql.embeddedStore([changshu, beijing, china, population].map((one) => writeRdf(one, 'turtle')))
  vi.stubGlobal('fetch', async (address: string) => {
    const { variables, rows } = sparql.selectEmbedded(store, new URL(address).searchParams.get('query') ?? '')
    return Response.json({ head: { vars: variables }, results: { bindings: rows } })
  })

  expect(await printedBy(code)).toEqual(valuesIn(printed))
})

it('has an example for each that writes code, and names files that are there', () => {
  expect(examples).toHaveLength(guide.match(/```ts/g)?.length ?? 0)
  expect(examples).toHaveLength(11)
  const files = [...guide.matchAll(/\]\((?!#)([^)]*)\)/g)].map(([, file = '']) => file)
  expect(files.filter((file) => !existsSync(new URL(`../../docs/${file}`, import.meta.url)))).toEqual([])
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dependencies, peerDependencies } from '../../package.json'
import { checkImports, findCycle, importsOf, reach, type Sources, thirdParties } from './import-rules'

const src = new URL('../../src/', import.meta.url)

const sources: Sources = Object.fromEntries(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => [path, readFileSync(new URL(path, src), 'utf8')]),
)

describe('the source', () => {
  it('is TypeScript throughout, so that no file escapes this test', () => {
    const others = readdirSync(src, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.ts'))
      .map(({ name }) => name)
    expect(others).toEqual([])
    expect(Object.keys(sources).length).toBeGreaterThan(50)
  })

  it('imports as the house allows', () => {
    expect(checkImports(sources)).toEqual([])
  })

  it('has no cycle of imports', () => {
    expect(findCycle(sources)?.join(' → ')).toBeUndefined()
  })

  it('has a core that needs zod alone', () => {
    const files = [...reach(sources, 'index.ts').keys()]
    const core = Object.fromEntries(Object.entries(sources).filter(([path]) => files.includes(path)))
    expect(thirdParties(core)).toEqual(['zod'])
  })

  it('keeps the pages of codes to the command line: they are long, and a program shows a message without them', () => {
    for (const entry of Object.keys(sources).filter((path) => /(?:^|\/)index\.ts$/.test(path)))
      expect([...reach(sources, entry).keys()].filter((path) => path.startsWith('messages/pages/'))).toEqual([])
  })

  it('imports every dependency, and nothing but dependencies', () => {
    expect(thirdParties(sources)).toEqual(Object.keys({ ...dependencies, ...peerDependencies }).sort())
  })
})

describe('the reading of imports', () => {
  const specifiers = (text: string) => importsOf('a.ts', text).map(({ specifier }) => specifier)

  it.each([
    ["import 'a'", 'a'],
    ["import a from 'a'", 'a'],
    ["import { type A } from 'a'", 'a'],
    ["import type { A } from 'a'", 'a'],
    ["import * as a from 'a'", 'a'],
    ["export * from 'a'", 'a'],
    ["export { a } from 'a'", 'a'],
    ["export type { A } from 'a'", 'a'],
    ["const a = await import('a')", 'a'],
    ['const a = () => import(`a`)', 'a'],
    ["const a = require('a')", 'a'],
    ["import a = require('a')", 'a'],
    ["let a: import('a').A", 'a'],
    ["let a: typeof import('a')", 'a'],
    ['const a = await import(name)', undefined],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    ['const a = await import(`./${name}`)', undefined],
  ])('sees %s', (text, specifier) => {
    expect(specifiers(text)).toEqual([specifier])
  })

  it.each(["// import 'a'", "/** import { a } from 'a' */", 'const text = "import \'a\'"', 'export const a = 1'])(
    'passes over %s',
    (text) => {
      expect(specifiers(text)).toEqual([])
    },
  )

  it('counts lines', () => {
    expect(importsOf('a.ts', "// a comment\nimport a from 'a'\n\nexport * from 'b'\n")).toEqual([
      { line: 2, specifier: 'a' },
      { line: 4, specifier: 'b' },
    ])
  })
})

describe('the rules', () => {
  const model = { 'model/fact.ts': '' }

  it.each<[rule: string, files: Sources]>([
    ['a room imports itself', { ...model, 'model/a.ts': "import './fact'" }],
    ['a room imports what the table lists', { ...model, 'mapping/a.ts': "import { fact } from '../model/fact'" }],
    ['everyone imports messages', { 'messages/a.ts': '', 'tables/a.ts': "import '../messages/a'" }],
    ['everyone imports issue', { 'issue.ts': '', 'model/a.ts': "import '../issue'" }],
    ['everyone imports vocabulary', { 'vocabulary/a.ts': '', 'rdf/a.ts': "import '../vocabulary/a'" }],
    ['the core lists what it gives', { ...model, 'index.ts': "export { fact } from './model/fact'" }],
    ['an index lists its room', { 'rdf/a.ts': '', 'rdf/index.ts': "export { a } from './a'" }],
    [
      'the command line imports entry points',
      { 'index.ts': '', 'rdf/index.ts': '', 'cli/a.ts': "import '../index'\nimport '../rdf'" },
    ],
    ['pages imports what it likes', { 'charts/a.ts': '', 'pages/a.ts': "import '../charts/a'" }],
    [
      'third parties at their doors',
      { 'rdf/library.ts': "import 'n3'", 'tables/csv.ts': "import 'csv-parse/sync'", 'query/a.ts': "import 'zod'" },
    ],
    ['node in publish', { 'publish/a.ts': "import 'node:fs'" }],
  ])('allow: %s', (_rule, files) => {
    expect(checkImports(files)).toEqual([])
  })

  it.each<[files: Sources, faults: readonly string[]]>([
    [
      { 'mapping/a.ts': '', 'model/a.ts': "\nimport type { A } from '../mapping/a'" },
      ['model/a.ts:2: model may not import mapping: mapping/a.ts'],
    ],
    [
      { 'tables/a.ts': '', 'rdf/a.ts': "export * from '../tables/a'" },
      ['rdf/a.ts:1: rdf may not import tables: tables/a.ts'],
    ],
    [
      { 'compare/a.ts': '', 'rdf/a.ts': "await import('../compare/a')" },
      ['rdf/a.ts:1: rdf may not import compare: compare/a.ts'],
    ],
    [{ 'cli/a.ts': '', 'pages/a.ts': "import '../cli/a'" }, ['pages/a.ts:1: pages may not import cli: cli/a.ts']],
    [{ 'rdf/a.ts': '', 'index.ts': "export * from './rdf/a'" }, ['index.ts:1: core may not import rdf: rdf/a.ts']],
    [
      { ...model, 'cli/a.ts': "import '../model/fact'" },
      ['cli/a.ts:1: cli may not import model/fact.ts: no entry point'],
    ],
    [
      { 'rdf/index.ts': '', 'publish/a.ts': "import '../rdf'" },
      ['publish/a.ts:1: only cli imports an index.ts: rdf/index.ts'],
    ],
    [
      { 'rdf/index.ts': '', 'rdf/a.ts': "import './index'" },
      ['rdf/a.ts:1: only cli imports an index.ts: rdf/index.ts'],
    ],
    [{ 'model/a.ts': "import './b'" }, ['model/a.ts:1: ./b is no file of src/']],
    [{ 'model/a.ts': "import '../../scripts/ontology'" }, ['model/a.ts:1: ../../scripts/ontology is no file of src/']],
    [{ 'model/a.ts': 'await import(name)' }, ['model/a.ts:1: what is imported cannot be read']],
    [{ 'cellar/a.ts': '' }, ['cellar/a.ts: the house has no room cellar']],
    [
      { 'check/a.ts': "import { z } from 'zod'" },
      ['check/a.ts:1: zod may be imported only in model/, query/, mapping/'],
    ],
    [{ 'rdf/read.ts': "import type { Quad } from 'n3'" }, ['rdf/read.ts:1: n3 may be imported only in rdf/library.ts']],
    [{ 'model/a.ts': "import 'lodash'" }, ['model/a.ts:1: lodash has no door']],
    [{ 'model/a.ts': "import 'rule-of-law-metrics/rdf'" }, ['model/a.ts:1: rule-of-law-metrics has no door']],
    [
      { 'check/a.ts': "import 'node:fs'" },
      ['check/a.ts:1: node:fs may be imported only in publish/, pages/, cli/, sql/duckdb.ts'],
    ],
    [{ 'publish/a.ts': "import 'fs/promises'" }, ['publish/a.ts:1: fs/promises is to be written node:fs/promises']],
    [
      { 'model/a.ts': "import './b'", 'model/b.ts': "import type { C } from './c'", 'model/c.ts': "import './a'" },
      ['cycle: model/a.ts → model/b.ts → model/c.ts → model/a.ts'],
    ],
    [{ 'model/a.ts': "import './a'" }, ['cycle: model/a.ts → model/a.ts']],
    [
      {
        'index.ts': "export * from './compare/a'",
        'compare/a.ts': "import '../model/b'",
        'model/b.ts': "import 'node:os'",
      },
      [
        'model/b.ts:1: node:os may be imported only in publish/, pages/, cli/, sql/duckdb.ts',
        'the core reaches node:os: index.ts → compare/a.ts → model/b.ts',
      ],
    ],
  ])('forbid %j', (files, faults) => {
    expect(checkImports(files)).toEqual(faults)
  })

  it('find a cycle behind a start that is no part of it', () => {
    const files = { 'model/a.ts': "import './b'", 'model/b.ts': "import './c'", 'model/c.ts': "import './b'" }
    expect(findCycle(files)).toEqual(['model/b.ts', 'model/c.ts', 'model/b.ts'])
  })

  it('list the third parties of files', () => {
    const files = {
      'a.ts': "import 'csv-parse/sync'\nimport '@a/b/c'\nimport 'node:fs'\nimport './b'",
      'b.ts': "import 'zod'",
    }
    expect(thirdParties(files)).toEqual(['@a/b', 'csv-parse', 'zod'])
  })
})

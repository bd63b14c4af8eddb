import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * The promise that a field is described once: in a copy of the project a field is added in its two places, its meaning in
 * the vocabulary and its row in model and mapping. `npm run generate` then brings it into every form.
 */

const root = fileURLToPath(new URL('../../', import.meta.url))
const copied = [
  'src',
  'ontology',
  'scripts',
  'datasets',
  'examples',
  'docs',
  'README.md',
  'package.json',
  'tsconfig.json',
]

const meaning = `
rolm:method a owl:DatatypeProperty ;
  rdfs:domain qb:Observation ;
  rdfs:range xsd:string ;
  rdfs:label "method"@en, "统计方法"@zh ;
  rdfs:comment "How the figure was arrived at, where the source says so."@en, "该数字如何得出，以来源所述为限。"@zh ;
  rdfs:isDefinedBy <ns> .
`

/** What the copy does with a figure that has the new field: every form written, and read back. */
const program = `
import { checkFolder } from './src/check/folder'
import { readJson, writeJson } from './src/model/json'
import { readRdf } from './src/rdf/read'
import { writeRdf } from './src/rdf/write'
import { writeCodebook, writeCodebookCsv, writeTidyCsv } from './src/tables/index'
const bytes = (text) => new TextEncoder().encode(text)
const head = \`id: small
title: { en: A made-up report }
publisher: Nobody
jurisdiction: "320583"
version: 1.0.0
status: draft
issued: 2021-01-05
licence: https://creativecommons.org/licenses/by/4.0/
sources:
  - { id: report, title: { en: Report }, kind: report, publisher: { en: Nobody }, date: 2020-12-31 }
\`
const table = '编号,指标,原文,时期,统计方法\\nlegal-aid,legal-aid-cases,412件,2019,抽样\\n'
const folder = checkFolder(new Map([['dataset.yaml', bytes(head)], ['observations.csv', bytes(table)]]))
const methodOf = (result) => (result.ok ? result.value.observations[0].method : JSON.stringify(result.issues))
const dataset = folder.value
const forms = {}
for (const format of ['turtle', 'n-triples', 'trig', 'json-ld']) {
  const text = writeRdf(dataset, format)
  forms[format] = { text, read: methodOf(await readRdf(text, format)) }
}
forms.json = { text: writeJson(dataset), read: methodOf(readJson(writeJson(dataset))) }
const tables = { tidy: writeTidyCsv(dataset), csv: writeCodebookCsv(dataset), md: writeCodebook(dataset, 'zh') }
process.stdout.write(JSON.stringify({ folder: methodOf(folder), forms, tables }))
`

const copy = mkdtempSync(join(tmpdir(), 'rolm-added-field-'))
const file = (path: string): string => readFileSync(join(copy, path), 'utf8')
const insert = (path: string, before: string, text: string): void => {
  const whole = file(path)
  expect(whole).toContain(before)
  writeFileSync(
    join(copy, path),
    whole.replace(before, () => text + before),
  )
}
const run = (script: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', script], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 64_000_000,
  })

interface Outcome {
  readonly folder: string
  readonly forms: Readonly<Record<string, { readonly text: string; readonly read: string }>>
  readonly tables: Readonly<Record<'tidy' | 'csv' | 'md', string>>
}

describe('a field added in its two places', () => {
  let outcome: Outcome

  beforeAll(() => {
    for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir')
    insert('ontology/rolm.ttl', '# Bases of a rate\n', `${meaning}\n`)
    insert('src/model/observation.ts', '    ...assumptionFields,\n', '    method: lineOf(80).optional(),\n')
    insert(
      'src/mapping/records.ts',
      '    assumed: field(rolm.assumption',
      "    method: field(rolm.method, string, { en: 'method', zh: '统计方法' }),\n",
    )
    run('scripts/generate.ts')
    writeFileSync(join(copy, 'program.ts'), program)
    outcome = JSON.parse(run('program.ts')) as Outcome // as the program writes it
  }, 180_000)

  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it('is read from a folder, by the name of its column in Chinese', () => {
    expect(outcome.folder).toBe('抽样')
  })

  it('is written in every form, and read back', () => {
    expect(Object.keys(outcome.forms)).toEqual(['turtle', 'n-triples', 'trig', 'json-ld', 'json'])
    for (const { text, read } of Object.values(outcome.forms)) {
      expect(text).toContain('抽样')
      expect(read).toBe('抽样')
    }
    expect(outcome.forms.turtle?.text).toContain('rolm:method "抽样"')
  })

  it('is in the typed terms, the JSON Schema, the shapes and the context', () => {
    expect(file('src/vocabulary/terms.ts')).toContain("method: 'https://w3id.org/rolm/ns#method'")
    const schema = JSON.parse(file('ontology/schema.json'))
    expect(schema.$defs.Observation.properties.method).toMatchObject({
      title: 'method · 统计方法',
      description: 'How the figure was arrived at, where the source says so. 该数字如何得出，以来源所述为限。',
      type: 'string',
      maxLength: 80,
    })
    const shapes = file('ontology/shapes.ttl')
    expect(shapes).toContain('<shape/Observation/method> a sh:PropertyShape ;\n  sh:path rolm:method ;')
    expect(shapes).toMatch(/统计方法：至多一个/)
    const context = JSON.parse(file('ontology/context.jsonld'))
    expect(context['@context'].Observation['@context'].method).toBe('rolm:method')
  })

  it('is a column of the flat table and of the codebook, with its meaning', () => {
    expect(outcome.tables.tidy.split('\n')[0]?.split(',')).toContain('method')
    expect(outcome.tables.csv).toContain('column,method,method,统计方法,')
    expect(outcome.tables.md).toContain('| `method` 统计方法 | 该数字如何得出，以来源所述为限。 |')
  })
})

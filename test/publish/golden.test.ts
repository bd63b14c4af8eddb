import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { afterAll, describe, expect, it } from 'vitest'
import { checkCube } from '../../src/check/cube/check-cube'
import { loadDataset } from '../../src/publish/load'
import { publishDataset } from '../../src/publish/publish'
import { linesOfJsonLd, statementsOf } from '../support/rdf'

const cases = 'test/cases/published'
const place = mkdtempSync(join(tmpdir(), 'rolm-golden-'))
afterAll(() => rmSync(place, { recursive: true }))

type Row = Readonly<Record<string, string>>
const rowsOf = (text: string): readonly Row[] => parse(text, { columns: true })

/** Only the columns that the expected rows have. */
const cut = (rows: readonly Row[], names: readonly string[]): readonly Row[] =>
  rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? `no column ${name}`])))

const missingIn = (said: Iterable<string>, statements: ReadonlySet<string>): readonly string[] =>
  [...said].filter((statement) => !statements.has(statement))

describe.each(readdirSync(cases))('the published folder of %s', (name) => {
  const expected = (file: string): string => readFileSync(join(cases, name, 'expected', file), 'utf8')
  const folder = join(place, name)
  const text = (path: string): string => readFileSync(join(folder, path), 'utf8')
  const published = loadDataset(join(cases, name, 'source')).then(async (read) => {
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    expect(read.issues).toEqual([])
    const { files } = await publishDataset(read.value, folder, { all: true })
    return { files: files.map(({ path }) => path), id: read.value.id }
  })

  it('has the files that were expected', async () => {
    const { files } = await published
    expect([...files].sort()).toEqual(expected('files.txt').trim().split('\n'))
  })

  it.each([
    ['figures.csv', (id: string) => `${id}.csv`],
    ['cube.csv', (id: string) => `${id}-cube.csv`],
  ])('has the rows of %s', async (file, pathOf) => {
    const { id } = await published
    const rows = rowsOf(expected(file))
    expect(cut(rowsOf(text(pathOf(id))), Object.keys(rows[0] ?? {}))).toEqual(rows)
  })

  it('says in every form of linked data what was expected', async () => {
    const { id } = await published
    const said = statementsOf(expected('data.ttl'), 'turtle')
    expect(said.size).toBeGreaterThan(40)
    expect(missingIn(said, statementsOf(text(`${id}.ttl`), 'turtle')), 'Turtle').toEqual([])
    expect(missingIn(said, statementsOf(text(`${id}.nt`), 'n-triples')), 'N-Triples').toEqual([])
    expect(missingIn(said, statementsOf(text(`${id}.trig`), 'trig')), 'TriG').toEqual([])
    const lines = statementsOf((await linesOfJsonLd(text(`${id}.jsonld`))).join('\n'), 'n-triples')
    expect(missingIn(said, lines), 'JSON-LD').toEqual([])
  })

  it('is a cube that keeps every constraint, and keeps the shapes', async () => {
    const { id } = await published
    const turtle = text(`${id}.ttl`)
    expect(await checkCube(turtle, 'turtle')).toEqual([])
    const shapes = new Store(new Parser().parse(readFileSync('ontology/shapes.ttl', 'utf8')))
    const { results } = await new SHACLValidator(shapes).validate(new Store(new Parser().parse(turtle)))
    expect(results.map(({ focusNode, message }) => [focusNode?.value, message])).toEqual([])
  })

  it('describes each of its tables by the columns that it has, with a key among them', async () => {
    await published
    const { resources } = JSON.parse(text('datapackage.json'))
    expect(resources.length).toBeGreaterThan(1)
    for (const { path, schema } of resources) {
      const columns = text(path).split('\n')[0]?.split(',') ?? []
      expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(columns)
      for (const key of schema.primaryKey) expect(columns).toContain(key)
    }
  })

  it('names places by name on its page, and what it has of its own', async () => {
    const { id } = await published
    const cells = text(`${id}.html`)
      .replace(/<[^>]*>/g, '\n')
      .split('\n')
      .map((cell) => cell.trim())
    for (const line of expected('page.txt').trim().split('\n')) expect(cells).toContain(line)
  })

  it('says in its record what was expected', async () => {
    await published
    const said = statementsOf(expected('dcat.ttl'), 'turtle')
    expect(missingIn(said, statementsOf(text('dcat.ttl'), 'turtle'))).toEqual([])
  })

  it.each([
    ['codebook.zh.txt', 'codebook.zh.md'],
    ['README.txt', 'README.md'],
  ])('has the lines of %s', async (file, path) => {
    await published
    const lines = new Set(text(path).split('\n'))
    expect(
      expected(file)
        .trim()
        .split('\n')
        .filter((line) => !lines.has(line)),
    ).toEqual([])
  })
})

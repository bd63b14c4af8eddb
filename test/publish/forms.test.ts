import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { changshu } from '../../src/datasets/index'
import type { Dataset } from '../../src/model/dataset'
import { formFiles } from '../../src/publish/forms/files'
import { loadDataset } from '../../src/publish/load'
import { type Published, publishDataset } from '../../src/publish/publish'

const place = mkdtempSync(join(tmpdir(), 'rolm-forms-'))
afterAll(() => rmSync(place, { recursive: true }))

const folder = join(place, 'out')
const bytes = (path: string): Uint8Array => readFileSync(join(folder, path))
const text = (path: string): string => readFileSync(join(folder, path), 'utf8')

let published: Published
beforeAll(async () => {
  published = await publishDataset(changshu, folder, { all: true })
}, 60_000)

const hash = (path: string): string => `sha256:${published.files.find((file) => file.path === path)?.sha256}`

describe('the archive', () => {
  it('holds every other file but the record that has its hash, byte for byte, in a folder of its name', () => {
    const entries = unzipSync(bytes('changshu-2015-2020.zip'))
    const paths = published.files.map(({ path }) => path)
    const expected = paths.filter((path) => path !== 'changshu-2015-2020.zip' && path !== 'dcat.ttl')
    expect(Object.keys(entries)).toEqual(expected.map((path) => `changshu-2015-2020/${path}`))
    for (const path of expected)
      expect(Buffer.from(entries[`changshu-2015-2020/${path}`] ?? []).equals(bytes(path)), path).toBe(true)
  })
})

describe('the workbook', () => {
  it('is an archive with a sheet for figures', () => {
    expect(Object.keys(unzipSync(bytes('dataset.xlsx')))).toContain('xl/worksheets/sheet2.xml')
  })
})

describe('Parquet', () => {
  it('is read back with the same figures', async () => {
    const read = await loadDataset(join(folder, 'changshu-2015-2020.jsonld'))
    expect(read.ok && read.value.observations).toEqual(changshu.observations)
    expect(new TextDecoder().decode(bytes('changshu-2015-2020.parquet').subarray(0, 4))).toBe('PAR1')
  })
})

describe('datapackage.json', () => {
  const read = () => JSON.parse(text('datapackage.json'))

  it('names each table with its columns in order, its length and its hash', () => {
    const { resources } = read()
    const tables = published.files.map(({ path }) => path).filter((path) => /^tables\/.*\.csv$/.test(path))
    const paths = resources.map(({ path }: { path: string }) => path)
    expect(paths).toEqual(['changshu-2015-2020.csv', ...tables])
    for (const { path, bytes: length, hash: given, schema } of resources) {
      const [header] = text(path).split('\n')
      expect(schema.fields.map(({ name }: { name: string }) => name).join(), path).toBe(header)
      expect(length).toBe(bytes(path).length)
      expect(given).toBe(hash(path))
    }
  })

  it('types columns, and leads from table to table by keys', () => {
    const { resources } = read()
    const schema = (name: string) => resources.find((each: { name: string }) => each.name === name).schema
    const field = (name: string, column: string) =>
      schema(name).fields.find((each: { name: string }) => each.name === column)
    expect(field('figures', 'lower')).toMatchObject({ type: 'number' })
    expect(field('figures', 'lower_open')).toMatchObject({ type: 'boolean', constraints: { required: true } })
    expect(field('observations', 'precision').constraints.enum).toContain('moreThan')
    expect(field('quotes', 'start')).toMatchObject({ type: 'integer' })
    expect(schema('observations').foreignKeys).toContainEqual({
      fields: ['reporter'],
      reference: { resource: 'bodies', fields: ['id'] },
    })
    expect(schema('parts').foreignKeys).toEqual([
      { fields: ['whole'], reference: { resource: 'observations', fields: ['id'] } },
    ])
  })
})

describe('CITATION.cff', () => {
  it('has what the Citation File Format asks for', () => {
    expect(parseYaml(text('CITATION.cff'))).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      title: changshu.title.en,
      authors: [{ name: 'rule-of-law-metrics contributors' }],
      version: '1.0.0',
      'date-released': '2026-11-23',
      license: 'CC-BY-4.0',
      url: 'https://w3id.org/rolm/data/320581/changshu-2015-2020',
    })
  })
})

const voids = new Set(['meta', 'link', 'br'])

/** The elements of a page with their attributes and their own text; throws where tags do not close one another. */
const elementsOf = (html: string) => {
  const open: { name: string; attributes: Record<string, string>; text: string }[] = []
  const all: typeof open = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element = { name, attributes, text: '' }
      all.push(element)
      if (!voids.has(name)) open.push(element)
    },
    ontext: (piece) => {
      const inner = open.at(-1)
      if (inner !== undefined) inner.text += piece
    },
    onclosetag: (name, implied) => {
      if (voids.has(name)) return
      if (open.pop()?.name !== name || implied) throw new Error(`${name} is closed out of turn`)
    },
  })
  parser.end(html)
  if (open.length > 0) throw new Error(`${open[0]?.name} is not closed`)
  return all
}

describe('the page', () => {
  const hostile = `</title></style><script>alert(1)</script><img src=x onerror=alert(2)>"'&`
  const page = (dataset: Dataset): string => {
    const files = formFiles(dataset, { all: false })
    const file = files.find(({ path }) => path.endsWith('.html'))
    return [...(file?.pieces({ dataset, files, written: [], read: () => [] }) ?? [])].join('')
  }

  it('is well-formed, in two languages, with every id once, and asks for nothing', () => {
    const elements = elementsOf(text('changshu-2015-2020.html'))
    expect(elements.find(({ name }) => name === 'html')?.attributes.lang).toBe('zh')
    expect(elements.filter(({ name }) => name === 'section').map(({ attributes }) => attributes.lang)).toEqual([
      'zh',
      'en',
    ])
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const names = new Set(elements.map(({ name }) => name))
    for (const name of ['script', 'img', 'iframe', 'object', 'form', 'base']) expect(names.has(name), name).toBe(false)
    expect(text('changshu-2015-2020.html')).not.toMatch(/@import|url\(|src=|rel="stylesheet"/)
  })

  it('leads to every place that it links to, and to every file', () => {
    const elements = elementsOf(text('changshu-2015-2020.html'))
    const ids = new Set(elements.flatMap(({ attributes }) => attributes.id ?? []))
    const links = elements.flatMap(({ attributes }) => attributes.href ?? [])
    for (const link of links.filter((each) => each.startsWith('#'))) expect(ids.has(link.slice(1)), link).toBe(true)
    for (const { path } of published.files) expect(links).toContain(path)
    const alternates = elements.filter(({ attributes }) => attributes.rel === 'alternate')
    expect(alternates.map(({ attributes }) => [attributes.type, attributes.href])).toContainEqual([
      'text/turtle',
      'changshu-2015-2020.ttl',
    ])
  })

  it('shows every figure with its printed form and interval, and every other fact', () => {
    const html = text('changshu-2015-2020.html')
    const shown = elementsOf(html).map((element) => element.text)
    for (const { printed } of changshu.observations) expect(shown).toContain(printed)
    expect(html).toContain('[5,211,850, 5,211,950]')
    expect(html).toContain('(25,000, ∞)')
    for (const { title } of changshu.recognitions)
      for (const line of [title.en, title.zh]) expect(shown).toContain(line)
    for (const { name } of changshu.programmes) for (const line of [name.en, name.zh]) expect(shown).toContain(line)
    for (const { what } of changshu.trends) for (const line of [what.en, what.zh]) expect(shown).toContain(line)
  })

  it('shows hostile text letter by letter', () => {
    const [note, ...notes] = changshu.notes
    if (note === undefined) throw new Error('there is a note')
    const html = page({
      ...changshu,
      title: { en: hostile, zh: hostile },
      publisher: hostile,
      notes: [{ ...note, text: { en: hostile, zh: '\u202Eabc' } }, ...notes],
    })
    const elements = elementsOf(html)
    expect(elements.some(({ name }) => name === 'script' || name === 'img')).toBe(false)
    expect(elements.find(({ name }) => name === 'h1')?.text).toBe(hostile)
    expect(html).not.toContain('\u202E')
  })

  it('says in both languages that a draft is one', () => {
    const shown = elementsOf(page({ ...changshu, status: 'draft' })).map((element) => element.text)
    expect(shown).toEqual(
      expect.arrayContaining(['Draft. Not approved, not for publication.', '草稿。未经审核，不得发布。']),
    )
    expect(text('changshu-2015-2020.html')).not.toContain('Draft')
  })

  it('says how many figures it leaves to the files', () => {
    const [figure] = changshu.observations
    if (figure === undefined) throw new Error('there is a figure')
    const observations = Array.from({ length: 5001 }, (_, index) => ({
      ...figure,
      id: `figure-${String(index).padStart(5, '0')}`,
    }))
    const html = page({ ...changshu, observations, partSets: [] })
    expect(html).toContain('The first 5000 of 5001; all are in the files.')
    expect(html).toContain('id="en-figure-04999"')
    expect(html).not.toContain('figure-05000')
  })
})

describe('.htaccess', () => {
  it('answers 303 with the file of each media type, and has none that is not there', () => {
    const rules = [...text('.htaccess').matchAll(/RewriteRule "\^changshu-2015-2020\$" "([^"]+)" \[R=303,L,NE\]/g)]
    const paths = new Set(published.files.map(({ path }) => path))
    expect(rules.length).toBeGreaterThan(8)
    for (const [, target] of rules) expect(paths.has(target ?? '')).toBe(true)
    expect(text('.htaccess')).toContain('RewriteCond %{HTTP_ACCEPT} application/ld\\+json')
  })
})

describe('.zenodo.json', () => {
  it('says what the dataset is, by whom and under what licence', () => {
    expect(JSON.parse(text('.zenodo.json'))).toMatchObject({
      upload_type: 'dataset',
      title: changshu.title.en,
      creators: [{ name: changshu.publisher }],
      license: 'cc-by-4.0',
      publication_date: '2026-11-23',
      version: '1.0.0',
    })
  })
})

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beijing, changshu } from '../../src/datasets/index'
import { writeJson } from '../../src/model/json'
import { writeCombined, writeDataset } from '../../src/publish/build'
import { writeWhole } from '../../src/publish/files'
import { loadDataset } from '../../src/publish/load'
import { readDatasets } from '../../src/rdf/read'
import { writeRdf } from '../../src/rdf/write'

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'rolm-write-'))
})
afterEach(() => rmSync(place, { recursive: true }))

const inPlace = (...names: string[]): string => join(place, ...names)
const text = (...names: string[]): string => readFileSync(inPlace(...names), 'utf8')
const listing = (): readonly string[] => readdirSync(place, { recursive: true }).map(String).sort()

describe('writeDataset', () => {
  const extensions = ['.ttl', '.nt', '.trig', '.jsonld', '.json']

  it('writes a file for each form, the bytes of its writer, and names them', () => {
    const names = extensions.map((extension) => `changshu-2015-2020${extension}`)
    expect(writeDataset(changshu, place)).toEqual(names.map((name) => inPlace(name)))
    expect(text('changshu-2015-2020.ttl')).toBe(writeRdf(changshu, 'turtle'))
    expect(text('changshu-2015-2020.nt')).toBe(writeRdf(changshu, 'n-triples'))
    expect(text('changshu-2015-2020.trig')).toBe(writeRdf(changshu, 'trig'))
    expect(text('changshu-2015-2020.jsonld')).toBe(writeRdf(changshu, 'json-ld'))
    expect(text('changshu-2015-2020.json')).toBe(writeJson(changshu))
    expect(listing()).toEqual([...names].sort())
  })

  it('writes several datasets as one file, each in a graph', async () => {
    writeCombined([changshu, beijing], inPlace('all.trig'))
    const read = await readDatasets(text('all.trig'), 'trig')
    expect(read.ok && read.value.map(({ id }) => id)).toEqual(['beijing-2019', 'changshu-2015-2020'])
  })

  it.each(extensions)('writes what loadDataset reads back: %s', async (extension) => {
    writeDataset(beijing, place)
    const result = await loadDataset(inPlace(`beijing-2019${extension}`))
    expect(result).toStrictEqual({ ok: true, value: beijing, issues: [] })
  })

  it('makes the folders that are missing, and replaces files that are there', () => {
    const folder = inPlace('a', '乙')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'beijing-2019.ttl'), 'old')
    writeDataset(beijing, folder)
    writeDataset(beijing, folder)
    expect(text('a', '乙', 'beijing-2019.ttl')).toBe(writeRdf(beijing, 'turtle'))
    expect(listing()).toEqual(['a', 'a/乙', ...extensions.map((extension) => `a/乙/beijing-2019${extension}`)].sort())
  })

  it.each(['ttl', 'nt'])('writes neither where .%s cannot be written, and leaves what was there', (ending) => {
    const other = ending === 'ttl' ? 'nt' : 'ttl'
    mkdirSync(inPlace(`beijing-2019.${ending}`))
    writeFileSync(inPlace(`beijing-2019.${ending}`, 'keep'), 'kept')
    writeFileSync(inPlace(`beijing-2019.${other}`), 'old')
    const before = listing()
    expect(() => writeDataset(beijing, place)).toThrow()
    expect(listing()).toEqual(before)
    expect(text(`beijing-2019.${other}`)).toBe('old')
    expect(text(`beijing-2019.${ending}`, 'keep')).toBe('kept')
  })

  it('leaves nothing where the folder is a file', () => {
    writeFileSync(inPlace('file'), 'old')
    expect(() => writeDataset(beijing, inPlace('file'))).toThrow()
    expect(listing()).toEqual(['file'])
    expect(text('file')).toBe('old')
  })
})

describe('writeWhole', () => {
  it('puts back the files that it replaced, where a later one fails', () => {
    writeFileSync(inPlace('one'), 'old')
    mkdirSync(inPlace('three'))
    writeFileSync(inPlace('three', 'x'), '')
    const before = listing()
    const files = ['one', 'two', 'three'].map((name) => ({ path: inPlace(name), text: 'new' }))
    expect(() => writeWhole(files)).toThrow()
    expect(listing()).toEqual(before)
    expect(text('one')).toBe('old')
    expect(existsSync(inPlace('two'))).toBe(false)
  })

  it('keeps the mode of a file, and follows a link to it', () => {
    writeFileSync(inPlace('real'), 'old')
    chmodSync(inPlace('real'), 0o640)
    symlinkSync(inPlace('real'), inPlace('link'))
    writeWhole([{ path: inPlace('link'), text: 'new' }])
    expect(text('real')).toBe('new')
    expect(statSync(inPlace('real')).mode & 0o777).toBe(0o640)
    expect(listing()).toEqual(['link', 'real'])
  })

  it('writes nothing for nothing', () => {
    writeWhole([])
    expect(listing()).toEqual([])
  })
})

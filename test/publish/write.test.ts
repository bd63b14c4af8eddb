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
import { writeDataset } from '../../src/publish/build'
import { writeWhole } from '../../src/publish/files'
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
  it('writes both files, the bytes of writeRdf, and names them', () => {
    expect(writeDataset(changshu, place)).toEqual([inPlace('changshu-2015-2020.ttl'), inPlace('changshu-2015-2020.nt')])
    expect(text('changshu-2015-2020.ttl')).toBe(writeRdf(changshu, 'turtle'))
    expect(text('changshu-2015-2020.nt')).toBe(writeRdf(changshu, 'n-triples'))
    expect(listing()).toEqual(['changshu-2015-2020.nt', 'changshu-2015-2020.ttl'])
  })

  it('makes the folders that are missing, and replaces files that are there', () => {
    const folder = inPlace('a', '乙')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'beijing-2019.ttl'), 'old')
    writeDataset(beijing, folder)
    writeDataset(beijing, folder)
    expect(text('a', '乙', 'beijing-2019.ttl')).toBe(writeRdf(beijing, 'turtle'))
    expect(listing()).toEqual(['a', 'a/乙', 'a/乙/beijing-2019.nt', 'a/乙/beijing-2019.ttl'])
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

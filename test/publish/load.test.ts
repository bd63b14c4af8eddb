import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Result, RolmError } from '../../src/issue'
import { explain } from '../../src/messages/explain'
import type { Dataset } from '../../src/model/dataset'
import { writeJson } from '../../src/model/json'
import { writeDataset } from '../../src/publish/build'
import { loadDataset, loadPartly } from '../../src/publish/load'
import { writeDatasetWorkbook } from '../../src/tables/dataset-workbook'

const good = fileURLToPath(new URL('../cases/folder/good-chinese-headers', import.meta.url))

const read = (result: Result<Dataset>): Dataset =>
  result.ok ? result.value : expect.fail(result.issues.map(({ message }) => message).join('\n'))

const told = async (path: string) => {
  const { ok, issues } = await loadDataset(path)
  expect(ok).toBe(false)
  return issues.map(({ code, at }) => [code, at?.file, at?.row])
}

let place = ''
let dataset: Dataset
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'rolm 装载 '))
  dataset = read(await loadDataset(good))
  writeDataset(dataset, place)
})
afterAll(() => rmSync(place, { recursive: true }))

const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(place, name), content)
  return join(place, name)
}

describe('loadDataset', () => {
  it('reads a folder, a Turtle file and an N-Triples file as the same dataset', async () => {
    expect(dataset.observations.map(({ id }) => id)).toContain('文件-市政府')
    expect(read(await loadDataset(join(place, 'kunshan-2019.ttl')))).toEqual(dataset)
    expect(read(await loadDataset(join(place, 'kunshan-2019.nt')))).toEqual(dataset)
  })

  it('reads a folder whose name has spaces, a slash at its end or the look of a file', async () => {
    for (const name of ['our city', '昆山.ttl']) {
      cpSync(good, join(place, name), { recursive: true })
      expect(read(await loadDataset(join(place, name)))).toEqual(dataset)
      expect(read(await loadDataset(`${join(place, name)}/`))).toEqual(dataset)
    }
  })

  it('takes a folder that holds one workbook alone for the workbook, whatever an office program left beside it', async () => {
    const folder = join(place, 'with a workbook')
    mkdirSync(folder)
    writeFileSync(join(folder, '昆山.XLSX'), writeDatasetWorkbook(dataset, 'zh'))
    writeFileSync(join(folder, '~$昆山.XLSX'), 'open')
    const read = await loadDataset(folder)
    expect(read.ok && read.value.observations.length).toBe(dataset.observations.length)

    writeFileSync(join(folder, 'other.xlsx'), writeDatasetWorkbook(dataset, 'zh'))
    await expect(loadDataset(folder)).rejects.toThrow('holds 2 workbooks: give one of other.xlsx, 昆山.XLSX')
    rmSync(join(folder, 'other.xlsx'))
    writeFileSync(join(folder, 'observations.csv'), 'id\n')
    expect(await told(folder)).toContainEqual(['file-missing', 'dataset.yaml', undefined])
  })

  it('reads through links, and files whose endings are in capitals', async () => {
    symlinkSync(join(place, 'kunshan-2019.ttl'), join(place, 'link.ttl'))
    symlinkSync(good, join(place, 'linked'))
    copyFileSync(join(place, 'kunshan-2019.nt'), join(place, 'LOUD.NT'))
    for (const name of ['link.ttl', 'linked', 'LOUD.NT'])
      expect(read(await loadDataset(join(place, name)))).toEqual(dataset)
  })

  it.each([
    ['data.xml', 'format-not-read'],
    ['data.csv', 'table-alone'],
    ['data.ttl.gz', 'format-not-read'],
    ['data', 'format-unknown'],
    ['dataset.yaml', 'format-not-read'],
    ['.ttl', 'format-unknown'],
  ])('says what a file is that is no dataset: %s, %s', async (name, code) => {
    expect(await told(put(name, ''))).toEqual([[code, name, undefined]])
  })

  it('reads the folder in which a dataset was published, and says which form does not say the same', async () => {
    const folder = join(place, 'published')
    writeDataset(dataset, folder)
    expect(read(await loadDataset(folder))).toEqual(dataset)
    const json = join(folder, 'kunshan-2019.json')
    writeFileSync(json, writeJson({ ...dataset, version: '9.9.9' }))
    expect(await told(folder)).toEqual([['forms-disagree', 'kunshan-2019.json', undefined]])
    writeFileSync(json, '{')
    expect(await told(folder)).toEqual([['json-not-readable', 'kunshan-2019.json', expect.anything()]])
  })

  it('says which path is missing, in both languages', async () => {
    const path = join(place, 'no-such.ttl')
    const { ok, issues } = await loadDataset(path)
    expect({ ok, codes: issues.map(({ code }) => code) }).toEqual({ ok: false, codes: ['file-missing'] })
    for (const text of Object.values(explain(issues[0] ?? expect.fail()))) expect(text).toContain(path)
  })

  it('says which files a folder lacks', async () => {
    mkdirSync(join(place, 'empty'))
    expect(await told(join(place, 'empty'))).toEqual([
      ['file-missing', 'dataset.yaml', undefined],
      ['file-missing', 'observations.csv', undefined],
    ])
  })

  it('takes a folder that has the name of a table for a missing table', async () => {
    cpSync(good, join(place, 'odd'), { recursive: true })
    rmSync(join(place, 'odd/observations.csv'))
    mkdirSync(join(place, 'odd/observations.csv'))
    expect(await told(join(place, 'odd'))).toEqual([['file-missing', 'observations.csv', undefined]])
  })

  it('names file and line of linked data that is broken', async () => {
    expect(await told(put('broken.ttl', '@prefix : <#> .\n\n:a :b "c .\n'))).toEqual([
      ['rdf-not-readable', 'broken.ttl', 3],
    ])
    expect(await told(put('broken.nt', '<http://a> <http://b> "c" .\n<http://a> <http://b> .\n'))).toEqual([
      ['rdf-not-readable', 'broken.nt', 2],
    ])
    expect(await told(put('empty.ttl', ''))).toEqual([['dataset-missing', 'empty.ttl', undefined]])
    expect(await told(put('bytes.nt', new Uint8Array([0x0a, 0xb7, 0xa8])))).toEqual([['not-utf8', 'bytes.nt', 2]])
  })

  it('writes nothing', async () => {
    const before = readdirSync(place, { recursive: true })
    await loadDataset(join(place, 'our city'))
    await loadDataset(join(place, 'broken.ttl'))
    expect(readdirSync(place, { recursive: true })).toEqual(before)
  })
})

describe('loadPartly', () => {
  const foreign = fileURLToPath(new URL('../cases/rdf/partly/cube-of-sdmx.ttl', import.meta.url))

  it('reads what is understood of a file of others, and names the file in what it says', async () => {
    const result = await loadPartly(foreign)

    expect(result.ok && result.value.observations.map(({ value }) => value)).toEqual(['12'])
    expect(new Set(result.issues.map(({ at }) => at?.file))).toEqual(new Set(['cube-of-sdmx.ttl']))
  })

  it('says which line is no linked data, and which path is missing', async () => {
    const path = put('half.ttl', '<https://a.example/a> a\n')
    expect(await loadPartly(path)).toMatchObject({ ok: false, issues: [{ code: 'rdf-not-readable' }] })
    expect(await loadPartly(join(place, 'no-such.ttl'))).toMatchObject({
      ok: false,
      issues: [{ code: 'file-missing' }],
    })
  })

  it.each(['data.csv', 'data.json', '.'])('calls what is no file of linked data a misuse: %s', async (name) => {
    const path = name === '.' ? place : put(name, '')
    await expect(loadPartly(path)).rejects.toThrow(RolmError)
    await expect(loadPartly(path)).rejects.toThrow(/: give (?:one of Turtle|a file of linked data)/)
  })
})

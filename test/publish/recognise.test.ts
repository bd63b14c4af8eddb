import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { changshu } from '../../src/datasets/index'
import { writeJson } from '../../src/model/json'
import { readInput, withCharset } from '../../src/publish/read-input'
import { recognise } from '../../src/publish/recognise'
import { writeJsonLd } from '../../src/rdf/jsonld'
import { writeDatasets, writeRdf } from '../../src/rdf/write'
import { writeWorkbook } from '../../src/tables/workbook/write'

const turtle = writeRdf(changshu, 'turtle')
const contents: Readonly<Record<string, string | Uint8Array>> = {
  turtle,
  'n-triples': writeRdf(changshu, 'n-triples'),
  trig: writeDatasets([changshu]),
  'json-ld': writeJsonLd(changshu),
  json: writeJson(changshu),
  csv: 'id,indicator,printed,value\na,b,c,d\n',
  xlsx: writeWorkbook([{ name: 'a', columns: [{ header: 'id' }], rows: [['x']] }]),
  zip: zipSync({ 'a.ttl': strToU8(turtle) }),
}

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? strToU8(content) : content)
const told = (content: string | Uint8Array, name = 'data', type?: string) => {
  const { kind, issues } = recognise({ name, bytes: bytesOf(content), ...(type !== undefined && { type }) })
  return [kind, ...issues.map(({ code }) => code)]
}

describe('recognise', () => {
  it.each(Object.keys(contents))('knows %s by its content alone', (kind) => {
    expect(told(contents[kind] ?? '')).toEqual([kind])
  })

  it.each([
    ['a byte order mark', `\uFEFF${turtle}`, 'turtle'],
    ['comments', `# of a city\n\n# in Turtle\n${turtle}`, 'turtle'],
    ['SPARQL’s PREFIX', 'PREFIX a: <https://a.example/>\na:b a:c a:d .', 'turtle'],
    ['a graph without a name', '@prefix : <https://a.example/> .\n{ :a :b :c . }', 'trig'],
    ['a named graph', '@prefix : <https://a.example/> .\n:g { :a :b :c . }', 'trig'],
    ['a blank node', '_:a <https://a.example/p> "x" .', 'n-triples'],
    ['a list', '[{ "@id": "https://a.example/x" }]', 'json-ld'],
    ['Chinese headings', '编号,指标,原文\n', 'csv'],
    ['semicolons', 'id;indicator;printed\n', 'csv'],
  ])('is not misled by %s', (_, content, kind) => {
    expect(told(content)).toEqual([kind])
  })

  it.each([
    ['data.ttl', undefined, 'turtle'],
    ['data.TTL', undefined, 'turtle'],
    ['https://a.example/data.ttl?x=1.json#y', undefined, 'turtle'],
    ['data.trig', undefined, 'trig'],
    ['data.csv', undefined, 'csv'],
    ['data', 'text/turtle', 'turtle'],
    ['data', 'application/ld+json', 'json-ld'],
    ['data.json', 'application/ld+json', 'json-ld'],
    ['data.ttl', 'application/octet-stream', 'turtle'],
    ['data.ttl', 'text/plain', 'turtle'],
  ])('takes the name %s, and the kind %s, where the content is open', (name, type, kind) => {
    expect(told('', name, type)).toEqual([kind])
  })

  it.each([
    ['turtle', 'data.jsonld', undefined],
    ['json', 'data.ttl', undefined],
    ['json-ld', 'data.csv', undefined],
    ['turtle', 'data.nt', undefined],
    ['trig', 'data.ttl', undefined],
    ['zip', 'data.xlsx', undefined],
    ['turtle', 'data.ttl', 'text/html'],
    ['csv', 'data.csv', 'text/turtle'],
  ])('believes the content, %s, and says that %s and %s do not agree', (kind, name, type) => {
    expect(told(contents[kind] ?? '', name, type)).toEqual([kind, 'format-differs'])
  })

  it.each([
    ['n-triples', 'data.ttl', 'turtle'],
    ['turtle', 'data.trig', 'trig'],
    ['json-ld', 'data.json', 'json-ld'],
  ])('has no quarrel with %s in %s', (content, name, kind) => {
    expect(told(contents[content] ?? '', name)).toEqual([kind])
  })

  it.each([
    ['<!doctype html><title>x</title>', 'page-not-data'],
    ['\n<html lang="zh">', 'page-not-data'],
    ['<?xml version="1.0"?><!DOCTYPE html><html>', 'page-not-data'],
    ['<?xml version="1.0"?><rdf:RDF xmlns:rdf="x">', 'format-not-read'],
    ['<rdf:RDF xmlns:rdf="x">', 'format-not-read'],
    ['<?xml version="1.0"?><a/>', 'format-not-read'],
    ['%PDF-1.7', 'format-not-read'],
    ['PAR1', 'format-not-read'],
    ['dear all,', 'format-unknown'],
    ['', 'format-unknown'],
  ])('says what is not read: %j', (content, code) => {
    expect(told(content)).toEqual([undefined, code])
  })

  it('knows what is packed, or of a program, by its bytes', () => {
    expect(told(gzipSync(strToU8(turtle)), 'data.ttl')).toEqual([undefined, 'format-not-read'])
    expect(told(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'data.xlsx')).toEqual([undefined, 'format-not-read'])
    expect(told(zipSync({ mimetype: strToU8('x'), 'META-INF/manifest.xml': strToU8('x') }))).toEqual([
      undefined,
      'format-not-read',
    ])
  })

  it('ends soon, whatever it is given', () => {
    for (const hostile of [
      '<'.repeat(1_000_000),
      '{ '.repeat(500_000),
      '@prefix '.repeat(100_000),
      'a:'.repeat(500_000),
    ])
      expect(recognise({ name: 'x', bytes: strToU8(hostile) }).issues.length).toBeLessThan(2)
  })
})

describe('readInput', () => {
  it.each(['turtle', 'n-triples', 'trig', 'json-ld', 'json', 'zip'])('reads %s under any name', async (kind) => {
    const result = await readInput({ name: 'https://a.example/data', bytes: bytesOf(contents[kind] ?? '') })
    expect(result).toEqual({ ok: true, value: changshu, issues: [] })
  })

  it('reads what a server sends in another encoding, and leaves UTF-8 as it is', () => {
    const gbk = Uint8Array.from([0xb3, 0xa3, 0xca, 0xec]) // 常熟
    expect(new TextDecoder().decode(withCharset({ name: 'a', bytes: gbk, charset: 'gb18030' }).bytes)).toBe('常熟')
    for (const charset of ['gb18030', 'nonsense', 'utf-8']) {
      const input = { name: 'a', bytes: strToU8('常熟'), charset }
      expect(withCharset(input)).toBe(input)
    }
    const input = { name: 'a', bytes: gbk, charset: 'nonsense' }
    expect(withCharset(input)).toBe(input)
  })
})

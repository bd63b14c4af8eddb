import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { population } from '../../src/datasets'
import { parseJson, readJson, writeJson } from '../../src/model/json'
import { readRdf } from '../../src/rdf/read'
import { writeRdf } from '../../src/rdf/write'

const told = (text: string) => {
  const result = parseJson(text)
  return result.ok ? result.value : result.issues.map(({ code, received, at }) => [code, received, at?.row])
}

const twice = (key: string, row: number) => [['key-given-twice', key, row]]

describe('a key that an object has twice', () => {
  it.each([
    ['{"id":"a","id":"b"}', 'id', 1],
    ['{\n"id": "a",\n"\\u0069d": "a"\n}', 'id', 3],
    ['[{"a": 1}, {"a": 1,\n "b": {"a": 1, "c": "\\"a\\":"},\n "a": 1}]', 'a', 3],
    ['{"a": {"b": [1, {"c": 1, "c": 1}]}}', 'c', 1],
    ['{"": 1, "": 2}', '', 1],
    ['{"say \\"x\\": y": 1,\r\n"say \\"x\\": y": 2}', 'say "x": y', 2],
    ['\uFEFF{"法": 1, "\\u6cd5" : 2}', '法', 1],
    ['{"a\\\\": 1, "b": 2, "a\\\\": 3}', 'a\\', 1],
  ])('%s', (text, key, row) => {
    expect(told(text)).toEqual(twice(key, row))
  })

  it.each([
    '{"a": {"a": {"a": 1}}, "b": {"a": 2}}',
    '[{"a": 1}, {"a": 2}]',
    '{"a": ":", "b": "\\":\\"", "c": "{\\"a\\": 1}"}',
    '{"id": 1, "Id": 2, "id ": 3}',
    '{"1": 1, "01": 2}',
  ])('is none in %s', (text) => {
    expect(told(text)).toEqual(JSON.parse(text))
  })

  it('is told of a text that is no JSON, or holds what is worse, by that alone', () => {
    expect(told('{"a": 1, "a": 2')).toEqual([['json-not-readable', undefined, 1]])
    expect(told('{"a": 1, "a": 2, "__proto__": 1}')).toEqual([['key-forbidden', '__proto__', undefined]])
    expect(told(`{"a": 1, "a": ${'['.repeat(101)}${']'.repeat(101)}}`)).toMatchObject([
      ['nested-too-deep', undefined, undefined],
    ])
  })

  it('is found wherever it stands, and none is where all differ', () => {
    const key = fc.oneof(fc.constantFrom('a', 'b', '"', '\\', ':', '{', '\u0000', 'é'), fc.string())
    const members = fc.array(fc.tuple(key, fc.jsonValue({ maxDepth: 3 })), { maxLength: 6 })
    const depth = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(members, depth, fc.boolean(), (pairs, depth, isEscaped) => {
        const written = (text: string): string =>
          isEscaped
            ? `"${[...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`
            : JSON.stringify(text)
        const inner = `{${pairs.map(([key, value], index) => `${index % 2 === 0 ? JSON.stringify(key) : written(key)} : ${JSON.stringify(value)}`).join(',')}}`
        const text = `${'{"a":['.repeat(depth)}${inner}${']}'.repeat(depth)}`
        const forbidden = ['__proto__', 'constructor', 'prototype']
        fc.pre(!forbidden.some((word) => text.includes(word)))
        const keys = pairs.map(([key]) => key)
        const isTwice = new Set(keys).size < keys.length
        const result = parseJson(text)
        const codes = result.issues.map(({ code }) => code)
        if (isTwice) expect(codes).toEqual(['key-given-twice'])
        else expect(codes).not.toContain('key-given-twice')
      }),
      { numRuns: 300 },
    )
  })

  it('among a million of one object is found soon, with its line', () => {
    const keys = Array.from({ length: 1_000_000 }, (_, index) => `"k${index}":1`)
    const good = `{${keys.join(',\n')}}`
    expect(parseJson(good).ok).toBe(true)
    expect(told(`${good.slice(0, -1)},\n"k500000": 2}`)).toEqual(twice('k500000', 1_000_001))
  })

  it('is told of a dataset and of linked data as JSON', async () => {
    const spoilt = (text: string): string => text.replace('"version":', '"version": "9.9.9",\n"version":')
    for (const result of [
      readJson(spoilt(writeJson(population))),
      await readRdf(spoilt(writeRdf(population, 'json-ld')), 'json-ld'),
    ])
      expect(result.issues.map(({ code, received }) => [code, received])).toEqual([['key-given-twice', 'version']])
  })
})

import { describe, expect, it } from 'vitest'
import { explain } from '../../src/messages/explain'
import { parseJson } from '../../src/model/json'
import { readRdf } from '../../src/rdf/read'
import { readParquet } from '../../src/tables/parquet-read'
import { parseYaml } from '../../src/tables/yaml'

// What libraries and engines say in English is said in Chinese too. A new version of one that says it otherwise fails here.

/** Two words of English in a row, names in quotation marks apart. */
const english = /[A-Za-z]{2,} [A-Za-z]{2,}/

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const inChinese = (issues: Parameters<typeof explain>[0][]): readonly string[] =>
  issues.map((found) =>
    explain(found)
      .zh.replace(/rolm export --format parquet/, '')
      .replace(/“.*?”/g, ''),
  )

describe('in Chinese', () => {
  it.each([
    ...[
      '{"a":1,}',
      '{"a": ',
      '[1,]',
      '{a:1}',
      '[1 2]',
      'nope',
      '"a',
      '{"a" 1}',
      '["\\x"]',
      '{"a":1}x',
      '["\n"]',
      '-',
      '[1.]',
    ],
    ...['"\\u12"', '', '[1,', '{"a":1 "b":2}', '{"a":01}', '[tru]', '1e', '{"a":1 2}', '<a>', "{'a':1}"],
  ])('is said why %j is no JSON', (text) => {
    const { issues } = parseJson(text)
    expect(issues.map(({ code }) => code)).toEqual(['json-not-readable'])
    for (const said of inChinese([...issues])) expect(said).not.toMatch(english)
  })

  it.each([
    '@prefix a: <http://b.example/> . x y z .',
    '<http://a.example/> <http://a.example/> ',
    '<http://a.example/> <http://a.example/> <http://a.example/>',
    '@prefix a: <http://b.example/> . a:b a:c a:d a:e .',
    'a:b a:c a:d .',
    '@prefix a <http://b.example/> .',
    '@prefix a: "b" .',
    '@base "b" .',
    '<http://a.example/> "p" <http://a.example/> .',
    '<http://a.example/> _:p <http://a.example/> .',
    '"s" <http://a.example/> <http://a.example/> .',
    '<http://a.example/> <http://a.example/> ] .',
    '<http://a.example/> <http://a.example/> "a',
    '{',
    '<http://a b.example/> .',
  ])('is said why %j is no Turtle', async (text) => {
    const { issues } = await readRdf(text, 'turtle')
    expect(issues.map(({ code }) => code)).toContain('rdf-not-readable')
    for (const said of inChinese(issues.filter(({ code }) => code === 'rdf-not-readable')))
      expect(said).not.toMatch(english)
  })

  it.each([
    'id: a\n b: c',
    'a: [1\nb: }',
    'a: "b',
    'a: "\\q"',
    'a: @b',
    '\ta: b',
    'a: b\na: c',
    'a\nb: c',
    'a: &b c *d',
    '%x',
    'a: |\n b\n  - c: [',
  ])('is said why %j is no YAML', (text) => {
    const { issues } = parseYaml(bytesOf(text), 'dataset.yaml')
    for (const said of inChinese([...issues])) expect(said).not.toMatch(english)
  })

  it('is said why a file is no Parquet', async () => {
    const { issues } = await readParquet(bytesOf('indicator,value\n'), 'figures.parquet')
    expect(inChinese([...issues])[0]).toContain('文件结尾不是 Parquet 的标记')
  })

  it('words that are not known stand as they are', () => {
    expect(explain({ code: 'json-not-readable', parameters: { detail: 'a new complaint' } }).zh).toContain(
      'a new complaint',
    )
    expect(explain({ code: 'file-missing', parameters: { file: 'Unexpected eof' } }).zh).toContain('Unexpected eof')
  })
})

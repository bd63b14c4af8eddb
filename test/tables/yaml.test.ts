import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestYaml, parseYaml, replaceValues, writeYaml } from '../../src/tables/yaml'
import { paragraphs } from '../support/text'

const read = (text: string) => parseYaml(new TextEncoder().encode(text), 'dataset.yaml')
const issuesOf = (text: string) => {
  const { value, issues } = read(text)
  expect(value).toBeUndefined()
  return issues.map(({ code, at }) => [code, at?.file, at?.row, at?.column])
}

describe('parseYaml', () => {
  it('keeps scalars as the text that stands there', () => {
    const { value, issues } = read(
      'code: 320581\noctal: 0o17\nanswer: no\nfloat: 1.10\nnothing: ~\nempty:\ndate: 2020-12-04\nquoted: "a\\tb"\ntime: 12:30:45\nhex: 0x1F\n',
    )
    expect(issues).toEqual([])
    expect(value).toEqual({
      code: '320581',
      octal: '0o17',
      answer: 'no',
      float: '1.10',
      nothing: '~',
      empty: '',
      date: '2020-12-04',
      quoted: 'a\tb',
      time: '12:30:45',
      hex: '0x1F',
    })
  })

  it.each([
    ['!!int 320581', '320581'],
    ['!!bool yes', 'yes'],
    ['!!float 1.10', '1.10'],
    ['!!null nothing', 'nothing'],
    ['!!timestamp 2020-12-04', '2020-12-04'],
    ['!!js/function "() => 1"', '() => 1'],
    ['!own thing', 'thing'],
  ])('does not let a tag make more of a scalar: %s', (written, text) => {
    expect(read(`a: ${written}\n`).value).toEqual({ a: text })
  })

  it('places values at their keys, items of lists by their id', () => {
    const { placeOf } = read(
      '# a comment\nid: x\nsources:\n  - id: one\n    title: { en: One, zh: 一 }\n  - id: two\n    date: 2020\nlist: [a, b]\n',
    )
    const place = (...path: string[]) => {
      const { row, column } = placeOf(path)
      return [row, column]
    }
    expect(place('id')).toEqual([2, 1])
    expect(place('sources')).toEqual([3, 1])
    expect(place('sources', 'two')).toEqual([6, 5])
    expect(place('sources', 'two', 'date')).toEqual([7, 5])
    expect(place('sources', 'one', 'title', 'zh')).toEqual([5, 23])
    expect(place('sources', '1', 'date')).toEqual([7, 5])
    expect(place('list', '1')).toEqual([8, 11])
  })

  it('places what is missing at what should hold it', () => {
    const { placeOf } = read('id: x\nsources:\n  - id: one\n')
    expect(placeOf(['sources', 'one', 'title'])).toEqual({ file: 'dataset.yaml', row: 3, column: 5 })
    expect(placeOf(['licence'])).toEqual({ file: 'dataset.yaml', row: 1, column: 1 })
    expect(placeOf([])).toEqual({ file: 'dataset.yaml', row: 1, column: 1 })
  })

  it('reads a byte order mark and the line ends of Windows', () => {
    const { value, placeOf } = read('\ufeffid: x\r\ntitle: y\r\n')
    expect(value).toEqual({ id: 'x', title: 'y' })
    expect(placeOf(['title'])).toEqual({ file: 'dataset.yaml', row: 2, column: 1 })
  })

  it.each([
    ['a tab', 'a:\n\tb: 1\n', [2, 1]],
    ['indentation that does not match', 'a:\n  b: 1\n c: 2\n', [3, 1]],
    ['a list that is not closed', 'a: [1, 2\nb: 3\n', [2, 1]],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', [3, 1]],
    ['a second document', 'a: 1\n---\nb: 2\n', [2, 1]],
    ['an alias', 'a: &x 1\nb: *x\n', [2, 4]],
    ['an alias as a key', 'a: &x y\n*x : 1\n', [2, 1]],
    ['a merge', 'a: &x { b: 1 }\nc:\n  <<: *x\n', [3, 7]],
  ])('refuses %s, once, in its place', (_, text, [row, column]) => {
    expect(issuesOf(text)).toEqual([['yaml-not-readable', 'dataset.yaml', row, column]])
  })

  it('says every key that stands twice', () => {
    expect(issuesOf('a: 1\na: 2\nb: 1\nb: 2\n').map(([, , row]) => row)).toEqual([2, 4])
  })

  it.each([
    '__proto__',
    '"__proto__"',
    "'__proto__'",
    '"\\u005f_proto__"',
    'constructor',
    'prototype',
    '? __proto__\n',
  ])('refuses the key %s at any depth', (key) => {
    expect(issuesOf(`${key}: { polluted: yes }\n`)).toEqual([
      ['key-forbidden', 'dataset.yaml', 1, key.startsWith('?') ? 3 : 1],
    ])
    expect(issuesOf(`a:\n  - b: 1\n    ${key.replace('\n', '\n    ')}: { polluted: yes }\n`)).toHaveLength(1)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it.each([
    ['lists', 'a: ', '['],
    ['maps', 'a: ', '{a: '],
    ['items', '', '- '],
  ])('does not fall over %s that are nested deeply', (_, before, nested) => {
    for (const depth of [5000, 100_000]) {
      const { value, issues } = read(before + nested.repeat(depth))
      expect(value).toBeUndefined()
      expect(issues.map(({ code }) => code)).toEqual(['yaml-not-readable'])
    }
  })

  it('refuses a file that is too long before it reads it', () => {
    const { value, issues } = parseYaml(new Uint8Array(longestYaml + 1).fill(0xff), 'dataset.yaml')
    expect(value).toBeUndefined()
    expect(issues.map(({ code }) => code)).toEqual(['file-too-large'])
  })

  it('refuses what is not UTF-8', () => {
    const { issues } = parseYaml(new Uint8Array([0x69, 0x64, 0x3a, 0xff]), 'dataset.yaml')
    expect(issues.map(({ code, at }) => [code, at?.row])).toEqual([['not-utf8', 1]])
  })
})

describe('writeYaml', () => {
  it('writes texts that are read as they were, with what nobody sees in them', () => {
    fc.assert(
      fc.property(paragraphs(2000), paragraphs(2000), (text, other) => {
        const value = { text, list: [other, { inner: { en: text, zh: other } }] }
        expect(read(writeYaml(value))).toMatchObject({ value, issues: [] })
      }),
      { numRuns: 200 },
    )
  })

  it.each(['line\n\ufeffmarked: x', '\u00a0\u200ba:b', 'a\n\n  name:\u200b x\n', 'soft\u00adhyphen'])(
    'writes %j so',
    (text) => {
      expect(read(writeYaml({ text }))).toMatchObject({ value: { text }, issues: [] })
    },
  )
})

describe('replaceValues', () => {
  it('replaces values where they or their names begin, and nothing else', () => {
    const text = (id: string, day: string, other: string): string =>
      `# a comment\r\nid: ${id}   # another\r\nlist:\r\n  - { day: "${day}", other: '${other}' }\r\n`
    const values = [
      { row: 2, column: 1, text: 'new' },
      { row: 4, column: 7, text: '2021-06-08' },
      { row: 4, column: 24, text: 'long, with a comma' },
      { row: 3, column: 1, text: 'no scalar' },
    ]
    expect(replaceValues(text('x', '2021/6/8', 'y'), values)).toBe(text('new', '2021-06-08', 'long, with a comma'))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasErrors } from '../../src/issue'
import { datasetSchema } from '../../src/model/dataset'
import { parseDataset } from '../../src/model/parse'
import { longestPrinted } from '../../src/model/quantity'
import { datasetInputs } from '../support/arbitrary'
import { datasetWith, exactly, figure, report, told } from '../support/hand'

const withFigure = (fields: Readonly<Record<string, unknown>>): unknown =>
  datasetWith({ observations: [{ ...figure('a', exactly(5)), ...fields }] })

const without = (record: Readonly<Record<string, unknown>>, field: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== field))

describe('a dataset', () => {
  it('is plain data in order of id, whatever order it came in', () => {
    fc.assert(
      fc.property(datasetInputs, (input) => {
        const result = parseDataset(input)
        const again = parseDataset(JSON.parse(JSON.stringify(result.ok && result.value)))

        expect(result.issues).toEqual([])
        expect(again.ok && again.value).toStrictEqual(result.ok && result.value)
        if (result.ok)
          for (const list of [result.value.observations, result.value.sources, result.value.notes])
            expect(list.map(({ id }) => id)).toEqual(list.map(({ id }) => id).sort())
      }),
      { numRuns: 50 },
    )
  })

  it('is what its schema makes of it, to the order of its fields', () => {
    fc.assert(
      fc.property(datasetInputs, (input) => {
        const [ours, schema] = [parseDataset(input), datasetSchema.parse(input)]

        expect(ours.ok && ours.value).toStrictEqual(schema)
        expect(JSON.stringify(ours.ok && ours.value)).toBe(JSON.stringify(schema))
        expect(ours.ok && Object.isFrozen(ours.value) && ours.value.observations.every(Object.isFrozen)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  const ring: Record<string, unknown> = {}
  ring.within = ring
  it.each<[string, unknown, string]>([
    ['a whole number of JavaScript’s own', 5n, '5'],
    ['a cycle', ring, '[object Object]'],
    ['a symbol', Symbol('five'), 'nothing'],
    ['a list of such', [5n], '5'],
  ])('tells of a value that is %s', (_, value, received) => {
    expect(parseDataset(withFigure({ value })).issues).toMatchObject([{ code: 'value-not-valid', received }])
  })

  const cyclic: Record<string, unknown> = { kind: 'interval', edtf: '2015' }
  cyclic.within = cyclic
  const dates = { kind: 'interval', edtf: '2015' }
  it.each([
    ['a cycle', cyclic],
    ['a date that is a number', { ...dates, edtf: 2015 }],
    ['what writes itself as JSON', { toJSON: () => dates }],
    ['what writes itself as JSON and is more', { ...dates, toJSON: () => dates }],
    ['fields that it inherits beside its own', Object.assign(Object.create({ more: 'x' }), dates)],
    ['a key of JavaScript itself', JSON.parse('{"kind":"interval","edtf":"2015","__proto__":"x"}')],
    ['a field that is there and undefined', { ...dates, more: undefined }],
    ['a text of JSON', JSON.stringify(dates)],
    ['a key of a value that is remembered', `\u0000${JSON.stringify(dates)}`],
  ])('may not have a period that is %s, whatever was read before', (_, period) => {
    expect(parseDataset(withFigure({ period: dates })).ok).toBe(true)

    const result = parseDataset(withFigure({ period }))

    expect(result.ok).toBe(false)
    for (const { path } of result.issues) expect(path.slice(0, 3)).toEqual(['observations', 'a', 'period'])
  })

  it('is one however its lists are ordered', () => {
    const observations = ['乙', 'b', 'a', '甲'].map((id, index) =>
      figure(id, exactly(5), { period: { kind: 'interval', edtf: String(2015 + index) } }),
    )
    const [there, back] = [observations, [...observations].reverse()].map((list) =>
      parseDataset(datasetWith({ observations: list })),
    )

    expect(there).toEqual(back)
    expect(there?.ok && there.value.observations.map(({ id }) => id)).toEqual(['a', 'b', '乙', '甲'])
  })

  it.each([null, undefined, 0, 'text', [], true])('is not %o', (input) => {
    const result = parseDataset(input)

    expect(result.ok).toBe(false)
    expect(hasErrors(result.issues)).toBe(true)
    expect(result.issues.map(({ message }) => message)).toEqual([expect.stringMatching(/^"dataset" is /u)])
    expect('value' in result).toBe(false)
  })

  it.each(['id', 'title', 'publisher', 'jurisdiction', 'base', 'version', 'status', 'issued', 'licence', 'sources'])(
    'has its %s',
    (field) => {
      expect(told(parseDataset(without(datasetWith({}), field)))).toEqual([`field-missing ${field}`])
    },
  )

  it.each([
    ['id', 'a b'],
    ['id', '-a'],
    ['id', 'a/b'],
    ['id', 'a#b'],
    ['id', ''],
    ['id', 'x'.repeat(101)],
    ['id', 'constructor'],
    ['id', 'toString'],
    ['id', '__proto__'],
    ['id', 'a\u0000'],
    ['id', 'a\u202e'],
    ['id', '\u{1f600}'],
    ['version', '1.0'],
    ['version', 'v1.0.0'],
    ['issued', '2020-02-30'],
    ['issued', '2020'],
    ['issued', '2020-12-04T00:00:00Z'],
    ['licence', 'CC BY 4.0'],
    ['licence', 'javascript:alert(1)'],
    ['licence', 'file:///etc/passwd'],
    ['base', 'https://example.org/data'],
    ['base', 'https://example.org/#/'],
    ['base', 'https://example.org/?a/'],
    ['base', 'data/'],
    ['publisher', 'two\nlines'],
    ['publisher', ''],
    ['publisher', 'x'.repeat(301)],
    ['publisher', '\ud800'],
    ['title', {}],
    ['title', 'plain text'],
    ['title', { fr: 'titre' }],
    ['title', { en: '' }],
    ['title', { en: 'x'.repeat(2001) }],
    ['title', { en: 'a\u0000b' }],
    ['title', { en: 'a\rb' }],
    ['status', 'finished'],
    ['jurisdiction', '000000'],
  ])('may not have the %s %j', (field, value) => {
    const result = parseDataset(datasetWith({ [field]: value }))

    expect(result.ok).toBe(false)
    for (const { path } of result.issues) expect(path[0]).toBe(field)
  })

  // Letters that Unicode writes in two ways would be one address and two ids.
  it.each(['\uf900', '\u1112\u1161\u11ab', '\u212b', '\u2126'])('may not have an id outside NFC: %s', (id) => {
    expect(parseDataset(datasetWith({ id })).ok).toBe(false)
    expect(parseDataset(datasetWith({ id: id.normalize('NFC') })).ok).toBe(true)
  })

  it.each(['常熟市', 'Ελλάδα', 'العدل', '한국', '𠮷', 'x'.repeat(100), '2019', '²', 'a.b-c_d'])(
    'may have the id %s',
    (id) => {
      expect(parseDataset(datasetWith({ id })).ok).toBe(true)
    },
  )

  it.each([
    'https://example.org/a b',
    'https://example.org/a|b',
    'https://example.org/{a}',
    'https://example.org/<a>',
    'https://example.org/"a"',
    'https://example.org/a^b',
    'https://example.org/a`b',
    'https://example.org/a\\b',
    'https://example.org/\ud800',
    'https://example.org/[a]',
    'https://example.org/?[a]',
    'https://example.org/#a#b',
    'https://example.org/100%',
    'https://example.org/%zz',
    'https://example.org/\ue000',
    'https://example.org/\uffff',
    'https://',
    'example.org',
    'mailto:a@example.org',
  ])('has no address that linked data cannot hold: %j', (address) => {
    expect(told(parseDataset(datasetWith({ sources: [{ ...report, address }] })))).toEqual([
      'value-not-valid sources/report/address',
    ])
  })

  it.each(['https://example.org/%7Ca%7C', 'http://例子.测试/路径?问=1#段', 'https://[::1]:8080/(a)'])(
    'may have the address %s',
    (address) => {
      expect(told(parseDataset(datasetWith({ sources: [{ ...report, address }] })))).toEqual([])
    },
  )

  it.each([' https://example.org/a', 'https://example.org/a\n'])(
    'has no addresses with spaces around them: %j',
    (address) => {
      const result = parseDataset(datasetWith({ sources: [{ ...report, address }] }))

      expect(told(result)).toEqual(['value-not-valid sources/report/address'])
    },
  )
})

describe('fields that nobody knows', () => {
  it.each([
    ['of the dataset', JSON.stringify({ ...datasetWith({}), extra: 1 }), ['extra']],
    ['of a figure', JSON.stringify(withFigure({ valeu: '5' })), ['observations', 'a', 'valeu']],
    [
      'of a period',
      JSON.stringify(withFigure({ period: { kind: 'asOf', to: '2019' } })),
      ['observations', 'a', 'period', 'to'],
    ],
    [
      'of a quotation',
      JSON.stringify(withFigure({ quotes: [{ exact: '5件', page: 1 }] })),
      ['observations', 'a', 'quotes', '0', 'page'],
    ],
    ['called __proto__', JSON.stringify(datasetWith({})).replace('{', '{"__proto__":{"ok":true},'), ['__proto__']],
    ['called constructor', JSON.stringify({ ...datasetWith({}), constructor: 1 }), ['constructor']],
    [
      'called __proto__, of a figure',
      JSON.stringify(withFigure({ extra: 1 })).replace('"extra"', '"__proto__"'),
      ['observations', 'a', '__proto__'],
    ],
  ])('are said, not dropped: one %s', (_name, json, path) => {
    const result = parseDataset(JSON.parse(json))

    expect(result).toMatchObject({ ok: false, issues: [{ code: 'field-unknown', path, received: path.at(-1) }] })
    expect({}).not.toHaveProperty('ok')
  })
})

describe('ids', () => {
  it.each([
    [{ observations: [figure('report', exactly(5))] }, 'id-repeated observations/report'],
    [{ bodies: [{ id: 'report', label: { en: 'x' }, kind: 'court' }] }, 'id-repeated bodies/report'],
    [{ sources: [report, report] }, 'id-repeated sources/report'],
  ])('are used once in a dataset', (lists, expected) => {
    expect(told(parseDataset(datasetWith(lists)))).toEqual([expected])
  })

  it.each([
    'data',
    'data-publisher',
    'data-file-turtle',
    'a-quote',
    'a-quote-2',
    'a-quote-position',
    'a-dating-2-text',
    'a-finding-round-figure',
    'report-checksum',
    'report-publisher',
    'report-asOf',
    'report-asOf-目前',
    'report-toDate',
    'report-unstated',
    'report-lasting-P5Y-五年来',
    'report-since-2015',
    'report-since-2019-within',
  ])('that linked data needs for itself are refused: %s', (id) => {
    expect(told(parseDataset(datasetWith({ observations: [figure(id, exactly(5))] })))).toEqual([
      `id-reserved observations/${id}`,
    ])
  })

  it.each(['database', 'quote', 'asOf', 'cases-since-2015', 'context', 'quoted-words'])('like %s are free', (id) => {
    expect(told(parseDataset(datasetWith({ observations: [figure(id, exactly(5))] })))).toEqual([])
  })
})

describe('quotations', () => {
  const quoted = (quote: Readonly<Record<string, unknown>>) =>
    parseDataset(withFigure({ quotes: [{ exact: '5件', ...quote }] }))

  it.each([
    ['alone', {}],
    ['with its place', { start: 10, end: 12, paragraph: 3, heading: '白皮书 › 主要内容' }],
    ['at the very beginning', { start: 0, end: 2 }],
  ])('may stand %s', (_name, quote) => {
    expect(told(quoted(quote))).toEqual([])
  })

  it.each([
    ['a start without an end', { start: 10 }, 'offset-missing', 'end'],
    ['an end without a start', { end: 10 }, 'offset-missing', 'end'],
    ['too long a stretch', { start: 10, end: 13 }, 'offsets-disagree-with-quote', 'end'],
    ['an end before the start', { start: 10, end: 8 }, 'offsets-disagree-with-quote', 'end'],
    ['a place before the text', { start: -2, end: 0 }, 'value-not-valid', 'start'],
    ['half a character', { start: 1.5, end: 3.5 }, 'value-not-valid', 'start'],
    ['a paragraph 0', { paragraph: 0 }, 'value-not-valid', 'paragraph'],
    ['a sentence', { exact: '字'.repeat(longestPrinted + 1) }, 'value-not-valid', 'exact'],
  ])('may not have %s', (_name, quote, code, field) => {
    expect(quoted(quote).issues).toContainEqual(
      expect.objectContaining({ code, path: ['observations', 'a', 'quotes', '0', field] }),
    )
  })

  it('are counted in code points, not in the halves of emoji', () => {
    const printed = '😀5'
    const emoji = { printed, quotes: [{ exact: printed, start: 10, end: 12 }] }

    expect(told(parseDataset(withFigure(emoji)))).toEqual([])
  })

  it('begin with the printed form', () => {
    expect(told(parseDataset(withFigure({ quotes: [{ exact: '6件' }] })))).toEqual([
      'quote-disagrees observations/a/quotes',
    ])
    expect(told(parseDataset(withFigure({ quotes: [] })))).toContain('value-not-valid observations/a/quotes')
  })
})

describe('a figure', () => {
  it.each([
    ['value', 5],
    ['value', '5.0'],
    ['value', '05'],
    ['value', 'five'],
    ['value', ''],
    ['precision', 'roughly'],
    ['minInclusive', 5],
    ['unit', 'piece'],
    ['status', 'Z'],
    ['assumed', 'the-best'],
    ['printed', ''],
    ['printed', 'x'.repeat(41)],
    ['datedBy', 'x'.repeat(41)],
    ['datedBy', 'two\nlines'],
    ['assumedBecause', ''],
    ['assumedBecause', 'a\u0000b'],
    ['assumedBecause', 'x'.repeat(501)],
  ])('may not have the %s %j', (field, value) => {
    const result = parseDataset(withFigure({ [field]: value }))

    expect(result.ok).toBe(false)
    expect(result.issues[0]?.path).toContain('a')
  })

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['a date of JavaScript’s own', { datedBy: new Date(0) }],
    ['such a date among its reasons', { assumed: 'rounding', assumedBecause: new Date(0) }],
    ['a unit in a box', { unit: Object('NUM') }],
  ])('may not have %s, which JSON would write as text', (_, fields) => {
    expect(parseDataset(withFigure(fields)).issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: ['observations', 'a', ...Object.keys(fields).slice(-1)] }),
      ]),
    )
  })

  it('may not be a list, whatever fields that has', () => {
    const observations = [Object.assign([], figure('a', exactly(5)))]

    expect(parseDataset(datasetWith({ observations })).ok).toBe(false)
  })

  it.each([
    [{ minInclusive: '5', minExclusive: '5' }, 'minExclusive'],
    [{ maxInclusive: '5', maxExclusive: '5' }, 'maxExclusive'],
  ])('may not have two ends on one side: %o', (ends, field) => {
    expect(told(parseDataset(withFigure(ends)))).toContain(`value-not-valid observations/a/${field}`)
  })

  it('is told by its id, with what stands there and what should', () => {
    expect(parseDataset(withFigure({ precision: 'roughly' })).issues[0]).toMatchObject({
      severity: 'error',
      code: 'code-unknown',
      path: ['observations', 'a', 'precision'],
      received: 'roughly',
      expected: expect.stringContaining('approximately'),
    })
  })

  it('with something wrong is never given out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'indicator',
          'breakdown',
          'jurisdiction',
          'period',
          'source',
          'printed',
          'value',
          'precision',
          'unit',
          'quotes',
          'datingQuotes',
        ),
        fc.oneof(
          fc.constant(undefined),
          fc.constant(null),
          fc.constant(7),
          fc.constant({}),
          fc.constant('no such thing'),
        ),
        (field, value) => {
          const result = parseDataset(withFigure({ [field]: value }))

          expect(result.ok).toBe(false)
          expect('value' in result).toBe(false)
          expect(hasErrors(result.issues)).toBe(true)
        },
      ),
    )
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beijing, changshu, population } from '../../src/datasets'
import { hasErrors, type Result } from '../../src/issue'
import { longestJson, readJson, writeJson } from '../../src/model/json'
import { scanJson } from '../../src/model/json-scan'
import { writeJsonLd } from '../../src/rdf/jsonld'
import { mostContexts } from '../../src/rdf/parse'
import { readPartly } from '../../src/rdf/partly'
import { readDatasets, readRdf } from '../../src/rdf/read'
import { type RdfFormat, writeDatasets, writeRdf } from '../../src/rdf/write'
import { datasets } from '../support/arbitrary'

const folder = new URL('../cases/rdf/hostile/', import.meta.url)
const text = (file: string): string => readFileSync(new URL(file, folder), 'utf8')

const formats: Readonly<Record<string, RdfFormat>> = {
  ttl: 'turtle',
  nt: 'n-triples',
  trig: 'trig',
  jsonld: 'json-ld',
}
const formatOf = (file: string): RdfFormat => formats[file.split('.').at(-1) ?? ''] ?? expect.fail(file)

/** What is expected of each file: whether a dataset is given, and the codes of what is said. */
const expected = JSON.parse(text('expected.json')) as Readonly<
  Record<string, { readonly given: boolean; readonly codes: readonly string[] }>
> // as it is written
const files = readdirSync(folder).filter((file) => file !== 'expected.json')

const codesOf = ({ issues }: Result<unknown>): readonly string[] => [...new Set(issues.map(({ code }) => code))].sort()

describe('files made to be hard to read', () => {
  it('are all expected', () => {
    expect(files.sort()).toEqual(Object.keys(expected).sort())
  })

  it.each(files)('%s', async (file) => {
    const result = await readRdf(text(file), formatOf(file))

    expect({ given: result.ok, codes: codesOf(result) }).toEqual(expected[file])
    expect(hasErrors(result.issues)).toBe(!result.ok)
    expect(JSON.stringify(result.issues).length).toBeLessThan(60_000)
  })

  it.each(files)('%s: read partly, never throws and never gives errors with records', async (file) => {
    const result = await readPartly(text(file), formatOf(file))

    expect(hasErrors(result.issues)).toBe(!result.ok)
  })

  it('leave the objects of the language as they were', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(Object.keys(Object)).toEqual([])
    expect(Object.keys(Object.prototype.toString)).toEqual([])
  })

  it('that give a dataset give the one that was written', async () => {
    const good = await readRdf(text('nothing-wrong.jsonld'), 'json-ld')
    for (const [file, { given }] of Object.entries(expected)) {
      const result = given ? await readRdf(text(file), formatOf(file)) : good
      expect(result.ok && result.value, file).toStrictEqual(good.ok && good.value)
    }
  })
})

const all: readonly RdfFormat[] = ['turtle', 'n-triples', 'trig', 'json-ld']
const inDouble = /"value": \d+/

describe.each(all)('%s', (format) => {
  const written = writeRdf(population, format)

  it('is read behind a byte order mark and with the line ends of another system', async () => {
    for (const one of [`\uFEFF${written}`, written.replaceAll('\n', '\r\n')])
      expect(await readRdf(one, format)).toEqual({ ok: true, value: population, issues: [] })
  })

  it('cut at any place never gives another dataset without a word', async () => {
    await fc.assert(
      fc.asyncProperty(datasets, fc.double({ min: 0, max: 1, noNaN: true }), async (dataset, where) => {
        const whole = writeRdf(dataset, format)
        const result = await readRdf(whole.slice(0, Math.floor(where * whole.length)), format)

        expect(hasErrors(result.issues)).toBe(!result.ok)
        if (result.ok && result.issues.length === 0) expect(result.value).toStrictEqual(dataset)
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  it('cut behind any line never gives another dataset without a word', async () => {
    const lines = written.split('\n')
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length), async (count) => {
        const result = await readRdf(lines.slice(0, count).join('\n'), format)
        if (result.ok && result.issues.length === 0) expect(result.value).toStrictEqual(population)
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  it('with a title of 10 MB shows a little of it', async () => {
    const title = population.title.en ?? expect.fail()
    const result = await readRdf(written.replace(title, 'x'.repeat(10_000_000)), format)

    expect(codesOf(result)).toEqual(['term-not-valid'])
    expect(JSON.stringify(result.issues).length).toBeLessThan(5000)
  })

  it('with an address of 1 MB shows a little of it', async () => {
    const result = await readRdf(written.replaceAll('beijing-census', 'x'.repeat(1_000_000)), format)

    expect(result.ok).toBe(false)
    for (const { message } of result.issues) expect(message.length).toBeLessThan(2000)
  }, 60_000)
})

describe('nesting', () => {
  it.each([
    ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['lists that do not end', '['.repeat(100_000)],
    ['contexts', `{"@context":${'[{"a":{"@id":"https://a.example/","@context":'.repeat(100)}{}${'}}]'.repeat(100)}}`],
  ])('of JSON, of %s, is refused', async (_name, json) => {
    expect(codesOf(await readRdf(json, 'json-ld'))).toEqual(['nested-too-deep'])
    expect(codesOf(readJson(json))).toEqual(['nested-too-deep'])
  })

  it('that stands in text is none', async () => {
    const deep = JSON.stringify({ '@id': 'https://a.example/x', 'https://a.example/p': `"${'['.repeat(100_000)}` })
    expect(codesOf(await readRdf(deep, 'json-ld'))).toEqual(['dataset-missing'])
  })

  const turtle = (open: string, close: string) =>
    `<https://a.example/a> <https://a.example/p> ${open.repeat(100_000)}1${close.repeat(100_000)} .`
  it.each([
    ['blank nodes', turtle('[ <https://a.example/p> ', ' ]')],
    ['lists', turtle('( ', ' )')],
  ])('of Turtle, of %s, is read, and read partly it is told in a few words', async (_name, nested) => {
    expect(codesOf(await readRdf(nested, 'turtle'))).toEqual(['dataset-missing'])
    const result = await readPartly(nested, 'turtle')
    expect(codesOf(result)).toEqual(['node-not-read'])
    expect(result.issues.length).toBeLessThan(5)
  })

  it.each([
    ['graphs', 'trig', '<https://a.example/g> { '.repeat(100_000)],
    [
      'brackets that do not end',
      'turtle',
      `<https://a.example/a> <https://a.example/p> ${'[ <https://a.example/p> ( '.repeat(100_000)}`,
    ],
    ['quoted triples', 'turtle', '<< '.repeat(100_000)],
    ['quoted triples', 'n-triples', '<<( '.repeat(100_000)],
  ] as const)('of %s in %s is refused', async (_name, format, nested) => {
    expect(codesOf(await readRdf(nested, format))).toEqual(['rdf-not-readable'])
  })
})

const nothing = text('nothing-wrong.jsonld')

describe('numbers in JSON', () => {
  it('that are doubles are said to be doubles', async () => {
    for (const [number, shown] of [
      ['7.9', '7.9E0'],
      ['1e21', '1.0E21'],
      ['-0.5', '-5.0E-1'],
    ] as const) {
      const { issues } = await readRdf(nothing.replace(inDouble, `"value": ${number}`), 'json-ld')
      expect(issues.map(({ received }) => received)).toEqual([`"${shown}"^^<http://www.w3.org/2001/XMLSchema#double>`])
    }
  })

  it('that are whole are read however they are written', async () => {
    for (const number of ['5211900', '5211900.0', '52119e2', '5.2119e6', '5211900.000000000000000000'])
      expect(codesOf(await readRdf(nothing.replace(inDouble, `"value": ${number}`), 'json-ld'))).toEqual([])
  })

  it('are refused where they are read as others, and nowhere else', () => {
    const integers = fc.oneof(fc.bigInt(), fc.bigInt({ min: 2n ** 53n - 5n, max: 2n ** 53n + 5n }))
    fc.assert(
      fc.property(integers, fc.nat(25), (integer, zeros) => {
        const written = `${integer}${zeros === 0 ? '' : `.${'0'.repeat(zeros)}`}`
        const isKept = Math.abs(Number(written)) >= 1e21 || BigInt(Number(written)) === integer
        expect(scanJson(`["\\"1", ${written}]`, 9).inexact === undefined).toBe(isKept)
      }),
    )
  })

  it('in text are none', () => {
    fc.assert(
      fc.property(fc.string(), (string) => {
        const text = JSON.stringify({ [string]: `${string}9007199254740993` })
        expect(scanJson(text, 9)).toEqual({ isTooDeep: false, keys: 1, inexact: undefined, repeated: undefined })
      }),
    )
  })

  it('of a dataset as JSON are told with their line', () => {
    const json = writeJson(changshu).replace(/"start": \d+/, '"start": 9007199254740993')
    expect(readJson(json)).toMatchObject({
      ok: false,
      issues: [{ code: 'number-not-exact', at: { row: expect.any(Number) } }],
    })
    expect(readJson(`\uFEFF${writeJson(population)}`)).toEqual({ ok: true, value: population, issues: [] })
  })

  it('of 1 MB are told in a few words', async () => {
    const digits = '9'.repeat(1_000_000)
    for (const [format, whole, number] of [
      ['json-ld', nothing.replace(inDouble, `"value": ${digits}`), 'number-not-exact'],
      [
        'json-ld',
        nothing.replace(inDouble, `"value": { "@value": "${digits}", "@type": "xsd:decimal" }`),
        'term-not-valid',
      ],
      ['turtle', writeRdf(population, 'turtle').replace(/obsValue \d+/, `obsValue ${digits}.5`), 'term-not-valid'],
    ] as const) {
      const result = await readRdf(whole, format)
      expect(codesOf(result)).toEqual([number])
      expect(JSON.stringify(result.issues).length).toBeLessThan(5000)
    }
  })
})

describe('contexts from elsewhere', () => {
  const at = (...addresses: readonly string[]) =>
    JSON.stringify({ '@context': addresses, '@id': 'https://a.example/x', 'https://a.example/p': 1 })
  const a = 'https://c.example/a'
  const b = 'https://c.example/b'
  const given = (contexts: Readonly<Record<string, unknown>>) => ({
    loadContext: async (address: string) => JSON.stringify({ '@context': contexts[address] ?? {} }),
  })

  it('are not asked for without leave, though they were loaded before', async () => {
    expect(codesOf(await readRdf(at(a), 'json-ld', given({ [a]: {} })))).toEqual(['dataset-missing'])
    expect(codesOf(await readRdf(at(a), 'json-ld'))).toEqual(['context-not-loaded'])
    expect(codesOf(await readPartly(at(a), 'json-ld'))).toEqual(['context-not-loaded'])
  })

  it('are not asked for where the file has the address of ours', async () => {
    const asked: string[] = []
    const loadContext = async (address: string): Promise<string> => {
      asked.push(address)
      return '{}'
    }
    expect((await readRdf(writeJsonLd(beijing, 'address'), 'json-ld', { loadContext })).ok).toBe(true)
    expect(asked).toEqual([])
  })

  it.each<[name: string, contexts: Readonly<Record<string, unknown>>]>([
    ['lead to themselves', { [a]: [a] }],
    ['lead to one another', { [a]: [b], [b]: [a] }],
    ['import themselves', { [a]: { '@import': a } }],
    ['import one another', { [a]: { '@import': b }, [b]: { '@import': a } }],
    ['are a list that is imported', { [a]: { '@import': b }, [b]: [{}] }],
    ['define terms by one another', { [a]: { x: 'y:a', y: 'x:b' } }],
    ['define a term by itself', { [a]: { x: { '@id': 'x:x' } } }],
    ['are no objects', { [a]: 7 }],
  ])('that %s are refused', async (_name, contexts) => {
    expect(codesOf(await readRdf(at(a), 'json-ld', given(contexts)))).toMatchObject([
      expect.stringMatching(/^(?:rdf-not-readable|too-many-contexts)$/),
    ])
  })

  it('are so many and no more', async () => {
    const addresses = Array.from({ length: mostContexts + 1 }, (_, index) => `${a}${index}`)
    expect(codesOf(await readRdf(at(...addresses.slice(1)), 'json-ld', given({})))).toEqual(['dataset-missing'])
    expect(codesOf(await readRdf(at(...addresses), 'json-ld', given({})))).toEqual(['too-many-contexts'])
  })

  it('of which each leads to two others are so many too', async () => {
    const contexts = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`${a}${index}`, [`${a}${2 * index + 1}`, `${a}${2 * index + 2}`]]),
    )
    expect(codesOf(await readRdf(at(`${a}0`), 'json-ld', given(contexts)))).toEqual(['too-many-contexts'])
  })

  it.each<[name: string, loadContext: () => Promise<string>, code: string]>([
    ['is not JSON', async () => '<!doctype html>', 'json-not-readable'],
    ['is cut off', async () => '{ "@context": {', 'json-not-readable'],
    ['is too deep', async () => '['.repeat(100_000), 'nested-too-deep'],
    ['is too long', async () => `"${'x'.repeat(longestJson)}"`, 'file-too-large'],
    ['has a forbidden term', async () => '{ "@context": { "__proto__": "https://a.example/" } }', 'key-forbidden'],
    ['is nothing', async () => '', 'json-not-readable'],
    ['is no text', async () => undefined as unknown as string, 'context-not-reached'],
    ['is not reached', () => Promise.reject(new Error('the answer was 404')), 'context-not-reached'],
    ['is not reached, and says so oddly', () => Promise.reject('no'), 'context-not-reached'],
    [
      'throws at once',
      () => {
        throw new Error('no')
      },
      'context-not-reached',
    ],
  ])('one that %s is told, and nothing is read', async (_name, loadContext, code) => {
    const result = await readRdf(at(a), 'json-ld', { loadContext })
    expect({ ok: result.ok, codes: codesOf(result) }).toEqual({ ok: false, codes: [code] })
  })
})

describe('names that objects answer to', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__']
  const documents = (name: string): readonly string[] => {
    const key = JSON.stringify(name)
    return [
      `{ "@id": ${key}, "https://a.example/p": "x" }`,
      `{ "@id": "_:${name}", "https://a.example/p": "x" }`,
      `{ "@context": { "@base": "https://a.example/" }, "@id": ${key}, "https://a.example/p": { "@id": ${key} } }`,
      `{ "@context": { "@vocab": "https://a.example/" }, ${key}: "x", "@type": ${key} }`,
      `{ "@context": { ${key}: "https://a.example/" }, ${key}: "x" }`,
      `{ "@context": { "@vocab": ${key} }, "x": "x" }`,
      `{ "@context": { "@vocab": ${JSON.stringify(name.slice(0, 3))} }, ${JSON.stringify(name.slice(3))}: "x", "@type": ${JSON.stringify(name.slice(3))} }`,
      `{ "@context": { "t": { "@id": "https://a.example/t", "@type": "@vocab" }, "@vocab": ${JSON.stringify(name.slice(0, 3))} }, "t": ${JSON.stringify(name.slice(3))} }`,
      `{ "@context": { "t": { "@id": "https://a.example/t", "@container": "@language" } }, "t": { ${key}: "x" } }`,
      `{ "@context": { "t": { "@id": "https://a.example/t", "@container": "@id" } }, "t": { ${key}: { "https://a.example/p": "x" } } }`,
      `{ "@context": { "t": { "@id": "https://a.example/t", "@container": "@graph" } }, "t": { "@id": ${key}, "https://a.example/p": "x" } }`,
      `{ "@id": ${key}, "@graph": [{ "@id": ${key}, "https://a.example/p": "x" }] }`,
      `{ "@id": "https://a.example/x", "@reverse": { "https://a.example/p": { "@id": ${key} } } }`,
      `{ "@id": "https://a.example/x", "@included": [{ "@id": ${key}, "@type": ${key} }] }`,
      `{ "@id": "https://a.example/x", "https://a.example/p": { "@list": [{ "@id": ${key} }] } }`,
      `{ "@id": "https://a.example/x", "https://a.example/p": { "@value": "x", "@language": ${key} } }`,
      `{ "@id": "https://a.example/x", "https://a.example/p": { "@value": { ${key}: 1 }, "@type": "@json" } }`,
    ]
  }

  it.each(names)('%s never reach them, wherever they stand', async (name) => {
    const before = [Object.prototype, Object, Function.prototype].map((object) => Reflect.ownKeys(object).length)
    for (const document of documents(name)) {
      await readPartly(document, 'json-ld')
      await readRdf(document, 'json-ld')
    }
    expect([Object.prototype, Object, Function.prototype].map((object) => Reflect.ownKeys(object).length)).toEqual(
      before,
    )
    for (const method of [Object.prototype.toString, Object.prototype.valueOf, Object.prototype.hasOwnProperty])
      expect(Object.keys(method)).toEqual([])
    expect((await readRdf(nothing, 'json-ld')).ok).toBe(true)
  })
})

describe('several datasets', () => {
  it('of which two have one address are refused, equal or not', async () => {
    const of = (graph: string, triples: string): string => `<https://g.example/${graph}> {\n${triples}}\n`
    const one = writeRdf(population, 'n-triples')
    const other = one.replaceAll('1.0.0', '1.0.1')
    for (const second of [one, other])
      expect(await readDatasets(of('1', one) + of('2', second), 'trig')).toMatchObject({
        ok: false,
        issues: [{ code: 'dataset-repeated', received: 'https://w3id.org/rolm/data/CN/population#' }],
      })
  })

  it('twice in the same file are the same datasets', async () => {
    const twice = writeDatasets([population, beijing]) + writeDatasets([beijing, population])
    const result = await readDatasets(twice, 'trig')

    expect(result.issues).toEqual([])
    expect(result.ok && result.value.map(({ id }) => id).sort()).toEqual([beijing.id, population.id].sort())
  })
})

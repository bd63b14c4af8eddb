import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changshu, population } from '../../src/datasets'
import { hasErrors, type Issue } from '../../src/issue'
import { explain } from '../../src/messages/explain'
import { readRdf } from '../../src/rdf/read'
import { writeRdf } from '../../src/rdf/write'
import { datasets } from '../support/arbitrary'

/** What is expected of a text: whether a dataset is given, and what is said of it, in any order. By hand. */
interface Expected {
  readonly given: boolean
  readonly issues: readonly { code: string; node?: string; property?: string; row?: number }[]
}

const folder = new URL('../cases/rdf/broken/', import.meta.url)
const text = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
const reasons = readdirSync(folder)
  .filter((file) => file.endsWith('.ttl'))
  .map((file) => file.slice(0, -'.ttl'.length))
  .sort()

/** The code of an issue with its place. The names of blank nodes mean nothing. */
const inShort = ({ code, at }: Issue): Expected['issues'][number] => ({
  code,
  ...(at?.node !== undefined && { node: at.node.replace(/^_:.*/, '_:*') }),
  ...(at?.property !== undefined && at.property !== 'the address' && { property: at.property }),
  ...(at?.row !== undefined && { row: at.row }),
})

const inOrder = <T>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

describe('linked data that is broken or foreign', () => {
  it.each(reasons)('%s', async (reason) => {
    const expected = JSON.parse(text(`${reason}.json`)) as Expected // written beside the text
    const result = await readRdf(text(`${reason}.ttl`), 'turtle')

    expect(inOrder(result.issues.map(inShort))).toEqual(inOrder(expected.issues))
    expect(result.ok).toBe(expected.given)
    expect('value' in result).toBe(expected.given)
    expect(hasErrors(result.issues)).toBe(!expected.given)
  })
})

describe('what is missing', () => {
  it.each([
    ['value-missing', 'a number, as xsd:integer or xsd:decimal', '数字（xsd:integer 或 xsd:decimal）'],
    ['period-missing', 'a node that says it', '说明这一内容的节点'],
  ])('%s: is named as linked data has it, in both languages', async (reason, en, zh) => {
    const { issues } = await readRdf(text(`${reason}.ttl`), 'turtle')
    const [said] = issues.map(explain)
    expect(said?.en).toContain(`Add it: ${en}.`)
    expect(said?.zh).toContain(`请补上：${zh}。`)
  })
})

const good = text('nothing-wrong.ttl')

describe('linked data made to be hard to read', () => {
  const nested = (open: string, close: string): string =>
    `${good}\n<https://example.org/a> <https://example.org/b> ${open.repeat(100_000)}1${close.repeat(100_000)} .`

  it.each([
    ['blank nodes in blank nodes', nested('[ <https://example.org/b> ', ' ]')],
    ['lists in lists', nested('( ', ' )')],
  ])('has %s, and is read: none of it is about the dataset', async (_name, turtle) => {
    const result = await readRdf(turtle, 'turtle')

    expect(result.issues).toEqual([])
    expect(result.ok).toBe(true)
  })

  it.each([
    ['never closed', `${good}\n<https://example.org/a> <https://example.org/b> ${'( '.repeat(100_000)}`],
    ['of triples in triples', `${good}\n${'<< '.repeat(10_000)}`],
  ])('has nesting %s, and says the line', async (_name, turtle) => {
    const result = await readRdf(turtle, 'turtle')

    expect(result).toMatchObject({ ok: false, issues: [{ code: 'rdf-not-readable', at: { row: expect.any(Number) } }] })
  })

  it('has a literal of 10 MB, and shows a little of it', async () => {
    const long = '法'.repeat(10_000_000 / 2)
    const result = await readRdf(good.replace('"A small dataset"@en', `"${long}"@en`), 'turtle')

    expect(result.ok).toBe(false)
    expect(result.issues.map(inShort)).toEqual([
      {
        code: 'term-not-valid',
        node: 'https://example.org/data/small#data',
        property: 'http://purl.org/dc/terms/title',
      },
    ])
    expect(JSON.stringify(result.issues).length).toBeLessThan(5000)
  })

  it('has a number of 10 MB, and shows a little of it', async () => {
    const result = await readRdf(good.replace('obsValue 5211900', `obsValue ${'9'.repeat(10_000_000)}`), 'turtle')

    expect(result.issues.map(({ code }) => code)).toEqual(['term-not-valid'])
    expect(JSON.stringify(result.issues).length).toBeLessThan(5000)
  })

  it('has a hundred thousand values where there is one', async () => {
    const values = Array.from({ length: 100_000 }, (_, index) => index).join(', ')
    const result = await readRdf(good.replace('obsValue 5211900', `obsValue ${values}`), 'turtle')

    expect(result.issues).toMatchObject([{ code: 'property-repeated', received: '100000' }])
  })

  it('has line ends of another system', async () => {
    const result = await readRdf(good.replaceAll('\n', '\r\n'), 'turtle')

    expect(result).toEqual(await readRdf(good, 'turtle'))
    expect(result.ok).toBe(true)
  })

  it('is Turtle where N-Triples were promised', async () => {
    expect(await readRdf(good, 'n-triples')).toMatchObject({
      ok: false,
      issues: [{ code: 'rdf-not-readable', at: { row: 1 } }],
    })
  })
})

describe.each([
  ['the populations', population, 60],
  ['Changshu', changshu, 10],
])('published triples, spoiled: %s', (_name, dataset, numRuns) => {
  const triples = writeRdf(dataset, 'n-triples').trimEnd().split('\n')

  /** Whatever comes of a reading: a whole dataset that can be written and read again, or errors and none. */
  const isWhole = async (spoiled: string): Promise<void> => {
    const result = await readRdf(spoiled, 'n-triples')

    expect(hasErrors(result.issues)).toBe(!result.ok)
    expect('value' in result).toBe(result.ok)
    if (!result.ok) return
    const again = await readRdf(writeRdf(result.value, 'n-triples'), 'n-triples')
    expect(again.ok && again.value).toStrictEqual(result.value)
    for (const { severity } of result.issues) expect(severity).toBe('warning')
  }

  it('give a whole dataset or none when one is left out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(triples.length - 1), (index) => isWhole(triples.toSpliced(index, 1).join('\n'))),
      { numRuns },
    )
  })

  it('give a whole dataset or none when one is about another node', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(triples.length - 1), fc.nat(triples.length - 1), (index, other) => {
        const [subject = ''] = triples[other]?.split(' ') ?? []
        return isWhole(triples.with(index, triples[index]?.replace(/^\S+/, subject) ?? '').join('\n'))
      }),
      { numRuns },
    )
  })

  it('give a whole dataset or none when one has the value of another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(triples.length - 1), fc.nat(triples.length - 1), (index, other) => {
        const head = /^\S+ \S+ /.exec(triples[index] ?? '')?.[0] ?? ''
        return isWhole(triples.with(index, `${head}${triples[other]?.replace(/^\S+ \S+ /, '')}`).join('\n'))
      }),
      { numRuns },
    )
  })
})

describe('generated Turtle, spoiled', () => {
  it('never makes the reader throw, wherever a piece is cut out', async () => {
    await fc.assert(
      fc.asyncProperty(
        datasets,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(40),
        async (dataset, where, length) => {
          const turtle = writeRdf(dataset, 'turtle')
          const start = Math.floor(where * turtle.length)
          const result = await readRdf(turtle.slice(0, start) + turtle.slice(start + length), 'turtle')

          expect('value' in result).toBe(!hasErrors(result.issues))
        },
      ),
      { numRuns: 100 },
    )
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkCube } from '../../../src/check/cube/check-cube'
import type { CubeSource } from '../../../src/check/cube/read-graph'
import type { Issue } from '../../../src/issue'

const prefixes = `@prefix : <https://example.org/#> . @prefix qb: <http://purl.org/linked-data/cube#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n`

const lines = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => line(number)).join('\n')

const withDimensions = (...names: readonly string[]): string =>
  `${prefixes}:structure a qb:DataStructureDefinition ; qb:component [ qb:measure :value ] .
${names.map((name) => `:structure qb:component [ qb:dimension :${name} ] . :${name} rdfs:range rdfs:Resource .`).join('\n')}
:data qb:structure :structure .\n`

const observed = (number: number, values: string): string => `:o${number} qb:dataSet :data ; ${values} ; :value 1 .`

/** The codes of issues with their numbers: of those named and of the rest. */
const counted = (issues: readonly Issue[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { code, received, parameters } of issues) {
    const isRest = code === 'cube-offenders-not-named'
    const name = isRest ? String(parameters.code) : code
    counts[name] = (counts[name] ?? 0) + (isRest ? Number(received) : 1)
  }
  return counts
}

/** The time that the processor works, whatever else the machine does. */
const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000_000
}

interface Case {
  readonly cube: (count: number) => string
  readonly expected: (count: number) => Readonly<Record<string, number>>
  readonly count?: number
}

const chain = (count: number, link: (number: number) => string): string => lines(count, link)

const cases: Readonly<Record<string, Case>> = {
  'the same key': {
    cube: (count) => withDimensions('area') + lines(count, (number) => observed(number, ':area :changshu')),
    expected: (count) => ({ 'cube-ic-12-duplicate-observation': count }),
  },
  'no dimension at all': {
    cube: (count) =>
      withDimensions('area', 'year') + lines(count, (number) => `:o${number} qb:dataSet :data ; :value 1 .`),
    expected: (count) => ({ 'cube-ic-11-dimension-missing': 2 * count }),
  },
  'each lacking one of two dimensions': {
    cube: (count) =>
      withDimensions('area', 'year', 'key') +
      lines(count, (number) => observed(number, `:${number % 2 ? 'area' : 'year'} 1 ; :key ${number}`)),
    expected: (count) => ({ 'cube-ic-11-dimension-missing': count }),
  },
  'a component each': {
    cube: (count) =>
      withDimensions(...Array.from({ length: count }, (_, number) => `d${number}`)) +
      observed(0, Array.from({ length: count }, (_, number) => `:d${number} ${number}`).join(' ; ')),
    expected: () => ({}),
    count: 10_000,
  },
  'several values for a dimension': {
    cube: (count) => withDimensions('area') + lines(count, (number) => observed(number, ':area 1, 2, 3')),
    expected: () => ({}),
  },
  'a data set each': {
    cube: (count) =>
      withDimensions('area') +
      lines(
        count,
        (number) => `:s${number} qb:structure :structure . :o${number} qb:dataSet :s${number} ; :area 1 ; :value 1 .`,
      ),
    expected: () => ({}),
  },
  'a slice each': {
    cube: (count) =>
      withDimensions('area', 'year') +
      lines(
        count,
        (number) =>
          `:data qb:slice :s${number} . :s${number} qb:sliceStructure :key ; :area :a${number} ; qb:observation :o${number} .
           ${observed(number, ':year 1')}`,
      ) +
      '\n:key a qb:SliceKey ; qb:dimension :area . :structure qb:sliceKey :key .',
    expected: () => ({}),
  },
  'a hierarchy as deep, that ends in its root': {
    cube: (count) =>
      withDimensions('court') +
      chain(
        count,
        (number) => `:c${number} skos:narrower :c${(number + 1) % count} . ${observed(number, `:court :c${number}`)}`,
      ) +
      '\n:court qb:codeList :courts . :courts a qb:HierarchicalCodeList ; qb:hierarchyRoot :c0 ; qb:parentChildProperty skos:narrower .',
    expected: () => ({}),
  },
  'an inverse hierarchy as deep, broken in its middle': {
    cube: (count) =>
      withDimensions('court') +
      chain(
        count,
        (number) =>
          `${number === count / 2 ? '' : `:c${number} :under :c${number - 1} .`} ${observed(number, `:court :c${number}`)}`,
      ) +
      '\n:court qb:codeList :courts . :courts a qb:HierarchicalCodeList ; qb:hierarchyRoot :c0 ; qb:parentChildProperty [ owl:inverseOf :under ] .',
    expected: (count) => ({ 'cube-ic-21-code-not-in-inverse-hierarchy': count / 2 }),
  },
  'collections as deep, around a cycle': {
    cube: (count) =>
      withDimensions('court') +
      chain(
        count,
        (
          number,
        ) => `:l${number} a skos:Collection ; skos:member :l${(number + 1) % count}, :c${number} . :c${number} a skos:Concept .
          ${observed(number, `:court :c${number}`)}`,
      ) +
      '\n:court qb:codeList :l0 .',
    expected: () => ({}),
  },
  'blank nodes for observations and values': {
    cube: (count) => withDimensions('area') + lines(count, () => '[] qb:dataSet :data ; :area [] ; :value 1 .'),
    expected: () => ({}),
  },
  'one measure of two': {
    cube: (count) =>
      `${withDimensions('area')}:structure qb:component [ qb:dimension qb:measureType ], [ qb:measure :other ] .
qb:measureType rdfs:range qb:MeasureProperty .\n` +
      lines(count, (number) => observed(number, `:area ${number} ; qb:measureType :value`)),
    expected: (count) => ({ 'cube-ic-17-measure-not-observed': count }),
  },
  'ill-typed values': {
    cube: (count) =>
      withDimensions('area') + lines(count, (number) => observed(number, `:area "x${number}"^^xsd:integer`)),
    expected: (count) => ({ 'cube-ic-0-value-not-of-datatype': count }),
  },
}

describe('cubes made to be hard to check', () => {
  it.each(Object.entries(cases))(
    '%s: right, and in time linear in their size',
    { timeout: 300_000 },
    async (_name, { cube, expected, count = 20_000 }) => {
      const check = async (size: number): Promise<void> =>
        expect(counted(await checkCube(cube(size), 'turtle'))).toEqual(expected(size))
      await check(100) // warms the engine up
      const first = await secondsOf(() => check(count / 5))
      const second = await secondsOf(() => check(count))
      expect(second / first).toBeLessThan(15) // five times the size: a quadratic step would take 25 times as long
      expect(second).toBeLessThan(60)
    },
  )

  it('dimensions missing in as many ways as there are observations: the rest is said', {
    timeout: 120_000,
  }, async () => {
    const names = Array.from({ length: 12 }, (_, number) => `d${number}`)
    const values = (number: number) =>
      names
        .filter((_, bit) => (number >> bit) & 1)
        .map((name) => `:${name} ${number}`)
        .join(' ; ')
    const cube = (count: number) =>
      withDimensions(...names, 'd12') + lines(count - 1, (number) => observed(number, values(number + 1)))
    const few = await checkCube(cube(16), 'turtle')
    expect(counted(few)).toMatchObject({ 'cube-ic-11-dimension-missing': expect.any(Number) })
    expect(few.map(({ code }) => code)).not.toContain('cube-not-compared')
    const many = await checkCube(cube(4096), 'turtle')
    const [rest] = many.filter(({ code }) => code === 'cube-not-compared')
    expect(rest?.severity).toBe('warning')
    expect(Number(rest?.received)).toBeGreaterThan(1_000)
  })

  it('huge literals are told apart to their last character', async () => {
    const huge = 'x'.repeat(5_000_000)
    const cube = (a: string, b: string) =>
      withDimensions('area') + observed(1, `:area "${a}"`) + observed(2, `:area "${b}"`)
    expect(await checkCube(cube(`${huge}a`, `${huge}b`), 'turtle')).toEqual([])
    const issues = await checkCube(cube(huge, huge), 'turtle')
    expect(counted(issues)).toEqual({ 'cube-ic-12-duplicate-observation': 2 })
    const [wrong, ...others] = await checkCube(
      `${withDimensions('area')}${observed(1, `:area "${huge}"^^xsd:integer`)}`,
      'turtle',
    )
    expect(others).toEqual([])
    expect(wrong?.code).toBe('cube-ic-0-value-not-of-datatype')
    expect(wrong?.message.length).toBeLessThan(1_000)
  })
})

describe('however a cube comes', () => {
  const text = readFileSync(
    new URL('../../cases/cube/ic-19-code-not-in-scheme/breaks.text.ttl', import.meta.url),
    'utf8',
  )
  const long = `${text}# 常熟 ${'法'.repeat(100_000)}\n:x rdfs:label "结束" .`
  async function* cut<T>(
    all: { slice(start: number, end: number): T; length: number },
    size: number,
  ): AsyncIterable<T> {
    for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
  }
  const bytes = new TextEncoder().encode(long)
  const sources: Readonly<Record<string, CubeSource>> = {
    text: long,
    bytes,
    'pieces of text': cut(long, 1_000),
    'pieces of bytes, cut within characters': cut(bytes, 997),
  }

  it.each(Object.entries(sources))('as %s, the same is found', async (_name, source) => {
    const issues = await checkCube(source, 'turtle')
    expect(issues.map(({ code, received }) => [code, received])).toEqual([['cube-ic-19-code-not-in-list', 'penalties']])
  })

  it.each([
    ['no text', ''],
    ['no bytes', new Uint8Array()],
    ['a comment', '# nothing'],
  ])('%s is an empty cube', async (_name, source) => {
    expect((await checkCube(source, 'turtle')).map(({ code }) => code)).toEqual(['cube-empty'])
  })

  it('bytes that are not UTF-8 are said to be none', async () => {
    const issues = await checkCube(Uint8Array.of(...bytes.subarray(0, 2000), 0xff, 0xfe), 'turtle')
    expect(issues.map(({ code }) => code)).toEqual(['rdf-not-readable'])
  })

  it('a source that fails, fails the check', async () => {
    async function* failing(): AsyncIterable<string> {
      yield text
      throw new Error('the disk is gone')
    }
    await expect(checkCube(failing(), 'turtle')).rejects.toThrow('the disk is gone')
  })

  it('names as many offenders as are asked for, and counts the rest', async () => {
    const cube = withDimensions('area') + lines(100, (number) => `:o${number} qb:dataSet :data ; :value 1 .`)
    for (const [most, named] of [
      [undefined, 20],
      [3, 3],
      [0, 0],
      [1000, 100],
    ] as const) {
      const issues = await checkCube(cube, 'turtle', most === undefined ? {} : { most })
      expect(issues.filter(({ code }) => code === 'cube-ic-11-dimension-missing')).toHaveLength(named)
      expect(counted(issues)).toEqual({ 'cube-ic-11-dimension-missing': 100 })
    }
  })
})

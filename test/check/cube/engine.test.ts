import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCube } from '../../../src/check/cube/check-cube'
import { integrityCases, runConstraints } from '../../rdf/integrity'
import { quadsOf } from '../../support/rdf'

/** The check against the same constraints in SPARQL on another engine: the same offenders, constraint by constraint. */

type Verdicts = Readonly<Record<string, readonly string[]>>

/** Names of blank nodes mean nothing. */
const named = (node = ''): string => (node.startsWith('_:') ? '_:' : node)

const inOrder = (found: ReadonlyMap<string, ReadonlySet<string>>): Verdicts =>
  Object.fromEntries(
    [...found]
      .filter(([, offenders]) => offenders.size > 0)
      .map(([id, offenders]) => [id, [...offenders].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

const idOf = (name: string): string => `ic-${Number(/ic-(\d+)/.exec(name)?.[1])}`

const ofCheck = async (text: string, most = 1_000_000): Promise<Verdicts> => {
  const found = new Map<string, Set<string>>()
  for (const { code, at } of await checkCube(text, 'turtle', { most })) {
    if (code === 'cube-ic-0-value-not-of-datatype' || !code.startsWith('cube-ic-')) continue
    found.set(idOf(code), (found.get(idOf(code)) ?? new Set()).add(named(at?.node)))
  }
  return inOrder(found)
}

const ofEngine = (text: string): Verdicts => {
  const found = new Map<string, Set<string>>()
  for (const [id, violations] of runConstraints(text, '', 'published')) {
    const offenders = found.get(idOf(id)) ?? new Set()
    for (const { offender } of violations) offenders.add(named(offender))
    found.set(idOf(id), offenders)
  }
  return inOrder(found)
}

const folder = new URL('../../cases/cube/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ttl'))
  .sort()
const texts = [
  readFileSync(new URL('good.ttl', integrityCases), 'utf8'),
  ...files.map((file) => readFileSync(new URL(file, folder), 'utf8')),
]

describe('the check and SPARQL on another engine', () => {
  it.each(files)('find the same in %s', async (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8')
    expect(await ofCheck(text)).toEqual(ofEngine(text))
  })

  it('find the same in cubes that are changed at random', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(changedCube, async (text) => {
        expect(await ofCheck(text)).toEqual(ofEngine(text))
      }),
      { numRuns: Number(process.env.ROLM_CUBES ?? 300) },
    )
  })
})

interface Statement {
  readonly subject: string
  readonly property: string
  readonly value: string
}

const statementsOf = (text: string): readonly Statement[] =>
  quadsOf(text, 'turtle').map(({ subject, predicate, object }) => ({
    subject: subject.toString(),
    property: predicate.toString(),
    value: object.toString(),
  }))

const graphs = texts.map(statementsOf)

/** A change of a graph: statements left out, pointed elsewhere, said of others, or copied to a new observation. */
type Change = (statements: readonly Statement[]) => readonly Statement[]

const pick = <T>(items: readonly T[], at: number): T | undefined => items[Math.floor(at * items.length)]
const chance = fc.double({ min: 0, max: 0.999_999, noNaN: true })
const sameProperty = (statements: readonly Statement[], { property }: Statement): readonly Statement[] =>
  statements.filter((each) => each.property === property)

const changes: fc.Arbitrary<Change> = fc.oneof(
  chance.map(
    (at): Change =>
      (all) =>
        all.filter((each) => each !== pick(all, at)),
  ),
  fc.tuple(chance, chance).map(
    ([at, other]): Change =>
      (all) => {
        const old = pick(all, at)
        const value = old && pick(sameProperty(all, old), other)?.value
        return old && value !== undefined ? [...all.filter((each) => each !== old), { ...old, value }] : all
      },
  ),
  fc.tuple(chance, chance, fc.boolean()).map(
    ([at, other, own]): Change =>
      (all) => {
        const old = pick(all, at)
        const from = old && pick(own ? sameProperty(all, old) : all, other)
        return old && from ? [...all, { ...old, [own ? 'value' : 'subject']: own ? from.value : from.subject }] : all
      },
  ),
  fc.tuple(chance, fc.array(chance, { maxLength: 3 })).map(
    ([at, without]): Change =>
      (all) => {
        const observations = all.filter(({ property }) => property.endsWith('cube#dataSet>'))
        const subject = pick(observations, at)?.subject
        const copied = all.filter((each) => each.subject === subject)
        const left = new Set(without.map((each) => pick(copied, each)))
        const copies = copied
          .filter((each) => !left.has(each))
          .map((each) => ({ ...each, subject: '<https://example.org/copy>' }))
        return [...all, ...copies]
      },
  ),
  fc
    .tuple(
      chance,
      fc.constantFrom('01', '1', '+1', '1.0', '1e0', 'true', 'x', '-0'),
      fc.constantFrom('integer', 'decimal', 'double', 'string', 'boolean'),
    )
    .map(
      ([at, text, datatype]): Change =>
        (all) => {
          const old = pick(all, at)
          const isOfType = !(datatype === 'integer' && !/^\+?\d+$/.test(text))
          const value = `"${text}"^^<http://www.w3.org/2001/XMLSchema#${datatype}>`
          return old && isOfType ? [...all, { ...old, value }] : all
        },
    ),
)

const changedCube = fc
  .tuple(fc.constantFrom(...graphs), fc.array(changes, { minLength: 1, maxLength: 8 }))
  .map(([graph, list]) =>
    list
      .reduce((statements, change) => change(statements), graph)
      .map(({ subject, property, value }) => `${subject} ${property} ${value} .`)
      .join('\n'),
  )

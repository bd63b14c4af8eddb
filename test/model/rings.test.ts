import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PartSet } from '../../src/model/observation'
import { ringsIn } from '../../src/model/rings'

const set = (whole: string, ...parts: readonly string[]): PartSet => ({
  id: `${whole}-${parts.join('-')}`,
  whole,
  parts,
  quotes: [],
})

const steps = (sets: readonly PartSet[]): readonly string[] =>
  ringsIn(sets).map(({ whole, part }) => `${whole} ${part}`)

const chain = (length: number): readonly PartSet[] =>
  Array.from({ length }, (_, index) => set(`f${index}`, `f${index + 1}`))

describe('rings of part sets', () => {
  it.each<[name: string, sets: readonly PartSet[], rings: readonly string[]]>([
    ['no set', [], []],
    ['one total, divided in two ways', [set('a', 'b', 'c'), set('a', 'd', 'e')], []],
    ['parts that are divided further', [set('a', 'b', 'c'), set('b', 'd'), set('c', 'd')], []],
    ['a whole among its own parts', [set('a', 'b', 'a')], ['a a']],
    ['two parts of each other', [set('a', 'b'), set('b', 'a')], ['b a']],
    ['a ring behind a start that is no part of it', [set('a', 'b'), set('b', 'c'), set('c', 'b')], ['c b']],
    ['two rings through one figure', [set('a', 'b', 'c'), set('b', 'a'), set('c', 'a')], ['b a', 'c a']],
    ['figures that are not there', [set('a', 'nowhere'), set('elsewhere', 'a')], []],
  ])('%s', (_name, sets, rings) => {
    expect(steps(sets)).toEqual(rings)
  })

  it('are found in a chain of a hundred thousand sets, and none where it has an end', () => {
    expect(ringsIn(chain(100_000))).toEqual([])
    expect(ringsIn([...chain(100_000), set('f100000', 'f0')])).toHaveLength(1)
    expect(ringsIn(chain(100_000).toReversed())).toEqual([])
  })

  it('are all told: without the steps that are said there is none left', () => {
    const figures = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const sets = fc.array(
      fc.tuple(figures, fc.uniqueArray(figures, { minLength: 1 })).map(([whole, parts]) => set(whole, ...parts)),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(sets, (all) => {
        const said = ringsIn(all)
        const left = all.map((one) => ({
          ...one,
          parts: one.parts.filter((part) => !said.some((ring) => ring.set === one.id && ring.part === part)),
        }))
        expect(ringsIn(left)).toEqual([])
        for (const { whole, part } of said) expect(reaches(all, part, whole)).toBe(true)
      }),
    )
  })
})

/** Whether a figure is another, or has it below it. */
function reaches(sets: readonly PartSet[], from: string, to: string): boolean {
  const found = new Set([from])
  for (const figure of found)
    for (const { whole, parts } of sets) if (whole === figure) for (const part of parts) found.add(part)
  return found.has(to)
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Difference, diffDatasets, type FactChange, type FieldChange } from '../../../src/check/index'
import { changshu } from '../../../src/datasets/index'
import { type Dataset, datasetLists } from '../../../src/model/dataset'
import { datasets } from '../../support/arbitrary'
import { versions, withLists } from './versions'

const swapped = { same: 'same', narrowed: 'widened', widened: 'narrowed', shifted: 'shifted' } as const
const back = { added: 'removed', removed: 'added' } as const

const mirroredField = ({ field, ...sides }: FieldChange): FieldChange => ({
  field,
  ...('new' in sides && { old: sides.new }),
  ...('old' in sides && { new: sides.old }),
})

const mirroredFact = (change: FactChange): object => {
  const { notes: _, ...rest } = change
  if (rest.change === 'added' || rest.change === 'removed') return { ...rest, change: back[rest.change] }
  if (rest.change === 'renamed') return { ...rest, id: rest.was, was: rest.id }
  const figure = 'figure' in rest ? rest.figure : undefined
  return {
    ...rest,
    fields: rest.fields.map(mirroredField),
    ...(figure !== undefined && {
      figure: { ...figure, interval: swapped[figure.interval], old: figure.new, new: figure.old },
    }),
  }
}

const withoutNotes = ({ notes: _, ...rest }: FactChange): object => rest

const applied = (record: object, fields: readonly FieldChange[]): object => {
  const changed: Record<string, unknown> = Object.fromEntries(Object.entries(record))
  for (const { field, ...sides } of fields)
    if ('new' in sides) changed[field] = sides.new
    else delete changed[field]
  return changed
}

/** The new version, made from the old one and the difference alone. */
const newFrom = (old: Dataset, { head, facts }: Difference): object => {
  const now = withLists(old, (known, list) => {
    const made = new Map<string, { readonly id: string }>(known.map((fact) => [fact.id, fact]))
    for (const change of facts.filter((one) => one.list === list)) {
      if (change.change === 'removed') made.delete(change.id)
      else if (change.change === 'added') made.set(change.id, change.fact)
      else if (change.change !== 'renamed')
        made.set(change.id, { ...applied(made.get(change.id) ?? {}, change.fields), id: change.id })
    }
    return [...made.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  })
  return applied(now, head)
}

describe('the difference of two versions', () => {
  it('is nothing for a version and itself', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const { head, facts, unchanged } = diffDatasets(dataset, structuredClone(dataset))
        const count = datasetLists.reduce((sum, list) => sum + dataset[list].length, 0)
        expect({ head, facts, unchanged }).toEqual({ head: [], facts: [], unchanged: count })
      }),
      { numRuns: 40 },
    )
  })

  it('is the same the other way round, what was added being removed', () => {
    fc.assert(
      fc.property(versions, ([old, now]) => {
        const [there, again] = [diffDatasets(old, now), diffDatasets(now, old)]
        expect(again.facts.map(withoutNotes)).toEqual(there.facts.map(mirroredFact))
        expect(again.head).toEqual(there.head.map(mirroredField))
        expect(again.unchanged).toBe(there.unchanged)
      }),
      { numRuns: 60 },
    )
  })

  it('makes the new version of the old one', () => {
    fc.assert(
      fc.property(versions, ([old, now]) => {
        expect(newFrom(old, diffDatasets(old, now))).toEqual(now)
      }),
      { numRuns: 60 },
    )
  })

  it('survives JSON', () => {
    fc.assert(
      fc.property(versions, ([old, now]) => {
        const difference = diffDatasets(old, now)
        expect(JSON.parse(JSON.stringify(difference))).toEqual(difference)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a renaming', () => {
  const renamed = JSON.parse(
    JSON.stringify(changshu).replaceAll('"reconsideration-accepted"', '"cases-accepted"'),
  ) as Dataset // the same but for a name

  it('is told once, and not of all that refers to the figure', () => {
    expect(diffDatasets(changshu, renamed).facts.map(withoutNotes)).toEqual([
      { change: 'renamed', list: 'observations', id: 'cases-accepted', was: 'reconsideration-accepted' },
    ])
  })

  it('is none where two cells have the same content', () => {
    const twins = (names: readonly string[]): Dataset => {
      const [cell] = changshu.observations
      return { ...changshu, partSets: [], observations: names.flatMap((id) => (cell ? [{ ...cell, id }] : [])) }
    }
    const { facts } = diffDatasets(twins(['a', 'b']), twins(['c', 'd']))
    expect(facts.map(({ change, id }) => `${change} ${id}`)).toEqual(['removed a', 'removed b', 'added c', 'added d'])
  })
})

it('is of one dataset', () => {
  expect(() => diffDatasets(changshu, { ...changshu, id: 'another' })).toThrow(/two datasets, not two versions of one/)
})

/** A figure that counts how often anything is asked of it. */
const counted = (figure: object, count: () => void): object =>
  new Proxy(figure, {
    get: (target, name) => {
      count()
      return Reflect.get(target, name)
    },
  })

it('looks at each figure a bounded number of times, however many there are', () => {
  const [cell] = changshu.observations
  const looksFor = (size: number): number => {
    let looks = 0
    const many = (value: string): Dataset => ({
      ...changshu,
      observations: Array.from({ length: size }, (_, place) =>
        counted({ ...cell, id: `f${place}`, value }, () => {
          looks += 1
        }),
      ) as never, // of a real figure
    })
    expect(diffDatasets(many('1'), many('2')).facts).toHaveLength(size)
    return looks / size
  }
  expect(looksFor(5000)).toBeLessThanOrEqual(looksFor(500) * 1.01)
})

import fc from 'fast-check'
import type { Dataset, ListName } from '../../../src/model/dataset'
import { datasetLists } from '../../../src/model/dataset'
import { datasets } from '../../support/arbitrary'

type Fact = { readonly id: string }

/** A dataset with each list as a function of the list makes it. */
export const withLists = (dataset: Dataset, change: (facts: readonly Fact[], list: ListName) => readonly Fact[]) =>
  ({
    ...dataset,
    ...Object.fromEntries(datasetLists.map((list) => [list, change(dataset[list], list)])),
  }) as Dataset // the facts of each list are made of that list's

const edits = ['keep', 'keep', 'drop', 'revise', 'add'] as const

/** Two versions of a dataset: facts of the second are kept, dropped, put in by another's content, or added. */
export const versions: fc.Arbitrary<readonly [Dataset, Dataset]> = fc
  .tuple(datasets, datasets, fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 30 }))
  .map(([old, other, choices]) => {
    let turn = 0
    const now = withLists({ ...other, id: old.id }, (facts, list) =>
      old[list]
        .flatMap((fact: Fact, place): readonly Fact[] => {
          const another = facts[place]
          turn += 1
          switch (choices[turn % choices.length]) {
            case 'drop':
              return []
            case 'revise':
              return [another === undefined ? fact : { ...another, id: fact.id }]
            case 'add':
              return another === undefined ? [fact] : [fact, { ...another, id: `added-${list}-${place}` }]
            default:
              return [fact]
          }
        })
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
    return [old, now] as const
  })

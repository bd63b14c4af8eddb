import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Observation } from '../../src/model/observation'
import { eachClash } from '../../src/query/clash'
import { liesIn } from '../../src/query/places'
import { tableOf } from '../../src/query/table-of'
import { textAt } from '../../src/query/texts'
import { exactly, figure } from '../support/hand'
import { datasetOf, during } from './tables'

// Places in places, as deep as anyone declares them: what two by two would say is said, and in the time that sorting takes.

/** Places of which each but some lies in one before it. */
const forest = fc.array(fc.option(fc.nat()), { maxLength: 12 }).map((outer) =>
  outer.map((chosen, at) => ({
    id: `place-${at}`,
    label: { en: 'a place' },
    level: 'township' as const,
    ...(chosen !== null && at > 0 && { within: `place-${chosen % at}` }),
  })),
)

const years = fc
  .tuple(fc.integer({ min: 2000, max: 2012 }), fc.nat(3))
  .map(([first, more]) => [first, first + more] as const)

it('says of rows what holding each against each other says', () => {
  const stated = fc.uniqueArray(fc.record({ place: fc.nat(11), years, measure: fc.nat(1) }), {
    maxLength: 12,
    selector: (one) => JSON.stringify(one),
  })
  fc.assert(
    fc.property(fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 }), forest, stated, (order, places, all) => {
      const stands = all.filter(({ place }) => place < places.length)
      const figures = stands.map(({ place, years: [first, last], measure }, at) =>
        figure(`f-${at}`, exactly(1), {
          ...during(`${first}/${last}`),
          indicator: ['legal-aid-cases', 'reconsideration-cases-accepted'][measure],
          jurisdiction: `place-${place}`,
        }),
      )
      const declared = order.flatMap((at) => places[at] ?? [])
      const table = tableOf([datasetOf(figures, { places: declared })])
      const said = new Set<string>()
      eachClash(table, table.all, (row, how) => said.add(`${textAt(table.ids, row)} ${how}`))

      const isIn = (place: number, outer: number): boolean => {
        for (let at = places[place]; at !== undefined; at = places.find(({ id }) => id === at?.within))
          if (at.id === `place-${outer}`) return true
        return false
      }
      const expected = new Set<string>()
      for (const [at, a] of stands.entries())
        for (const [other, b] of stands.entries()) {
          const shares = a.measure === b.measure && a.years[0] <= b.years[1] && b.years[0] <= a.years[1]
          if (at === other || !shares || a.place === b.place) continue
          if (isIn(a.place, b.place) || isIn(b.place, a.place)) expected.add(`f-${at} places-overlap`)
        }
      expect([...said].filter((one) => one.endsWith('places-overlap')).sort()).toEqual([...expected].sort())
    }),
    { numRuns: 500 },
  )
})

it('takes about as long for a chain of places as for as many that lie in none', () => {
  const count = 20_000
  const chained = Array.from({ length: count }, (_, at) => ({
    id: `place-${at}`,
    label: { en: 'a place' },
    level: 'township' as const,
    ...(at > 0 && { within: `place-${at - 1}` }),
  }))
  const dataset = datasetOf([figure('f', exactly(1))])
  const observations = chained.flatMap(({ id }, at) =>
    dataset.observations.map((one): Observation => {
      const period = { kind: 'interval', edtf: String(1000 + (at % 9000)) } as const
      return { ...one, id: `f-${at}`, jurisdiction: id, period }
    }),
  )
  const start = performance.now()
  const table = tableOf([{ ...dataset, observations, places: chained }])
  const isIn = liesIn(['place-0'], table.outer)
  expect(chained.every(({ id }) => isIn(id))).toBe(true)
  expect(performance.now() - start).toBeLessThan(5000) // two by two it takes minutes
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DayRange } from '../../src/model/calendar'
import { eachMeeting, timelineOf } from '../../src/model/meeting'

const stretch = fc
  .tuple(fc.nat(40), fc.oneof(fc.constant(0), fc.nat(4), fc.nat(60)))
  .map(([first, length]): DayRange => ({ first, last: first + length }))

const stretches = fc.array(fc.option(stretch, { nil: undefined, freq: 6 }), { maxLength: 12 })

type Days = DayRange | undefined

const meet = (a: Days, b: Days): boolean => a !== undefined && b !== undefined && a.first <= b.last && b.first <= a.last

const timeline = (all: readonly Days[]) => timelineOf([...all.keys()], (place) => all[place])

const up = (a: number, b: number): number => a - b

describe('stretches of days', () => {
  it('are said with those that share days with them, each two once, and those that share none are told', () => {
    fc.assert(
      fc.property(stretches, stretches, (a, b) => {
        const said: string[] = []
        const found = eachMeeting(timeline(a), timeline(b), (x, y) => said.push(`${x} ${y}`))
        const places = (of: readonly Days[], others: readonly Days[], isMet: boolean): readonly number[] =>
          [...of.keys()].filter((place) => others.some((other) => meet(of[place], other)) === isMet)

        expect(said.sort()).toEqual(
          a.flatMap((x, place) => b.flatMap((y, other) => (meet(x, y) ? [`${place} ${other}`] : []))).sort(),
        )
        expect([...found.a.met].sort(up)).toEqual(places(a, b, true))
        expect([...found.a.alone].sort(up)).toEqual(places(a, b, false))
        expect([...found.b.met].sort(up)).toEqual(places(b, a, true))
        expect([...found.b.alone].sort(up)).toEqual(places(b, a, false))
      }),
      { numRuns: 500 },
    )
  })

  /** Years one after another, among which a few are as long as all of them; how often the days of one are looked at is counted. */
  const counted = (years: number, long: number) => {
    let looks = 0
    const countedDays = (first: number, last: number): DayRange => ({
      get first() {
        looks++
        return first
      },
      get last() {
        looks++
        return last
      },
    })
    const days = Array.from({ length: years }, (_, year) =>
      year < long ? countedDays(0, years * 365) : countedDays(year * 365, year * 365 + 364),
    )
    return { of: () => timelineOf([...days.keys()].reverse(), (place) => days[place]), looks: () => looks }
  }

  it.each([
    ['years alone', 4000, 0, 4000],
    ['years beside a few stretches of all years', 4000, 3, 4000 * 7],
    ['many years beside two stretches of all years', 20_000, 2, 20_000 * 5],
  ])('are looked at as often as they are sorted and found, and no more: %s', (_, years, long, most) => {
    const [a, b] = [counted(years, long), counted(years, long)]
    let found = 0
    eachMeeting(a.of(), b.of(), () => found++)
    const toSort = 2 * years * Math.ceil(Math.log2(years))

    expect(found).toBeGreaterThanOrEqual(years - long)
    expect(found).toBeLessThanOrEqual(most)
    expect(a.looks() + b.looks()).toBeLessThan(2 * toSort + 4 * years + 4 * found)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundValues, tabledFigureFields } from '../../src/query/tabled-schema'

const words = fc.oneof(
  fc.string({ maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...'aB9._-'), maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...'0123456789.-+'), maxLength: 70 }),
  fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype), '', '0', '-0', '1e3', '\ud800', '\u0085', '万件'),
)

describe.each(['id', 'printed', 'value', 'minInclusive', 'unit', 'source'] as const)('the %s of a row', (name) => {
  it('is sound where its schema says so, seen once or again', () => {
    const sound = soundValues(name)
    fc.assert(
      fc.property(fc.oneof(words, fc.anything()), (value) => {
        const expected = tabledFigureFields[name].safeParse(value).data
        expect(sound(value)).toBe(expected)
        expect(sound(value)).toBe(expected)
      }),
      { numRuns: 3000 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonText } from '../../src/rdf/json-text'

/** Text of any code units, halves of pairs among them. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff })), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units))

describe('JSON for people', () => {
  it('writes a text as the language does, whatever stands in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(jsonText(text)).toBe(`${JSON.stringify(text)}\n`)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is read back as the value that was written', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: 500 },
    )
  })
})

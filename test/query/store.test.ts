import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalAt, NumberStore, WordStore } from '../../src/query/figure-store'
import { compareTexts, TextStore, textAt } from '../../src/query/texts'
import { byCodePoint, roomForCodes, wordAt, wordsOf } from '../../src/query/words'

/** More rows than one block holds, so that the last ones stand in another. */
const rows = 65_536 + 3

const textOf = (row: number): string => ['', 'a', '法院', `row-${row}`, 'é'.repeat(150), '𝕏'][row % 6] ?? ''

const upTo = (size: number): Uint32Array => new Uint32Array(size).map((_, row) => row)

describe('texts in blocks', () => {
  it('are what was given, in the order that is asked for', () => {
    const store = new TextStore()
    for (let row = 0; row < rows; row++) store.set(row, textOf(row))
    const order = upTo(rows).reverse()
    const kept = Array.from(order, (row) => store.at(row))

    expect(kept).toEqual(Array.from(order, textOf))
    const texts = store.inOrder(order)
    expect(Array.from(order, (_, place) => textAt(texts, place))).toEqual(kept)
  })

  it('are handed over as they are where they stand in order, without what they have no need of', () => {
    const store = new TextStore()
    for (let row = 0; row < rows; row++) store.set(row, textOf(row))
    const texts = store.inOrder(upTo(rows))

    expect(Array.from(upTo(rows), (row) => textAt(texts, row))).toEqual(Array.from(upTo(rows), textOf))
    for (const { bytes, ends } of texts) {
      expect(bytes.length).toBe(ends.at(-1))
      expect(bytes.buffer.byteLength).toBe(bytes.length)
      expect(ends.buffer.byteLength).toBe(4 * ends.length)
    }
  })

  it('may come in any order, some of them twice, and some not at all', () => {
    const row = fc.oneof(fc.nat(5), fc.integer({ min: rows - 6, max: rows - 1 }))
    const writing = fc.array(fc.tuple(row, fc.string({ unit: 'grapheme' })), { maxLength: 30 })

    fc.assert(
      fc.property(writing, (written) => {
        const store = new TextStore()
        const known = new Map<number, string>()
        for (const [at, text] of written) {
          store.set(at, text)
          known.set(at, text)
        }
        const order = [0, 1, 2, 3, 4, 5, rows - 2, rows - 1]
        expect(order.map((at) => store.at(at))).toEqual(order.map((at) => known.get(at) ?? ''))
        expect(order.map((at) => store.has(at))).toEqual(order.map((at) => (known.get(at) ?? '') !== ''))
        const texts = store.inOrder(Uint32Array.from(order))
        expect(order.map((_, place) => textAt(texts, place))).toEqual(order.map((at) => known.get(at) ?? ''))
        expect(Math.sign(compareTexts(texts, 0, 1))).toBe(
          Math.sign(byCodePoint(known.get(0) ?? '', known.get(1) ?? '')),
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('words by number', () => {
  it.each([3, 254, 255, 256, 65_534, 65_535, 65_536])('are kept, however many there are: %i', (count) => {
    const store = new WordStore()
    for (let row = 0; row < count; row++) store.set(row + 1, `word-${String(row).padStart(6, '0')}`)
    const column = wordsOf(store.words, count + 1, (row) => store.codeAt(row))

    expect([store.at(0), wordAt(column, 0)]).toEqual([undefined, null])
    for (const row of [1, 2, 255, 256, count - 1, count].filter((each) => each <= count)) {
      const word = `word-${String(row - 1).padStart(6, '0')}`
      expect([store.at(row), wordAt(column, row)]).toEqual([word, word])
    }
    expect(column.codes.BYTES_PER_ELEMENT).toBe(count <= 0xff ? 1 : count <= 0xffff ? 2 : 4)
  })

  it.each([
    [0, 1],
    [255, 1],
    [256, 2],
    [65_535, 2],
    [65_536, 4],
  ])('have room where the largest is %i: %i bytes', (largest, bytes) => {
    const codes = roomForCodes(1, largest)
    codes[0] = largest

    expect([codes[0], codes.BYTES_PER_ELEMENT]).toEqual([largest, bytes])
  })
})

it('keeps numbers of any size in any block, and knows where there are none', () => {
  const store = new NumberStore(Number.NEGATIVE_INFINITY)
  const given = new Map([
    [0, '0'],
    [3, '-12.05'],
    [4, '2147483647'],
    [5, '-2147483648'],
    [rows - 2, '2147483648'],
    [rows, '98765432109876543210.5'],
    [rows + 1, '0.1'],
  ])
  for (const [row, text] of given) store.set(row, text)

  for (const row of [0, 1, 3, 4, 5, rows - 2, rows - 1, rows, rows + 1, 3 * rows]) {
    expect(store.has(row)).toBe(given.has(row))
    if (given.has(row)) expect(decimalAt(store, row)).toBe(given.get(row))
    else expect([store.mantissaAt(row), store.placesAt(row)]).toEqual([Number.NEGATIVE_INFINITY, 0])
  }
})

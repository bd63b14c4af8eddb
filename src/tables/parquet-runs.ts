import type { PageHeader } from 'hyparquet'
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js'

/** How many values more than it has a page may pack together: they are packed by eights, by some writers by more of them. */
const spare = 512

/** The greatest head of a run: beyond it the library sees a negative number. */
const greatestHead = 2 ** 31 - 1

/** A number of several bytes, and the place behind it; `undefined` where it has more than so many bytes, or the page ends. */
const varint = (page: Uint8Array, start: number, most: number): readonly [number, number] | undefined => {
  let number = 0
  for (let place = 0; place < most; place++) {
    const byte = page[start + place]
    if (byte === undefined) return undefined
    number += (byte & 0x7f) * 2 ** (7 * place)
    if (byte < 0x80) return [number, start + place + 1]
  }
  return undefined
}

/** A run of numbers: where its bytes begin, how many values they are, and whether each has bits of its own. */
interface Run {
  readonly at: number
  readonly values: number
  readonly isPacked: boolean
}

/**
 * The runs in which numbers are written, each repeated or packed, up to so many values; `undefined` where one has more values
 * than are left. The library repeats a number as often as a run says, until the memory is full.
 */
const runsOf = (page: Uint8Array, start: number, width: number, count: number): readonly Run[] | undefined => {
  const runs: Run[] = []
  let [at, left] = [start, count]
  while (left > 0 && at < page.length) {
    const [head, behind] = varint(page, at, 5) ?? [Number.POSITIVE_INFINITY, 0]
    if (head > greatestHead) return undefined
    const [isPacked, size] = [head % 2 === 1, Math.floor(head / 2)]
    const values = isPacked ? size * 8 : size
    if (values > left + (isPacked ? spare : 0)) return undefined
    runs.push({ at: behind, values: Math.min(values, left), isPacked })
    at = behind + (isPacked ? size * width : Math.ceil(width / 8))
    left -= values
  }
  return runs
}

/** How many values are there of those that may be absent: for each a bit says so. */
const presentIn = (page: Uint8Array, runs: readonly Run[]): number => {
  let present = 0
  for (const { at, values, isPacked } of runs)
    if (!isPacked) present += page[at] === 1 ? values : 0
    else for (let place = 0; place < values; place++) present += ((page[at + (place >> 3)] ?? 0) >> (place & 7)) & 1
  return present
}

/** The place behind numbers that are told by their differences; `undefined` where they are not as they are to be. */
const behindDeltas = (page: Uint8Array, start: number, count: number): number | undefined => {
  const [size, behindSize] = varint(page, start, 5) ?? [0, 0]
  const [parts, behindParts] = varint(page, behindSize, 5) ?? [0, 0]
  const [, behindCount] = varint(page, behindParts, 5) ?? []
  const perPart = size / parts
  if (behindCount === undefined || !(parts > 0 && perPart > 0 && perPart % 8 === 0)) return undefined
  let [, at] = varint(page, behindCount, 10) ?? []
  for (let seen = 1; at !== undefined && seen < count; seen += size) {
    const [, widths] = varint(page, at, 10) ?? []
    if (widths === undefined || widths + parts > page.length) return undefined
    at = widths + parts
    for (let part = 0; part < parts && seen + part * perPart < count; part++) {
      const width = page[widths + part] ?? 0
      if (width > 64) return undefined
      at += (perPart / 8) * width
    }
  }
  return at
}

/** How many bytes texts unfold to that are told by what they share with the text before each; `undefined` where they are none. */
const unfoldedTexts = (page: Uint8Array, start: number, count: number): number | undefined => {
  const second = behindDeltas(page, start, count)
  if (second === undefined || behindDeltas(page, second, count) === undefined) return undefined
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const lengths = [start, second].map((offset) => {
    const numbers = new Int32Array(count)
    deltaBinaryUnpack({ view, offset }, count, numbers)
    return numbers.reduce((sum, length) => sum + Math.max(0, length), 0)
  })
  return lengths.reduce((sum, length) => sum + length, 0)
}

/** What is to be known of a page: its head, whether its values are true or false, and whether they may be absent. */
export interface PageKind {
  readonly head: PageHeader
  readonly isBoolean: boolean
  readonly isOptional: boolean
}

/** The values of a page: how many, how they are written and where they begin. */
interface Values {
  readonly start: number
  readonly count: number
  readonly encoding: string
}

const valuesOf = (page: Uint8Array, { head, isOptional }: PageKind): Values | undefined => {
  const { data_page_header: first, data_page_header_v2: second } = head
  if (head.type === 'DATA_PAGE_V2' && second !== undefined) {
    const { num_values: count, num_nulls: absent, encoding } = second
    const { repetition_levels_byte_length: before, definition_levels_byte_length: length } = second
    const fits = absent >= 0 && absent <= count && before >= 0 && length >= 0 && before + length <= page.length
    if (!fits || (isOptional && runsOf(page, before, 1, count) === undefined)) return undefined
    return { start: before + length, count: count - absent, encoding }
  }
  if (head.type !== 'DATA_PAGE' || first === undefined) return undefined
  const { num_values: count, encoding } = first
  if (!isOptional) return { start: 0, count, encoding }
  const runs = page.length < 4 ? undefined : runsOf(page, 4, 1, count)
  if (runs === undefined) return undefined
  const length = new DataView(page.buffer, page.byteOffset).getUint32(0, true)
  return { start: 4 + length, count: presentIn(page, runs), encoding }
}

/** Whether a page of values, unpacked, can be read: nothing in it asks for more room than its values take. */
export const isReadable = (page: Uint8Array, kind: PageKind, longest: number): boolean => {
  const values = valuesOf(page, kind)
  if (values === undefined || values.start > page.length) return false
  const { start, count, encoding } = values
  switch (encoding) {
    case 'RLE':
    case 'PLAIN_DICTIONARY':
    case 'RLE_DICTIONARY':
      // Numbers of true and false are of one bit and stand behind their length, others behind their number of bits.
      return (
        runsOf(page, start + (kind.isBoolean ? 4 : 1), kind.isBoolean ? 1 : (page[start] ?? 0), count) !== undefined
      )
    case 'DELTA_BINARY_PACKED':
    case 'DELTA_LENGTH_BYTE_ARRAY':
      return behindDeltas(page, start, count) !== undefined
    case 'DELTA_BYTE_ARRAY':
      return (unfoldedTexts(page, start, count) ?? Number.POSITIVE_INFINITY) <= longest
    default:
      return true
  }
}

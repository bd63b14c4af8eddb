import type { Codes } from './words'

/** The bits of a row that say where in its block it is; those above say in which. */
export const blockBits = 16

/** How many rows stand in one block. */
export const blockRows = 2 ** blockBits

export const inBlock = blockRows - 1

/** The texts of some rows as UTF-8, one behind the other: that of the `r`th of them is `bytes` up to `ends[r]`. */
export interface TextBlock {
  readonly bytes: Uint8Array
  readonly ends: Uint32Array
}

/** A column of texts in blocks of `blockRows` rows. A million texts of their own would take several times the room. */
export type Texts = readonly TextBlock[]

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The same text, in memory by itself: an engine keeps all of the text that another is cut from as long as that other. */
export const ownText = (text: string): string => `.${text}`.slice(1)

/** Where the text of a row stands. */
interface Stretch {
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
}

const nowhere: Stretch = { bytes: new Uint8Array(0), from: 0, to: 0 }

const stretchOf = (texts: Texts, row: number): Stretch => {
  const block = texts[row >>> blockBits]
  if (block === undefined) return nowhere
  const place = row & inBlock
  return { bytes: block.bytes, from: block.ends[place - 1] ?? 0, to: block.ends[place] ?? 0 }
}

const read = ({ bytes, from, to }: Stretch): string => decoder.decode(bytes.subarray(from, to))

/** The text of a row. */
export const textAt = (texts: Texts, row: number): string => read(stretchOf(texts, row))

/** Compares two stretches of UTF-8. The order of its bytes is that of the code points. */
const compareStretches = (a: Stretch, b: Stretch): number => {
  const [sizeOfA, sizeOfB] = [a.to - a.from, b.to - b.from]
  for (let at = 0; at < sizeOfA && at < sizeOfB; at++) {
    const difference = (a.bytes[a.from + at] ?? 0) - (b.bytes[b.from + at] ?? 0)
    if (difference !== 0) return difference
  }
  return sizeOfA - sizeOfB
}

/** Compares the texts of two rows by their code points. */
export const compareTexts = (texts: Texts, a: number, b: number): number =>
  compareStretches(stretchOf(texts, a), stretchOf(texts, b))

/** A text in UTF-8 takes at most three bytes for a unit of UTF-16. */
const mostBytes = 3

/** The longest text, in units of UTF-16, that is written one unit at a time. */
const mostByUnit = 100

/** The texts of some rows as they come in. */
interface OpenBlock {
  bytes: Uint8Array
  used: number
  /** How many rows have a text, as long as each came behind the one before it. */
  count: number
  readonly ends: Uint32Array
  /** Where texts begin, once they do not all begin where the one before ends. */
  starts?: Uint32Array
}

const startsOf = ({ ends, count }: OpenBlock): Uint32Array => {
  const starts = new Uint32Array(blockRows)
  starts.set(ends.subarray(0, Math.min(count, inBlock)), 1)
  return starts
}

/** Texts by row as they come in, in any order: those of a row that has none yet are empty. */
export class TextStore {
  private readonly blocks: OpenBlock[] = []

  set(row: number, text: string): void {
    while (this.blocks.length * blockRows <= row) this.open()
    const block = this.blocks[row >>> blockBits]
    if (block === undefined) return
    if (block.bytes.length - block.used < text.length * mostBytes)
      block.bytes = grown(block.bytes, block.used + text.length * mostBytes)
    const place = row & inBlock
    if (place !== block.count) block.starts ??= startsOf(block)
    if (block.starts !== undefined) block.starts[place] = block.used
    block.used += write(block, text)
    block.ends[place] = block.used
    block.count = place + 1
  }

  /** Opens the next block, and takes from the last one what it does not need. */
  private open(): void {
    const last = this.blocks.at(-1)
    if (last !== undefined) last.bytes = last.bytes.slice(0, last.used)
    const bytes = new Uint8Array(last?.used ?? 1024)
    this.blocks.push({ bytes, used: 0, count: 0, ends: new Uint32Array(blockRows) })
  }

  private stretchOf(row: number): Stretch {
    const block = this.blocks[row >>> blockBits]
    if (block === undefined) return nowhere
    const place = row & inBlock
    const from = (block.starts === undefined ? block.ends[place - 1] : block.starts[place]) ?? 0
    return { bytes: block.bytes, from, to: Math.max(from, block.ends[place] ?? 0) }
  }

  has(row: number): boolean {
    const { from, to } = this.stretchOf(row)
    return to > from
  }

  at(row: number): string {
    return read(this.stretchOf(row))
  }

  compare(a: number, b: number): number {
    return compareStretches(this.stretchOf(a), this.stretchOf(b))
  }

  /** The texts of rows, in the order in which they are given; what is here is let go of. */
  inOrder(rows: Uint32Array): Texts {
    const texts: TextBlock[] = []
    for (let first = 0; first < rows.length; first += blockRows)
      texts.push(this.asTheyAre(first, rows) ?? this.copied(rows.subarray(first, first + blockRows)))
    this.blocks.length = 0
    return texts
  }

  /** The texts from a row on, where they stand as they are to stand. */
  private asTheyAre(first: number, rows: Uint32Array): TextBlock | undefined {
    const block = this.blocks[first >>> blockBits]
    const count = Math.min(blockRows, rows.length - first)
    if (block === undefined || block.starts !== undefined || block.count !== count) return undefined
    for (let row = first; row < first + count; row++) if (rows[row] !== row) return undefined
    const { bytes, used, ends } = block
    return {
      bytes: bytes.length === used ? bytes : bytes.slice(0, used),
      ends: count === blockRows ? ends : ends.slice(0, count),
    }
  }

  private copied(rows: Uint32Array): TextBlock {
    let size = 0
    const ends = rows.map((row) => {
      const { from, to } = this.stretchOf(row)
      size += to - from
      return size
    })
    const bytes = new Uint8Array(size)
    rows.forEach((row, place) => {
      const { bytes: source, from, to } = this.stretchOf(row)
      bytes.set(source.subarray(from, to), ends[place - 1] ?? 0)
    })
    return { bytes, ends }
  }
}

/** Writes a text behind the others, and gives how many bytes it takes. Most are short and of ASCII alone. */
const write = ({ bytes, used }: OpenBlock, text: string): number => {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f || at === mostByUnit) return encoder.encodeInto(text, bytes.subarray(used)).written
    bytes[used + at] = unit
  }
  return text.length
}

/** A copy of an array with room for at least so many numbers. */
export const grown = <Kind extends Codes>(array: Kind, size: number): Kind => {
  const length = Math.max(size, Math.ceil(array.length * 1.5))
  const larger = new (array.constructor as new (length: number) => Kind)(length) // the same kind of array
  larger.set(array)
  return larger
}

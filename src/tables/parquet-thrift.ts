/** How deep structures may stand in one another, and how many values one may have: those of honest files are few. */
const deepest = 20
const mostValues = 5_000_000

/** The most bytes that a whole number is written in. */
const longestWhole = 10

/** The kinds of values in the compact protocol of Thrift, as far as Parquet has them. */
const kind = {
  stop: 0,
  yes: 1,
  no: 2,
  byte: 3,
  i16: 4,
  i32: 5,
  i64: 6,
  double: 7,
  binary: 8,
  list: 9,
  struct: 12,
} as const

/** How many bytes values take of kinds that take as many each: of true and false the kind is the value. */
const sizes: Readonly<Record<number, number>> = { [kind.yes]: 0, [kind.no]: 0, [kind.byte]: 1, [kind.double]: 8 }

/** Says that what is walked through is not as it says. */
class Unsound extends Error {}

/** Walks through a structure, and makes nothing of it. */
class Walk {
  private values = 0

  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
    private readonly end: number,
  ) {}

  /** Walks to the end of a structure, and gives the place behind it. */
  struct(depth: number): number {
    if (depth > deepest) throw new Unsound()
    for (;;) {
      const head = this.byte()
      if ((head & 0x0f) === kind.stop) return this.at
      if (head >> 4 === 0) this.whole()
      this.value(head & 0x0f, depth)
    }
  }

  private byte(): number {
    if (this.at >= this.end) throw new Unsound()
    return this.bytes[this.at++] ?? 0
  }

  private pass(length: number): void {
    this.at += length
    if (this.at > this.end) throw new Unsound()
  }

  /** A whole number of unlike many bytes: so many as say more than a length can be are more than there are. */
  private whole(): number {
    let whole = 0
    for (let place = 0; place < longestWhole; place++) {
      const byte = this.byte()
      whole += (byte & 0x7f) * 2 ** (7 * place)
      if (byte < 0x80) return whole
    }
    throw new Unsound()
  }

  private value(type: number, depth: number): void {
    this.values += 1
    if (this.values > mostValues) throw new Unsound()
    const size = sizes[type]
    if (size !== undefined) this.pass(size)
    else if (type === kind.i16 || type === kind.i32 || type === kind.i64) this.whole()
    else if (type === kind.binary) this.pass(this.whole())
    else if (type === kind.list) this.list(depth)
    else if (type === kind.struct) this.struct(depth + 1)
    else throw new Unsound()
  }

  private list(depth: number): void {
    if (depth > deepest) throw new Unsound()
    const head = this.byte()
    const type = head & 0x0f
    const size = head >> 4 === 0x0f ? this.whole() : head >> 4
    if (size > this.end - this.at) throw new Unsound()
    for (let count = 0; count < size; count++)
      if (type === kind.yes || type === kind.no) this.value(kind.byte, depth)
      else this.value(type, depth + 1)
  }
}

/**
 * The place behind a structure that begins at a place; `undefined` where it says more of itself than there are bytes, or nests
 * too deep. The library believes what a structure says: a list that says to be long takes the room at once.
 */
export const behindStruct = (bytes: Uint8Array, start: number, end = bytes.length): number | undefined => {
  try {
    return new Walk(bytes, start, end).struct(0)
  } catch (error) {
    if (error instanceof Unsound) return undefined
    throw error
  }
}

/**
 * A column of texts as UTF-8 in one block: the text of row `r` is `bytes` from `starts[r]` up to `starts[r + 1]`. A million
 * texts of their own would take several times the room.
 */
export interface Texts {
  readonly bytes: Uint8Array
  readonly starts: Float64Array
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The same text, in memory by itself: an engine keeps all of the text that another is cut from as long as that other. */
export const ownText = (text: string): string => `.${text}`.slice(1)

/** The text of a row. */
export const textAt = ({ bytes, starts }: Texts, row: number): string =>
  decoder.decode(bytes.subarray(starts[row], starts[row + 1]))

/** Compares two stretches of a block of UTF-8. The order of its bytes is that of the code points. */
export const compareBytes = (
  bytes: Uint8Array,
  [from, to]: readonly [number, number],
  [otherFrom, otherTo]: readonly [number, number],
): number => {
  const length = Math.min(to - from, otherTo - otherFrom)
  for (let at = 0; at < length; at++) {
    const difference = (bytes[from + at] ?? 0) - (bytes[otherFrom + at] ?? 0)
    if (difference !== 0) return difference
  }
  return to - from - (otherTo - otherFrom)
}

/** Compares the texts of two rows by their code points. */
export const compareTexts = ({ bytes, starts }: Texts, a: number, b: number): number =>
  compareBytes(bytes, [starts[a] ?? 0, starts[a + 1] ?? 0], [starts[b] ?? 0, starts[b + 1] ?? 0])

/** A text in UTF-8 takes at most three bytes for a unit of UTF-16. */
const mostBytes = 3

/** The longest text, in units of UTF-16, that is written one unit at a time. */
const mostByUnit = 100

/** Texts by row as they come in, in any order: those of a row that has none yet are empty. */
export class TextStore {
  private bytes = new Uint8Array(1024)
  private used = 0
  private from = new Float64Array(16)
  private to = new Float64Array(16)

  set(row: number, text: string): void {
    if (this.bytes.length - this.used < text.length * mostBytes)
      this.bytes = grown(this.bytes, this.used + text.length * mostBytes)
    if (row >= this.from.length) {
      this.from = grown(this.from, row + 1)
      this.to = grown(this.to, row + 1)
    }
    this.from[row] = this.used
    this.used += this.write(text)
    this.to[row] = this.used
  }

  /** Writes a text behind the others, and gives how many bytes it takes. Most are short and of ASCII alone. */
  private write(text: string): number {
    const { bytes, used } = this
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit > 0x7f || at === mostByUnit) return encoder.encodeInto(text, bytes.subarray(used)).written
      bytes[used + at] = unit
    }
    return text.length
  }

  has(row: number): boolean {
    return (this.to[row] ?? 0) > (this.from[row] ?? 0)
  }

  at(row: number): string {
    return decoder.decode(this.bytes.subarray(this.from[row], this.to[row]))
  }

  compare(a: number, b: number): number {
    const { bytes, from, to } = this
    return compareBytes(bytes, [from[a] ?? 0, to[a] ?? 0], [from[b] ?? 0, to[b] ?? 0])
  }

  /** The texts of rows, in the order in which they are given. */
  inOrder(rows: Uint32Array): Texts {
    const starts = new Float64Array(rows.length + 1)
    rows.forEach((row, place) => {
      starts[place + 1] = (starts[place] ?? 0) + (this.to[row] ?? 0) - (this.from[row] ?? 0)
    })
    const bytes = new Uint8Array(starts[rows.length] ?? 0)
    /** Texts that came in this order are copied together. */
    let [from, to, at] = [0, 0, 0]
    const copy = (): void => {
      bytes.set(this.bytes.subarray(from, to), at)
      at += to - from
    }
    for (const row of rows) {
      if (this.from[row] !== to) {
        copy()
        from = this.from[row] ?? 0
      }
      to = this.to[row] ?? from
    }
    copy()
    return { bytes, starts }
  }
}

type Numbers = Uint8Array | Uint32Array | Float64Array

/** A copy of an array with room for at least so many numbers; those behind the old ones are `blank`. */
export const grown = <Kind extends Numbers>(array: Kind, size: number, blank = 0): Kind => {
  const length = Math.max(size, Math.ceil(array.length * 1.5))
  const larger = new (array.constructor as new (length: number) => Kind)(length) // the same kind of array
  larger.set(array)
  if (blank !== 0) larger.fill(blank, array.length)
  return larger
}

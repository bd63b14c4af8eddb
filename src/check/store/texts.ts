const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

const pageSize = 1 << 20

/** The most bytes that a unit of UTF-16 takes in UTF-8, and those that give the length of a text. */
const [mostBytes, lengthBytes] = [3, 4]

/** A figure's number is often both ends of its interval too. */
const mostRecent = 4

const noPage = new Uint8Array(lengthBytes)

/**
 * Texts as UTF-8 in pages, each known by its place: a million texts of their own would take several times the room, and one
 * block that grows would for a moment stand in memory twice.
 */
export class Texts {
  private readonly pages: Uint8Array[] = []
  private used = pageSize
  private readonly recent: string[] = []
  private readonly recentPlaces: number[] = []
  private turn = 0

  /** Keeps a text and gives its place: the same again where it was among the last that were kept. */
  add(text: string): number {
    const recent = this.recent.indexOf(text)
    if (recent >= 0) return this.recentPlaces[recent] ?? 0
    const place = this.keep(text)
    this.recent[this.turn] = text
    this.recentPlaces[this.turn] = place
    this.turn = (this.turn + 1) % mostRecent
    return place
  }

  private keep(text: string): number {
    const most = text.length * mostBytes + lengthBytes
    let page = this.pages.at(-1)
    if (page === undefined || page.length - this.used < most) {
      page = new Uint8Array(Math.max(pageSize, most))
      this.pages.push(page)
      this.used = 0
    }
    const at = this.used
    const written = writeText(page, at + lengthBytes, text)
    for (let byte = 0; byte < lengthBytes; byte += 1) page[at + byte] = written >>> (8 * byte)
    // a long text has a page to itself
    this.used = page.length > pageSize ? page.length : at + lengthBytes + written
    return (this.pages.length - 1) * pageSize + at
  }

  at(place: number): string {
    return decoder.decode(this.bytesAt(place))
  }

  /** Compares two texts by their code units, as `byText` does. */
  compare(a: number, b: number): number {
    return compareUtf8(this.bytesAt(a), this.bytesAt(b))
  }

  private bytesAt(place: number): Uint8Array {
    const page = this.pages[Math.floor(place / pageSize)] ?? noPage
    const at = place % pageSize
    let length = 0
    for (let byte = lengthBytes - 1; byte >= 0; byte -= 1) length = length * 256 + (page[at + byte] ?? 0)
    return page.subarray(at + lengthBytes, at + lengthBytes + length)
  }
}

/** Writes a text and gives its length in bytes. Most are ASCII, for which a loop is faster than the encoder. */
const writeText = (page: Uint8Array, at: number, text: string): number => {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit > 0x7f) return encoder.encodeInto(text, page.subarray(at)).written
    page[at + index] = unit
  }
  return text.length
}

/** The first bytes of characters beyond the first plane, and of those of the first plane that follow the surrogates. */
const [astral, behindSurrogates] = [0xf0, 0xee]

/**
 * Compares two texts in UTF-8 by their units in UTF-16. The order of the bytes is that of code points, which is the same but
 * for characters beyond the first plane: their surrogates come before U+E000.
 */
export const compareUtf8 = (a: Uint8Array, b: Uint8Array): number => {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [a[at] ?? 0, b[at] ?? 0]
    if (one === other) continue
    const isMixed = one >= behindSurrogates && other >= behindSurrogates && one >= astral !== other >= astral
    return isMixed ? other - one : one - other
  }
  return a.length - b.length
}

import type { Texts } from './texts'

/** So many numbers stand for values that recur; those behind them for places of texts, and the upper half for whole numbers. */
const [mostRecurring, firstWhole] = [65_536, 2 ** 31]

/** Texts that are whole numbers below the half of 32 bits: a column keeps the number in their place. */
const wholeNumber = /^(?:0|[1-9]\d{0,8})$/

/** A column takes this many values for recurring ones, whether they do or not, and then as many as one in four rows. */
const [surelyKept, rowsForOne] = [256, 4]

const pageRows = 8192

type Codes = Uint8Array | Uint16Array | Uint32Array

const widened = (codes: Codes, code: number): Codes => {
  if (code <= 0xff || codes instanceof Uint32Array) return codes
  if (code > 0xffff) return Uint32Array.from(codes)
  return codes instanceof Uint8Array ? Uint16Array.from(codes) : codes
}

/** What begins a value that is no plain text: the rest is JSON. */
const mark = '\u0000'

/**
 * A column of values, row by row: plain data, or `undefined`. What recurs is kept once, and every row has its number, in as few
 * bytes as do; what does not is kept as text.
 */
export class Column {
  private readonly numbers = new Map<string, number>()
  private readonly values: unknown[] = [undefined]
  /** The codes of objects that were seen before: many rows share one. */
  private readonly objects = new WeakMap<object, number>()
  private readonly pages: Codes[] = []
  private rows = 0
  private filled = 0

  constructor(private readonly texts: Texts) {}

  push(value: unknown): void {
    const code = this.codeOf(value)
    const at = this.rows % pageRows
    if (at === 0) this.pages.push(new Uint8Array(pageRows))
    const page = this.pages.length - 1
    const codes = widened(this.pages[page] ?? new Uint8Array(pageRows), code)
    this.pages[page] = codes
    codes[at] = code
    this.rows += 1
    if (code > 0) this.filled += 1
  }

  at(row: number): unknown {
    const code = this.pages[Math.floor(row / pageRows)]?.[row % pageRows] ?? 0
    if (code < mostRecurring) return this.values[code]
    if (code >= firstWhole) return String(code - firstWhole)
    const text = this.texts.at(code - mostRecurring)
    return text.startsWith(mark) ? (JSON.parse(text.slice(1)) as unknown) : text
  }

  /** Whether no row has a value. */
  get isBlank(): boolean {
    return this.filled === 0
  }

  private codeOf(value: unknown): number {
    if (value === undefined) return 0
    if (typeof value === 'string') {
      if (wholeNumber.test(value)) return Number(value) + firstWhole
      return this.codeOfText(value.startsWith(mark) ? mark + JSON.stringify(value) : value, value)
    }
    const known = typeof value === 'object' && value !== null ? this.objects.get(value) : undefined
    const code = known ?? this.codeOfText(mark + JSON.stringify(value), value)
    if (known === undefined && typeof value === 'object' && value !== null) this.objects.set(value, code)
    return code
  }

  private codeOfText(text: string, value: unknown): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    const size = this.values.length
    if (size < mostRecurring && (size < surelyKept || size * rowsForOne < this.rows)) {
      this.numbers.set(text, size)
      this.values.push(value)
      return size
    }
    return this.texts.add(text) + mostRecurring
  }
}

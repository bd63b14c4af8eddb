import type { Decimal } from '../model/decimal'
import { fromMantissa, placesOf, toMantissa } from './scaled'
import { grown, ownText, TextStore } from './texts'

/** The columns of words that a figure brings; those that follow from them are made at the end. */
export const storedWords = [
  'dataset',
  'indicator',
  'jurisdiction',
  'breakdown',
  'source',
  'precision',
  'unit',
  'status',
] as const

export type StoredWord = (typeof storedWords)[number]

export const storedNumbers = ['value', 'lower', 'upper'] as const

export type StoredNumber = (typeof storedNumbers)[number]

const none = 0xffff_ffff

/** A column of words in the order in which they came: that of row `r` is `words[codes[r]]`; `none` where it has none. */
export class WordStore {
  readonly words: string[] = []
  private readonly numbers = new Map<string, number>()
  private codes = new Uint32Array(16).fill(none)

  /** The number of a word; words that no row has are known by it too. */
  codeOf(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    const own = ownText(word)
    this.numbers.set(own, this.words.length)
    return this.words.push(own) - 1
  }

  /** Puts other words in the place of those that were given: no two of them become one. */
  rename(nameOf: (word: string) => string): void {
    this.words.forEach((word, code) => {
      this.words[code] = nameOf(word)
    })
    this.numbers.clear()
    this.words.forEach((word, code) => {
      this.numbers.set(word, code)
    })
  }

  set(row: number, word: string): void {
    this.setCode(row, this.codeOf(word))
  }

  setCode(row: number, code: number): void {
    if (row >= this.codes.length) this.codes = grown(this.codes, row + 1, none)
    this.codes[row] = code
  }

  /** The code of a row; the number of words there are where it has none. */
  codeAt(row: number): number {
    return Math.min(this.codes[row] ?? none, this.words.length)
  }

  has(row: number): boolean {
    return (this.codes[row] ?? none) !== none
  }

  at(row: number): string | undefined {
    const code = this.codes[row] ?? none
    return code === none ? undefined : this.words[code]
  }
}

/** A column of decimals, each over a power of ten of its own; `absent` where a row has none. */
export class NumberStore {
  private mantissas: Float64Array
  private places = new Uint8Array(16)
  /** The whole numbers that a double cannot hold, by row. */
  readonly wide = new Map<number, bigint>()

  constructor(private readonly absent: number) {
    this.mantissas = new Float64Array(16).fill(absent)
  }

  set(row: number, text: Decimal): void {
    if (row >= this.mantissas.length) {
      this.mantissas = grown(this.mantissas, row + 1, this.absent)
      this.places = grown(this.places, row + 1)
    }
    const places = placesOf(text)
    const mantissa = toMantissa(text, places)
    this.places[row] = places
    if (typeof mantissa === 'number') this.mantissas[row] = mantissa
    else {
      this.mantissas[row] = Number.NaN
      this.wide.set(row, mantissa)
    }
  }

  placesAt(row: number): number {
    return this.places[row] ?? 0
  }

  mantissaAt(row: number): number {
    return this.mantissas[row] ?? this.absent
  }

  /** The decimal of a row that has one. */
  textAt(row: number): Decimal {
    return fromMantissa(this.wide.get(row) ?? this.mantissaAt(row), this.placesAt(row))
  }

  has(row: number): boolean {
    return !Object.is(this.mantissaAt(row), this.absent) || (this.wide.size > 0 && this.wide.has(row))
  }
}

/** Figures as they come in, a cell at a time and in any order, in columns. `tableFrom` makes a table of them. */
export class FigureStore {
  size = 0
  readonly words: Readonly<Record<StoredWord, WordStore>> = {
    dataset: new WordStore(),
    indicator: new WordStore(),
    jurisdiction: new WordStore(),
    breakdown: new WordStore(),
    source: new WordStore(),
    precision: new WordStore(),
    unit: new WordStore(),
    status: new WordStore(),
  }
  /** The name of the period of each figure; what it means, `tableFrom` is told. */
  readonly periods = new WordStore()
  readonly numbers: Readonly<Record<StoredNumber, NumberStore>> = {
    value: new NumberStore(Number.NaN),
    lower: new NumberStore(Number.NEGATIVE_INFINITY),
    upper: new NumberStore(Number.POSITIVE_INFINITY),
  }
  readonly ids = new TextStore()
  readonly printed = new TextStore()
  private open = new Uint8Array(16)

  /** Makes room for one more figure, and gives its row. */
  add(): number {
    return this.size++
  }

  /** Says of an end of a row that the number at it is left out. */
  setOpen(row: number, bit: number): void {
    if (row >= this.open.length) this.open = grown(this.open, row + 1)
    this.open[row] = (this.open[row] ?? 0) | bit
  }

  openAt(row: number): number {
    return this.open[row] ?? 0
  }
}

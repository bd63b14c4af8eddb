import type { Decimal } from '../model/decimal'
import { fromMantissa, placesOf, toMantissa } from './scaled'
import { blockBits, blockRows, grown, inBlock, ownText, TextStore } from './texts'
import { type Codes, roomForCodes } from './words'

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

/** A column of words in the order in which they came: that of row `r` is `words[codes[r] - 1]`; 0 is for none. */
export class WordStore {
  readonly words: string[] = []
  private readonly numbers = new Map<string, number>()
  private codes: Codes = new Uint8Array(16)

  /** The number of a word; words that no row has are known by it too. */
  codeOf(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    const own = ownText(word)
    this.numbers.set(own, this.words.length)
    return this.words.push(own) - 1
  }

  set(row: number, word: string): void {
    this.setCode(row, this.codeOf(word))
  }

  setCode(row: number, code: number): void {
    if (row >= this.codes.length) this.codes = grown(this.codes, row + 1)
    this.codes[row] = code + 1
    if (this.codes[row] !== code + 1) this.widen(row, code + 1)
  }

  private widen(row: number, code: number): void {
    const wider = roomForCodes(this.codes.length, code)
    wider.set(this.codes)
    wider[row] = code
    this.codes = wider
  }

  /** The code of a row; the number of words there are where it has none. */
  codeAt(row: number): number {
    const code = this.codes[row] ?? 0
    return code === 0 ? this.words.length : code - 1
  }

  /** The word of a row that has one. */
  at(row: number): string | undefined {
    return this.words[this.codeAt(row)]
  }
}

/** The numbers of some rows. */
interface NumberBlock {
  /** Narrow until one of them needs more. */
  mantissas: Int32Array | Float64Array
  /** One more than the decimal places of a row; 0 where it has no number. */
  readonly places: Uint8Array
}

const newNumberBlock = (): NumberBlock => ({ mantissas: new Int32Array(blockRows), places: new Uint8Array(blockRows) })

/** A column of decimals, each over a power of ten of its own; `absent` where a row has none. It grows by blocks. */
export class NumberStore {
  private readonly blocks: NumberBlock[] = []
  /** The whole numbers that a double cannot hold, by row. */
  readonly wide = new Map<number, bigint>()

  constructor(private readonly absent: number) {}

  set(row: number, text: Decimal): void {
    while (this.blocks.length * blockRows <= row) this.blocks.push(newNumberBlock())
    const block = this.blockOf(row)
    const places = placesOf(text)
    const mantissa = toMantissa(text, places)
    if (block === undefined) return
    const [place, double] = [row & inBlock, typeof mantissa === 'number' ? mantissa : Number.NaN]
    block.places[place] = places + 1
    block.mantissas[place] = double
    if (block.mantissas[place] !== double && block.mantissas instanceof Int32Array) {
      block.mantissas = Float64Array.from(block.mantissas)
      block.mantissas[place] = double
    }
    if (typeof mantissa === 'bigint') this.wide.set(row, mantissa)
  }

  private blockOf(row: number): NumberBlock | undefined {
    return this.blocks[row >>> blockBits]
  }

  placesAt(row: number): number {
    return Math.max(0, (this.blockOf(row)?.places[row & inBlock] ?? 0) - 1)
  }

  mantissaAt(row: number): number {
    const block = this.blockOf(row)
    return block === undefined || block.places[row & inBlock] === 0
      ? this.absent
      : (block.mantissas[row & inBlock] ?? this.absent)
  }

  has(row: number): boolean {
    return (this.blockOf(row)?.places[row & inBlock] ?? 0) !== 0
  }

  /** Lets go of what is there, where it is in a table. */
  clear(): void {
    this.blocks.length = 0
  }
}

/** The decimal of a row that has one. */
export const decimalAt = (numbers: NumberStore, row: number): Decimal =>
  fromMantissa(numbers.wide.get(row) ?? numbers.mantissaAt(row), numbers.placesAt(row))

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

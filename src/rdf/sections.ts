import { type Teller, tellAll } from '../mapping/teller'
import type { Description } from '../mapping/term'

/** The nodes of one fact. */
export type Block = readonly Description[]

/**
 * A group of nodes that a reader takes in at once: a heading and its blocks. The blocks are made as they are asked for, anew
 * each time; a section without any is left out of a file.
 */
export interface Section<B = Block> {
  readonly title: string
  readonly blocks: Iterable<B>
}

/** What a document says, by whichever teller. */
export type Sections = <T, S, B>(teller: Teller<T, S, B>) => readonly Section<B>[]

/** Items that are made anew whenever they are asked for. */
export const whenAsked = <T>(make: () => Iterable<T>): Iterable<T> => ({
  [Symbol.iterator]: () => make()[Symbol.iterator](),
})

/** Blocks that are at hand as data, as a teller tells them. */
export function* toldBlocks<T, S, B>(teller: Teller<T, S, B>, blocks: Iterable<Block>): Generator<B> {
  for (const block of blocks) {
    tellAll(teller, block)
    yield teller.told()
  }
}

/** Sections that are at hand as data, by whichever teller. */
export const sectionsWith =
  (sections: readonly Section[]): Sections =>
  (teller) =>
    sections.map(({ title, blocks }) => ({ title, blocks: whenAsked(() => toldBlocks(teller, blocks)) }))

/** The blocks of a section that say something. */
export function* filledBlocks<B extends { readonly length: number }>({ blocks }: Section<B>): Generator<B> {
  for (const block of blocks) if (block.length > 0) yield block
}

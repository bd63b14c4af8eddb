import { Numbers } from './numbers'

/** Things in classes that only ever become finer: those that are moved together leave their classes for new ones. */
export class Partition {
  private readonly turns = new Numbers()
  private readonly into = new Numbers()
  private turn = 0

  /** @param of the class of each thing, from 0 up to `count` */
  constructor(
    readonly of: Uint32Array,
    count: number,
  ) {
    for (let each = 0; each < count; each++) this.open()
  }

  /** How many classes there were ever. */
  get count(): number {
    return this.turns.length
  }

  /** Begins another split: what moves until the next one stays together as far as it was together. */
  begin(): void {
    this.turn++
  }

  move(thing: number): void {
    const from = this.of[thing] ?? 0
    if (this.turns.at(from) !== this.turn) {
      this.turns.set(from, this.turn)
      this.into.set(from, this.open())
    }
    this.of[thing] = this.into.at(from)
  }

  private open(): number {
    this.turns.push(0)
    this.into.push(0)
    return this.turns.length - 1
  }
}

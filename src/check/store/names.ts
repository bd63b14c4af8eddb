import { Numbers } from './numbers'
import type { Texts } from './texts'

/** Two hashes of a text that have little to do with one another: texts that share both are compared themselves. */
const hashesOf = (text: string): readonly [number, number] => {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return [a >>> 0, b >>> 0]
}

const firstSlots = 1024

/** Names as they come in, each once and with its number, from 0: a set of a million texts takes a quarter of the room so. */
export class Names {
  private readonly places = new Numbers()
  private readonly second = new Numbers()
  private readonly first = new Numbers()
  /** The number of a name and one, by its hash; 0 where there is none. */
  private slots = new Uint32Array(firstSlots)
  private count = 0

  constructor(private readonly texts: Texts) {}

  get size(): number {
    return this.count
  }

  /** The number of a name, which it is given where it has none. */
  add(name: string): number {
    const [a, b] = hashesOf(name)
    const slot = this.slotOf(name, a, b)
    const known = this.slots[slot] ?? 0
    if (known > 0) return known - 1
    const number = this.count
    this.count += 1
    this.slots[slot] = this.count
    this.places.set(number, this.texts.add(name))
    this.first.set(number, a)
    this.second.set(number, b)
    if (this.count * 2 > this.slots.length) this.grow()
    return number
  }

  /** The number of a name, where it is there. */
  find(name: string): number | undefined {
    const [a, b] = hashesOf(name)
    const known = this.slots[this.slotOf(name, a, b)] ?? 0
    return known === 0 ? undefined : known - 1
  }

  at(number: number): string {
    return this.texts.at(this.places.at(number))
  }

  /** Compares two names by their code units. */
  compare(a: number, b: number): number {
    return this.texts.compare(this.places.at(a), this.places.at(b))
  }

  private slotOf(name: string, a: number, b: number): number {
    let slot = a % this.slots.length
    for (let known = this.slots[slot] ?? 0; known > 0; known = this.slots[slot] ?? 0) {
      if (this.second.at(known - 1) === b && this.first.at(known - 1) === a && this.at(known - 1) === name) return slot
      slot = (slot + 1) % this.slots.length
    }
    return slot
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2)
    for (let number = 0; number < this.count; number += 1) {
      let slot = this.first.at(number) % this.slots.length
      while ((this.slots[slot] ?? 0) > 0) slot = (slot + 1) % this.slots.length
      this.slots[slot] = number + 1
    }
  }
}

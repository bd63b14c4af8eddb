/** A list of whole numbers from 0 to 2³²−1 that grows: four bytes each. */
export class Numbers {
  private items = new Uint32Array(4)
  length = 0

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Uint32Array(this.length * 2)
      larger.set(this.items)
      this.items = larger
    }
    this.items[this.length++] = item
  }

  at(index: number): number {
    return this.items[index] ?? 0
  }

  set(index: number, item: number): void {
    this.items[index] = item
  }

  /** Keeps the first items, and gives the room of the rest back. */
  keep(length: number): void {
    this.length = length
    this.items = this.items.slice(0, Math.max(4, length))
  }
}

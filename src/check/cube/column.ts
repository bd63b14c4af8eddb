import { Numbers } from './numbers'

/** Room for numbers of terms that one column after another may use; all zero in between. */
export interface Scratch {
  readonly last: Uint32Array
  readonly seen: Uint32Array
  turn: number
}

/** The statements of one property: their subjects and values as two columns of numbers. */
export class Column {
  private readonly subjects = new Numbers()
  private readonly values = new Numbers()

  get length(): number {
    return this.subjects.length
  }

  add(subject: number, value: number): void {
    this.subjects.push(subject)
    this.values.push(value)
  }

  /** Visits the statements that there are now; those that a visit adds are left out. */
  each(visit: (subject: number, value: number) => void): void {
    const { length } = this
    for (let row = 0; row < length; row++) visit(this.subjects.at(row), this.values.at(row))
  }

  /** Leaves each statement once, as a graph is a set. */
  settle(scratch: Scratch): void {
    const repeated = this.repeated(scratch)
    let kept = 0
    for (let row = 0; row < this.length; row++) {
      if (repeated[row] === 1) continue
      this.subjects.set(kept, this.subjects.at(row))
      this.values.set(kept, this.values.at(row))
      kept++
    }
    if (kept === this.length) return
    this.subjects.keep(kept)
    this.values.keep(kept)
  }

  /** Marks the rows that say what a later one says: the rows of each value are linked, then gone through once. */
  private repeated(scratch: Scratch): Uint8Array {
    const { last, seen } = scratch
    const before = new Uint32Array(this.length)
    const repeated = new Uint8Array(this.length)
    for (let row = 0; row < this.length; row++) {
      before[row] = last[this.values.at(row)] ?? 0
      last[this.values.at(row)] = row + 1
    }
    for (let row = this.length - 1; row >= 0; row--) {
      const value = this.values.at(row)
      if (last[value] !== row + 1) continue // not the last of its value: gone through with that one
      scratch.turn++
      for (let at = row; at >= 0; at = (before[at] ?? 0) - 1) {
        const subject = this.subjects.at(at)
        if (seen[subject] === scratch.turn) repeated[at] = 1
        seen[subject] = scratch.turn
      }
      last[value] = 0
    }
    return repeated
  }
}

import { rdf } from '../../vocabulary/terms'
import { Numbers } from './numbers'
import { Terms } from './terms'

/** The most statements that a cube may have once it is normalised. */
export const mostStatements = 134_217_728

interface Column {
  readonly subjects: Numbers
  readonly values: Numbers
}

/** A graph by property: for each, its subjects and values as two columns of numbers. */
export class Graph {
  readonly terms = new Terms()
  private readonly columns = new Map<number, Column>()
  /** How many statements there are. */
  size = 0

  get overflowed(): boolean {
    return this.terms.overflowed || this.size > mostStatements
  }

  get properties(): readonly number[] {
    return [...this.columns.keys()]
  }

  add(subject: number, property: number, value: number): void {
    const column = this.columns.get(property) ?? { subjects: new Numbers(), values: new Numbers() }
    if (column.subjects.length === 0) this.columns.set(property, column)
    column.subjects.push(subject)
    column.values.push(value)
    this.size++
  }

  /** Adds what follows from other statements, unless it is none: nothing can be said of a literal, or by a blank node. */
  infer(subject: number, property: number, value: number): void {
    if (this.terms.isNode(subject) && this.terms.isIri(property)) this.add(subject, property, value)
  }

  /** Visits the statements of a property that there are now; those that a visit adds are left out. */
  each(property: number | string, visit: (subject: number, value: number) => void): void {
    const column = this.columns.get(typeof property === 'string' ? this.terms.node(property) : property)
    if (column === undefined) return
    const { subjects, values } = column
    const { length } = subjects
    for (let row = 0; row < length; row++) visit(subjects.at(row), values.at(row))
  }

  /** The values of a property by subject. For properties of few subjects: an observation each is too many. */
  lists(property: number | string): ReadonlyMap<number, readonly number[]> {
    const lists = new Map<number, number[]>()
    this.each(property, (subject, value) => {
      const list = lists.get(subject)
      if (list === undefined) lists.set(subject, [value])
      else list.push(value)
    })
    return lists
  }

  /** Marks the nodes of a class: 1 at the number of each. */
  marked(type: string): Uint8Array {
    const marks = new Uint8Array(this.terms.size + 1)
    const id = this.terms.node(type)
    this.each(rdf.type, (subject, value) => {
      if (value === id) marks[subject] = 1
    })
    return marks
  }

  /** Leaves each statement once, as a graph is a set. */
  settle(): void {
    const { size } = this.terms
    const [last, seen] = [new Uint32Array(size), new Uint32Array(size)]
    let turn = 0
    for (const { subjects, values } of this.columns.values()) {
      const before = new Uint32Array(subjects.length)
      const repeated = new Uint8Array(subjects.length)
      for (let row = 0; row < subjects.length; row++) {
        before[row] = last[values.at(row)] ?? 0
        last[values.at(row)] = row + 1
      }
      for (let row = subjects.length - 1; row >= 0; row--) {
        const value = values.at(row)
        if (last[value] !== row + 1) continue // not the last statement of its value: taken with that one
        turn++
        for (let at = row; at >= 0; at = (before[at] ?? 0) - 1) {
          if (seen[subjects.at(at)] === turn) repeated[at] = 1
          seen[subjects.at(at)] = turn
        }
        last[value] = 0
      }
      let kept = 0
      for (let row = 0; row < subjects.length; row++) {
        if (repeated[row] === 1) continue
        subjects.set(kept, subjects.at(row))
        values.set(kept, values.at(row))
        kept++
      }
      this.size -= subjects.length - kept
      if (kept === subjects.length) continue
      subjects.keep(kept)
      values.keep(kept)
    }
  }
}

import { rdf } from '../../vocabulary/terms'
import { Column, type Scratch } from './column'
import { Terms } from './terms'

/** The most statements that a cube may have once it is normalised. */
export const mostStatements = 134_217_728

/** A graph by property, in numbers. */
export class Graph {
  readonly terms: Terms
  private readonly columns = new Map<number, Column>()
  private size = 0

  constructor(mostTerms?: number) {
    this.terms = new Terms(mostTerms)
  }

  get overflowed(): boolean {
    return this.terms.overflowed || this.size > mostStatements
  }

  get properties(): readonly number[] {
    return [...this.columns.keys()]
  }

  add(subject: number, property: number, value: number): void {
    const column = this.columns.get(property) ?? new Column()
    if (column.length === 0) this.columns.set(property, column)
    column.add(subject, value)
    this.size++
  }

  /** Adds what follows from other statements, unless it is none: nothing can be said of a literal, or by a blank node. */
  infer(subject: number, property: number, value: number): void {
    if (this.terms.isNode(subject) && this.terms.isIri(property)) this.add(subject, property, value)
  }

  /** Visits the statements of a property that there are now; those that a visit adds are left out. */
  each(property: number | string, visit: (subject: number, value: number) => void): void {
    this.columns.get(typeof property === 'string' ? this.terms.node(property) : property)?.each(visit)
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
    const scratch: Scratch = { last: new Uint32Array(size), seen: new Uint32Array(size), turn: 0 }
    this.size = 0
    for (const column of this.columns.values()) {
      column.settle(scratch)
      this.size += column.length
    }
  }
}

import { type Issue, issue, shown } from '../../issue'
import type { CubeCode } from '../../messages/cube-issues'
import type { Graph } from './graph'

/** What breaks a constraint: a node, and where they say more, a property, a value and another node; by their numbers. */
export interface Offence {
  readonly node: number
  readonly property?: number
  readonly value?: number
  /** A value that is no term of the graph: a count. */
  readonly count?: number
  readonly other?: number
}

interface Found {
  readonly named: Offence[]
  total: number
}

/** Collects what breaks each constraint: the first ones by name, the rest by their number. */
export class Offences {
  private readonly found = new Map<CubeCode, Found>()

  constructor(readonly most: number) {}

  add(code: CubeCode, offence: Offence): void {
    this.addAll(code, 1, [offence])
  }

  /** Counts offences, and draws from `offences` no more than are to be named. */
  addAll(code: CubeCode, total: number, offences: Iterable<Offence>): void {
    if (total === 0) return
    const found = this.found.get(code) ?? { named: [], total: 0 }
    this.found.set(code, found)
    found.total += total
    if (found.named.length >= this.most) return
    for (const offence of offences) if (found.named.push(offence) >= this.most) return
  }

  /** The issues, constraint by constraint in the order of their numbers. */
  issues(graph: Graph, codes: readonly CubeCode[]): readonly Issue[] {
    return codes.flatMap((code) => {
      const { named, total } = this.found.get(code) ?? { named: [], total: 0 }
      const rest = total - named.length
      return [...named.map((offence) => issueOf(code, offence, graph)), ...(rest > 0 ? [restIssue(code, rest)] : [])]
    })
  }
}

const issueOf = (code: CubeCode, { node, property, value, count, other }: Offence, { terms }: Graph): Issue => {
  // a literal may stand where an address should
  const named = (id: number): string => (terms.isNode(id) ? terms.shown(id) : shown(terms.shown(id)))
  const address = named(node)
  const declared = property === undefined ? {} : { property: named(property) }
  const received = value === undefined ? count : terms.shown(value)
  return issue(code, {
    at: { node: address, ...declared },
    ...(received !== undefined && { received: String(received) }),
    parameters: { node: address, ...declared, ...(other !== undefined && { other: named(other) }) },
  })
}

const restIssue = (code: CubeCode, rest: number): Issue =>
  issue('cube-offenders-not-named', { received: String(rest), parameters: { code } })

import { onceFor } from '../model/remembered'
import { rdf } from '../vocabulary/terms'
import { type AnyField, type AnyRecord, isNested, type Part } from './field'
import { encode, type Scope } from './kind'
import { type Description, node, type Statement, type Term } from './term'

/** A record of any type, its fields read by the names of its mapping. */
export type Fields = Readonly<Record<string, unknown>>

const valuesOf = (value: unknown, many: true | undefined): readonly unknown[] =>
  value === undefined ? [] : many === true ? (value as readonly unknown[]) : [value] // lists are declared `many`

/** The address of the item of a list that its owner owns: `-quote`, then `-quote-2`, `-quote-3`. */
const ownedAddress = (address: string, suffix: string, index: number): string =>
  address + suffix + (index === 0 ? '' : `-${index + 1}`)

/** What is to be said of a node beyond its fields: its classes and what follows from the fields. */
export interface Surroundings {
  readonly scope: Scope
  readonly types?: readonly string[]
  /** Statements before and behind those of the fields. */
  readonly before?: readonly Statement[]
  readonly behind?: readonly Statement[]
  /** The address of a shared record that a field holds. */
  readonly addressOf?: (property: string) => Term
  /** Statements before those of every owned record. */
  readonly ownedBefore?: readonly Statement[]
}

/** How the records of a mapping are described: worked out once, since a million may follow. */
interface Plan {
  readonly fields: readonly (readonly [name: string, field: AnyField])[]
  readonly types: readonly Statement[]
}

const isOf = (type: string): Statement => [rdf.type, node(type)]

const planOf = onceFor(
  (mapping: AnyRecord): Plan => ({ fields: Object.entries(mapping.fields), types: mapping.types.map(isOf) }),
)

/** A node that carries some of a record's fields, and what is said of it so far. */
type PartSoFar = readonly [part: Part, statements: Statement[]]

/** Describes a record at its address: its node, then the parts and records that it owns, each behind its owner. */
export const describe = (
  mapping: AnyRecord,
  record: Fields,
  address: string,
  { scope, types, before = [], behind = [], addressOf, ownedBefore = [] }: Surroundings,
): readonly Description[] => {
  const plan = planOf(mapping)
  const own: Statement[] = [...(types === undefined ? plan.types : types.map(isOf)), ...before]
  const parts: PartSoFar[] = []
  const owned: Description[] = []
  for (const [name, field] of plan.fields) {
    const value = record[name]
    if (value === undefined) continue
    if (!isNested(field)) {
      const said = field.part === undefined ? own : statementsOfPart(parts, field.part)
      for (const item of valuesOf(value, field.many))
        for (const term of encode(field.kind, item, scope)) said.push([field.property, term])
    } else if (field.owned === undefined) {
      if (addressOf !== undefined) own.push([field.property, addressOf(field.property)])
    } else {
      for (const [index, item] of valuesOf(value, field.many).entries()) {
        const iri = ownedAddress(address, field.owned, index)
        own.push([field.property, node(iri)])
        owned.push(...describe(field.record, item as Fields, iri, { scope, before: ownedBefore })) // as the mapping says
      }
    }
  }
  for (const [part] of parts) own.push([part.link, node(address + part.suffix)])
  const partNodes = parts.map(([part, statements]): Description => ({ iri: address + part.suffix, statements }))
  return [{ iri: address, statements: [...own, ...behind] }, ...partNodes, ...owned]
}

const statementsOfPart = (parts: PartSoFar[], part: Part): Statement[] => {
  const known = parts.find(([each]) => each === part)
  if (known !== undefined) return known[1]
  const made = [isOf(part.type), ...(part.fixed ?? [])]
  parts.push([part, made])
  return made
}

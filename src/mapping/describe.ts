import { rdf } from '../vocabulary/terms'
import { type AnyRecord, type Field, isNested, type Part } from './field'
import { encode, type Scope } from './kind'
import { type Description, node, type Statement, type Term } from './term'

/** A record of any type, its fields read by the names of its mapping. */
export type Fields = Readonly<Record<string, unknown>>

const valuesOf = (value: unknown, many: true | undefined): readonly unknown[] =>
  value === undefined ? [] : many === true ? (value as readonly unknown[]) : [value] // lists are declared `many`

const statementsOf = (field: Field, value: unknown, scope: Scope): readonly Statement[] =>
  valuesOf(value, field.many).flatMap((item) =>
    encode(field.kind, item, scope).map((term): Statement => [field.property, term]),
  )

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

/** Describes a record at its address: its node, then the parts and records that it owns, each behind its owner. */
export const describe = (
  mapping: AnyRecord,
  record: Fields,
  address: string,
  { scope, types = mapping.types, before = [], behind = [], addressOf, ownedBefore = [] }: Surroundings,
): readonly Description[] => {
  const own: Statement[] = [...types.map((type): Statement => [rdf.type, node(type)]), ...before]
  const parts = new Map<Part, Statement[]>()
  const owned: Description[] = []
  for (const [name, field] of Object.entries(mapping.fields)) {
    const value = Object.hasOwn(record, name) ? record[name] : undefined
    if (value === undefined) continue
    if (!isNested(field)) {
      const statements = statementsOf(field, value, scope)
      if (field.part === undefined) own.push(...statements)
      else parts.set(field.part, [...(parts.get(field.part) ?? []), ...statements])
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
  for (const part of parts.keys()) own.push([part.link, node(address + part.suffix)])
  const partNodes = [...parts].map(
    ([part, statements]): Description => ({
      iri: address + part.suffix,
      statements: [[rdf.type, node(part.type)], ...(part.fixed ?? []), ...statements],
    }),
  )
  return [{ iri: address, statements: [...own, ...behind] }, ...partNodes, ...owned]
}

import { remembering } from '../model/remembered'
import { rdf } from '../vocabulary/terms'
import { type AnyField, type AnyRecord, type Field, isNested, type Nested, type Part } from './field'
import { encoderOf, type Kind, type Scope } from './kind'
import { statementFor, type Teller } from './teller'
import { isA, type Statement } from './term'

/** A record of any type, its fields read by the names of its mapping. */
export type Fields = Readonly<Record<string, unknown>>

/** What is to be said of a node beyond its fields: its classes and what follows from the fields. */
export interface Surroundings<T> {
  readonly types?: readonly string[] | undefined
  /** Whether the numbers of the record are counts of whole things. */
  readonly whole?: boolean
  /** Statements before and behind those of the fields. */
  readonly before?: readonly Statement<T>[] | undefined
  readonly behind?: readonly Statement<T>[]
  /** The record that a field holds and others share. */
  readonly shared?: T | undefined
  /** Statements before those of every owned record. They are made where there is one. */
  readonly ownedBefore?: (() => readonly Statement<T>[]) | undefined
}

/**
 * Tells a record at its address, of which the two pieces are given: its node, then the parts and records that it owns, each behind
 * its owner.
 */
export type Tell<T> = (
  mapping: AnyRecord,
  record: Fields,
  start: string,
  local: string,
  surroundings?: Surroundings<T>,
) => void

/** Where a record is told: the three pieces of its address, and its surroundings. */
interface Site<T> {
  readonly start: string
  readonly local: string
  readonly suffix: string
  readonly around: Surroundings<T>
}

/** Says the value of a field, of the node that is being told. */
type Say<T> = (value: unknown, site: Site<T>) => void

/** A field of a mapping, by its place among them. */
interface Placed<T> {
  readonly place: number
  readonly say: Say<T>
}

/** A node that carries some of a record's fields. */
interface PartPlan<T> {
  readonly part: Part
  readonly link: () => string
  readonly head: () => readonly Statement<T>[]
  readonly fields: Placed<T>[]
}

/** A field with records that its owner owns. */
interface OwnedPlan<T> {
  readonly place: number
  readonly field: Nested
  readonly suffix: string
  readonly plan: Plan<T>
}

/** How the records of a mapping are told: worked out once, since a million may follow. */
interface Plan<T> {
  readonly places: ReadonlyMap<string, number>
  readonly types: () => readonly Statement<T>[]
  readonly own: Placed<T>[]
  readonly parts: PartPlan<T>[]
  readonly owned: OwnedPlan<T>[]
}

const languages = ['en', 'zh'] as const

/** Kinds whose values are much the same in all records. */
const recurring: readonly Kind['is'][] = ['code', 'local', 'boolean', 'date', 'edtf']

/** What the item of a list that its owner owns adds to its address: `-quote`, then `-quote-2`, `-quote-3`. */
const ownedSuffix = (suffix: string, index: number): string => (index === 0 ? suffix : `${suffix}-${index + 1}`)

const itemsOf = ({ many }: AnyField, value: unknown): readonly unknown[] =>
  many === true ? (value as readonly unknown[]) : [value] // lists are declared `many`

/** The values of a record in the places of its fields: it has few of these, and to ask for those that it lacks takes long. */
const valuesOf = (record: Fields, places: ReadonlyMap<string, number>): readonly unknown[] => {
  const values = new Array<unknown>(places.size)
  for (const name in record) {
    const place = places.get(name)
    if (place !== undefined) values[place] = record[name]
  }
  return values
}

const isAnyIn = (values: readonly unknown[], fields: readonly { readonly place: number }[]): boolean => {
  for (const { place } of fields) if (values[place] !== undefined) return true
  return false
}

/** What is made when it is first asked for. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/**
 * A way to tell records. What recurs is worked out when it is first said, and not before: a teller remembers what it was asked for.
 */
export const telling = <T>(scope: Scope, teller: Teller<T, unknown>): Tell<T> => {
  const { name, say, node } = teller
  const propertyOf = (iri: string): (() => string) => once(() => teller.propertyOf(iri))
  const saidOf = (statements: readonly Statement[]): (() => readonly Statement<T>[]) =>
    once(() => statements.map((statement) => statementFor(teller, statement)))
  const typed = remembering((types: readonly string[]) => saidOf(types.map(isA)))
  const encoder = remembering((kind: Exclude<Kind, { is: 'text' }>) => encoderOf(kind, scope, teller))

  const valueSayer = ({ property: iri, kind }: Field): Say<T> => {
    const property = propertyOf(iri)
    if (kind.is === 'text')
      return (value) => {
        for (const language of languages) {
          const line = (value as Partial<Record<'en' | 'zh', string>>)[language] // as the schema of texts says
          if (line !== undefined) say(property(), teller.literal(line, rdf.langString, language))
        }
      }
    const encode = encoder(kind)
    if (!recurring.includes(kind.is))
      return (value, { around }) => say(property(), encode(value, around.whole ?? false))
    const known = remembering((value: unknown) => encode(value, false))
    return (value) => say(property(), known(value))
  }

  const fieldSayer = (field: Field): Say<T> => {
    const one = valueSayer(field)
    if (field.many !== true) return one
    return (value, site) => {
      for (const item of itemsOf(field, value)) one(item, site)
    }
  }

  const sharedSayer = ({ property: iri }: Nested): Say<T> => {
    const property = propertyOf(iri)
    return (_, { around: { shared } }) => {
      if (shared !== undefined) say(property(), shared)
    }
  }

  const linkSayer = ({ field, suffix: own }: OwnedPlan<T>): Say<T> => {
    const property = propertyOf(field.property)
    return (value, { start, local, suffix }) => {
      const { length } = itemsOf(field, value)
      for (let index = 0; index < length; index += 1)
        say(property(), node(name(start, local, suffix + ownedSuffix(own, index))))
    }
  }

  const planOf = remembering((mapping: AnyRecord): Plan<T> => {
    const fields = Object.entries(mapping.fields)
    const places = new Map(fields.map(([name], place) => [name, place]))
    const plan: Plan<T> = { places, types: typed(mapping.types), own: [], parts: [], owned: [] }
    const partOf = (part: Part): PartPlan<T> => {
      const known = plan.parts.find((each) => each.part === part)
      if (known !== undefined) return known
      const { link, type, fixed = [] } = part
      const made: PartPlan<T> = { part, link: propertyOf(link), head: saidOf([isA(type), ...fixed]), fields: [] }
      plan.parts.push(made)
      return made
    }
    for (const [place, [, field]] of fields.entries()) {
      if (!isNested(field)) {
        const { own } = plan
        const among = field.part === undefined ? own : partOf(field.part).fields
        among.push({ place, say: fieldSayer(field) })
      } else if (field.owned === undefined) plan.own.push({ place, say: sharedSayer(field) })
      else {
        const owned = { place, field, suffix: field.owned, plan: planOf(field.record) }
        plan.own.push({ place, say: linkSayer(owned) })
        plan.owned.push(owned)
      }
    }
    return plan
  })

  const sayAll = (statements: readonly Statement<T>[]): void => {
    for (const [property, value] of statements) say(property, value)
  }

  const sayFields = (fields: readonly Placed<T>[], values: readonly unknown[], site: Site<T>): void => {
    for (const field of fields) {
      const value = values[field.place]
      if (value !== undefined) field.say(value, site)
    }
  }

  const tellAt = ({ places, types, own, parts, owned }: Plan<T>, record: Fields, site: Site<T>): void => {
    const { start, local, suffix, around } = site
    const values = valuesOf(record, places)
    teller.about(name(start, local, suffix))
    sayAll(around.types === undefined ? types() : typed(around.types)())
    if (around.before !== undefined) sayAll(around.before)
    sayFields(own, values, site)
    for (const { part, link, fields } of parts)
      if (isAnyIn(values, fields)) say(link(), node(name(start, local, suffix + part.suffix)))
    if (around.behind !== undefined) sayAll(around.behind)
    for (const { part, head, fields } of parts) {
      if (!isAnyIn(values, fields)) continue
      teller.about(name(start, local, suffix + part.suffix))
      sayAll(head())
      sayFields(fields, values, site)
    }
    for (const { place, field, suffix: added, plan } of owned) {
      const value = values[place]
      if (value === undefined) continue
      let index = 0
      for (const item of itemsOf(field, value)) {
        const at = suffix + ownedSuffix(added, index)
        const inside = { before: around.ownedBefore?.() }
        tellAt(plan, item as Fields, { start, local, suffix: at, around: inside }) // as the mapping says
        index += 1
      }
    }
  }

  return (mapping, record, start, local, around = {}) =>
    tellAt(planOf(mapping), record, { start, local, suffix: '', around })
}

import { remembering } from '../model/remembered'
import { rdf } from '../vocabulary/terms'
import { type AnyField, type AnyRecord, type Field, isNested, type Nested, type Part } from './field'
import { type Encode, encoderOf, type Kind, type Scope } from './kind'
import { type Fields, type Layout, layoutOf, valuesOf } from './layout'
import { statementFor, type Teller } from './teller'
import { isA, type Statement } from './term'

/** What is to be said of a node beyond its fields: its classes and what follows from the fields. */
export interface Surroundings<S> {
  readonly types?: readonly string[] | undefined
  /** Whether the numbers of the record are counts of whole things. */
  readonly whole?: boolean
  /** Statements before and behind those of the fields. */
  readonly before?: readonly S[] | undefined
  readonly behind?: readonly S[]
  /** What is said of the record that a field holds and others share. */
  readonly shared?: S | undefined
  /** The same of every record that it owns. It is made where there is one. */
  readonly owned?: (() => Surroundings<S>) | undefined
}

/**
 * Tells a record of a mapping at its address, of which the two pieces are given: its node, then the parts and records that it owns,
 * each behind its owner.
 */
export type Tell<S> = (record: Fields, start: string, local: string, surroundings?: Surroundings<S>) => void

/** Where a record is told: the three pieces of its address, and its surroundings. */
interface Site<S> {
  readonly start: string
  readonly local: string
  readonly suffix: string
  readonly around: Surroundings<S>
}

/** A field of which a value says the same wherever it stands, by its place. Nearly every value is that of the record before. */
interface Recurring<S> {
  readonly place: number
  readonly statementOf: (value: unknown) => S
  last: unknown
  said: S | undefined
}

/** A field whose values are said anew, each in a statement. */
interface Varying<T> {
  readonly place: number
  readonly statementOf?: undefined
  readonly encode: Encode<T>
  readonly state: (value: T) => void
}

/** A field that is said in a way of its own, of the node that is being told. */
interface Other<S> {
  readonly place: number
  readonly statementOf?: undefined
  readonly encode?: undefined
  readonly say: (value: unknown, site: Site<S>) => void
}

type Placed<T, S> = Recurring<S> | Varying<T> | Other<S>

/** A node that carries some of a record's fields. */
interface PartPlan<T, S> {
  readonly part: Part
  readonly link: (value: T) => void
  readonly head: () => readonly S[]
  readonly fields: Placed<T, S>[]
}

/** A field with records that its owner owns. */
interface OwnedPlan<T, S> {
  readonly place: number
  readonly field: Nested
  readonly suffix: string
  readonly plan: Plan<T, S>
}

/** How the records of a mapping are told: worked out once, since a million may follow. */
interface Plan<T, S> {
  readonly layout: Layout
  readonly types: () => readonly S[]
  readonly own: Placed<T, S>[]
  readonly parts: PartPlan<T, S>[]
  readonly owned: OwnedPlan<T, S>[]
}

const languages = ['en', 'zh'] as const

/** Kinds whose values are much the same in all records. */
const recurring: readonly Kind['is'][] = ['code', 'local', 'boolean', 'date', 'edtf']

/** What the item of a list that its owner owns adds to its address: `-quote`, then `-quote-2`, `-quote-3`. */
const ownedSuffix = (suffix: string, index: number): string => (index === 0 ? suffix : `${suffix}-${index + 1}`)

const itemsOf = ({ many }: AnyField, value: unknown): readonly unknown[] =>
  many === true ? (value as readonly unknown[]) : [value] // lists are declared `many`

const isAnyIn = (values: readonly unknown[], fields: readonly { readonly place: number }[]): boolean => {
  for (const { place } of fields) if (values[place] !== undefined) return true
  return false
}

const nothing = {}

/** What is made when it is first asked for. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/**
 * A way to tell the records of mappings. What recurs is worked out when it is first said, and not before: a teller remembers what it
 * was asked for.
 */
export const telling = <T, S>(scope: Scope, teller: Teller<T, S, unknown>): ((mapping: AnyRecord) => Tell<S>) => {
  const { name, node, literal, propertyOf, statement, about, say, state } = teller
  const saidOf = (statements: readonly Statement[]): (() => readonly S[]) =>
    once(() => statements.map((statement) => statementFor(teller, statement)))
  const typed = remembering((types: readonly string[]) => saidOf(types.map(isA)))
  const encoder = remembering((kind: Exclude<Kind, { is: 'text' }>) => encoderOf(kind, scope, teller))

  /** How values of a property are said. */
  const stating = (iri: string): ((value: T) => void) => {
    const property = once(() => propertyOf(iri))
    return (value) => state(property(), value)
  }

  const recurringAt = (place: number, statementOf: (value: unknown) => S): Recurring<S> => ({
    place,
    statementOf: remembering(statementOf),
    last: undefined,
    said: undefined,
  })

  const fieldAt = (place: number, field: Field): Placed<T, S> => {
    const { property, kind, many } = field
    const stateValue = stating(property)
    if (kind.is === 'text')
      return {
        place,
        say: (value) => {
          for (const language of languages) {
            const line = (value as Partial<Record<'en' | 'zh', string>>)[language] // as the schema of texts says
            if (line !== undefined) stateValue(literal(line, rdf.langString, language))
          }
        },
      }
    const encode = encoder(kind)
    const isRecurring = recurring.includes(kind.is)
    const statementOf = (value: unknown): S => statement(propertyOf(property), encode(value, false))
    if (many === true) {
      const known = remembering(statementOf)
      return {
        place,
        say: (values, { around }) => {
          for (const value of itemsOf(field, values))
            if (isRecurring) say(known(value))
            else stateValue(encode(value, around.whole === true))
        },
      }
    }
    return isRecurring ? recurringAt(place, statementOf) : { place, encode, state: stateValue }
  }

  const sharedAt = (place: number): Other<S> => ({
    place,
    say: (_, { around: { shared } }) => {
      if (shared !== undefined) say(shared)
    },
  })

  const linkAt = (place: number, { field, suffix: own }: OwnedPlan<T, S>): Placed<T, S> => {
    const link = stating(field.property)
    return {
      place,
      say: (value, { start, local, suffix }) => {
        const { length } = itemsOf(field, value)
        for (let index = 0; index < length; index += 1) link(node(name(start, local, suffix + ownedSuffix(own, index))))
      },
    }
  }

  const planOf = remembering((mapping: AnyRecord): Plan<T, S> => {
    const fields = Object.entries(mapping.fields)
    const plan: Plan<T, S> = { layout: layoutOf(mapping), types: typed(mapping.types), own: [], parts: [], owned: [] }
    const partOf = (part: Part): PartPlan<T, S> => {
      const known = plan.parts.find((each) => each.part === part)
      if (known !== undefined) return known
      const { link, type, fixed = [] } = part
      const made: PartPlan<T, S> = { part, link: stating(link), head: saidOf([isA(type), ...fixed]), fields: [] }
      plan.parts.push(made)
      return made
    }
    for (const [place, [, field]] of fields.entries()) {
      if (!isNested(field)) {
        const among = field.part === undefined ? plan.own : partOf(field.part).fields
        among.push(fieldAt(place, field))
      } else if (field.owned === undefined) plan.own.push(sharedAt(place))
      else {
        const owned = { place, field, suffix: field.owned, plan: planOf(field.record) }
        plan.own.push(linkAt(place, owned))
        plan.owned.push(owned)
      }
    }
    return plan
  })

  const sayAll = (statements: readonly S[]): void => {
    for (const each of statements) say(each)
  }

  const sayFields = (fields: readonly Placed<T, S>[], values: readonly unknown[], site: Site<S>): void => {
    for (const field of fields) {
      const value = values[field.place]
      if (value === undefined) continue
      if (field.statementOf !== undefined) {
        if (field.said === undefined || value !== field.last) {
          field.last = value
          field.said = field.statementOf(value)
        }
        say(field.said)
      } else if (field.encode !== undefined) field.state(field.encode(value, site.around.whole === true))
      else field.say(value, site)
    }
  }

  const tellAt = (plan: Plan<T, S>, record: Fields, site: Site<S>): void => {
    const { layout, types, own, parts, owned } = plan
    const { start, local, suffix, around } = site
    const values = valuesOf(record, layout)
    about(name(start, local, suffix))
    sayAll(around.types === undefined ? types() : typed(around.types)())
    if (around.before !== undefined) sayAll(around.before)
    sayFields(own, values, site)
    const there: [string, PartPlan<T, S>][] = []
    for (const plan of parts) {
      if (!isAnyIn(values, plan.fields)) continue
      const named = name(start, local, suffix + plan.part.suffix)
      there.push([named, plan])
      plan.link(node(named))
    }
    if (around.behind !== undefined) sayAll(around.behind)
    for (const [named, { head, fields }] of there) {
      about(named)
      sayAll(head())
      sayFields(fields, values, site)
    }
    for (const { place, field, suffix: added, plan } of owned) {
      const value = values[place]
      if (value === undefined) continue
      const items = itemsOf(field, value)
      for (let index = 0; index < items.length; index += 1) {
        const inside = { start, local, suffix: suffix + ownedSuffix(added, index), around: around.owned?.() ?? nothing }
        tellAt(plan, items[index] as Fields, inside) // as the mapping says
      }
    }
  }

  return (mapping) => {
    const plan = planOf(mapping)
    return (record, start, local, around = nothing) => tellAt(plan, record, { start, local, suffix: '', around })
  }
}

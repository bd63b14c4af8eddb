import { remembering } from '../model/remembered'
import { rdf } from '../vocabulary/terms'
import { type AnyField, type AnyRecord, isNested, type Nested, type Part } from './field'
import { encode, type Kind, type Scope, type TermKind } from './kind'
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

/** Where a record is told: the three pieces of its address, and its surroundings. */
interface Site<S> {
  readonly start: string
  readonly local: string
  readonly suffix: string
  readonly around: Surroundings<S>
}

/** A field with records of which each stands at its owner's address and a suffix. */
type OwnedField = Nested & { readonly owned: string }

const isOwned = (field: AnyField): field is OwnedField => isNested(field) && field.owned !== undefined

/** What is said of the field at a place of all records. All plans are alike, so that going through them stays quick. */
interface FieldPlan<S> {
  readonly place: number
  readonly iri: string
  /** The property, from when it is first said: a teller remembers what it was asked for. */
  property: string | undefined
  /** The kind of its values, where it does not hold records. */
  readonly kind: Kind | undefined
  readonly many: boolean
  /** Where it holds records that their owner owns; others hold one that is shared. */
  readonly owned: OwnedField | undefined
  /** Of a value that says the same wherever it stands, its statement. Nearly every value is that of the record before. */
  readonly ready: ((value: unknown) => S) | undefined
  last: unknown
  said: S | undefined
}

/** A node that carries some of a record's fields. */
interface PartPlan<S> {
  readonly part: Part
  link: string | undefined
  readonly head: () => readonly S[]
  readonly fields: FieldPlan<S>[]
}

/** A field with records that its owner owns. */
interface OwnedPlan<S> {
  readonly place: number
  readonly field: OwnedField
  readonly plan: Plan<S>
}

/** How the records of a mapping are told: worked out once, since a million may follow. */
interface Plan<S> {
  readonly layout: Layout
  readonly types: () => readonly S[]
  readonly own: FieldPlan<S>[]
  readonly parts: PartPlan<S>[]
  readonly owned: OwnedPlan<S>[]
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
 * A way to tell the records of mappings by a teller. What recurs is worked out when it is first said, and not before: a teller
 * remembers what it was asked for.
 */
export class Telling<T, S> {
  private number: { readonly value: unknown; readonly whole: boolean; readonly term: T } | undefined

  constructor(
    private readonly scope: Scope,
    private readonly teller: Teller<T, S, unknown>,
  ) {}

  /**
   * Tells a record of a mapping at its address, of which the two pieces are given: its node, then the parts and records that it
   * owns, each behind its owner.
   */
  tell(mapping: AnyRecord, record: Fields, start: string, local: string, around: Surroundings<S> = nothing): void {
    this.tellAt(this.planOf(mapping), record, { start, local, suffix: '', around })
  }

  private readonly planOf = remembering((mapping: AnyRecord): Plan<S> => {
    const fields = Object.entries(mapping.fields)
    const plan: Plan<S> = { layout: layoutOf(mapping), types: this.typed(mapping.types), own: [], parts: [], owned: [] }
    const partOf = (part: Part): PartPlan<S> => {
      const known = plan.parts.find((each) => each.part === part)
      if (known !== undefined) return known
      const { type, fixed = [] } = part
      const made: PartPlan<S> = { part, link: undefined, head: this.saidOf([isA(type), ...fixed]), fields: [] }
      plan.parts.push(made)
      return made
    }
    for (const [place, [, field]] of fields.entries()) {
      const among = isNested(field) || field.part === undefined ? plan.own : partOf(field.part).fields
      among.push(this.fieldAt(place, field))
      if (isOwned(field)) plan.owned.push({ place, field, plan: this.planOf(field.record) })
    }
    return plan
  })

  private readonly typed = remembering((types: readonly string[]) => this.saidOf(types.map(isA)))

  private saidOf(statements: readonly Statement[]): () => readonly S[] {
    return once(() => statements.map((statement) => statementFor(this.teller, statement)))
  }

  private fieldAt(place: number, field: AnyField): FieldPlan<S> {
    return {
      place,
      iri: field.property,
      property: undefined,
      kind: isNested(field) ? undefined : field.kind,
      many: field.many === true,
      owned: isOwned(field) ? field : undefined,
      ready: this.readyOf(field),
      last: undefined,
      said: undefined,
    }
  }

  private readyOf(field: AnyField): FieldPlan<S>['ready'] {
    if (isNested(field)) return undefined
    const { kind, property } = field
    const { teller } = this
    if (kind.is === 'text' || !recurring.includes(kind.is)) return undefined
    return remembering((value) => teller.statement(teller.propertyOf(property), this.encoded(kind, value, false)))
  }

  private encoded(kind: TermKind, value: unknown, whole: boolean): T {
    if (kind.is !== 'number') return encode(kind, value, whole, this.scope, this.teller)
    const { number } = this
    if (number !== undefined && number.value === value && number.whole === whole) return number.term
    const term = encode(kind, value, whole, this.scope, this.teller)
    this.number = { value, whole, term }
    return term
  }

  private state(plan: FieldPlan<S>, value: T): void {
    plan.property ??= this.teller.propertyOf(plan.iri)
    this.teller.state(plan.property, value)
  }

  private sayAll(statements: readonly S[]): void {
    for (const each of statements) this.teller.say(each)
  }

  private sayField(plan: FieldPlan<S>, value: unknown, site: Site<S>): void {
    const { kind } = plan
    if (kind === undefined) this.sayNested(plan, value, site)
    else if (kind.is === 'text')
      for (const language of languages) {
        const line = (value as Partial<Record<'en' | 'zh', string>>)[language] // as the schema of texts says
        if (line !== undefined) this.state(plan, this.teller.literal(line, rdf.langString, language))
      }
    else if (plan.many)
      for (const item of value as readonly unknown[]) this.sayValue(plan, kind, item, site) // as it is declared
    else this.sayValue(plan, kind, value, site)
  }

  private sayValue(plan: FieldPlan<S>, kind: TermKind, value: unknown, { around }: Site<S>): void {
    if (plan.ready !== undefined) this.teller.say(plan.ready(value))
    else this.state(plan, this.encoded(kind, value, around.whole === true))
  }

  private sayNested(plan: FieldPlan<S>, value: unknown, { start, local, suffix, around }: Site<S>): void {
    const { owned } = plan
    if (owned !== undefined)
      for (let index = 0; index < itemsOf(owned, value).length; index += 1) {
        const name = this.teller.name(start, local, suffix + ownedSuffix(owned.owned, index))
        this.state(plan, this.teller.node(name))
      }
    else if (around.shared !== undefined) this.teller.say(around.shared)
  }

  private sayFields(plans: readonly FieldPlan<S>[], values: readonly unknown[], site: Site<S>): void {
    for (const plan of plans) {
      const value = values[plan.place]
      if (value === undefined) continue
      if (plan.ready !== undefined && !plan.many) {
        if (plan.said === undefined || value !== plan.last) {
          plan.last = value
          plan.said = plan.ready(value)
        }
        this.teller.say(plan.said)
      } else this.sayField(plan, value, site)
    }
  }

  private tellAt({ layout, types, own, parts, owned }: Plan<S>, record: Fields, site: Site<S>): void {
    const { teller } = this
    const { start, local, suffix, around } = site
    const values = valuesOf(record, layout)
    teller.about(teller.name(start, local, suffix))
    this.sayAll(around.types === undefined ? types() : this.typed(around.types)())
    if (around.before !== undefined) this.sayAll(around.before)
    this.sayFields(own, values, site)
    const there: [string, PartPlan<S>][] = []
    for (const plan of parts) {
      if (!isAnyIn(values, plan.fields)) continue
      const named = teller.name(start, local, suffix + plan.part.suffix)
      there.push([named, plan])
      plan.link ??= teller.propertyOf(plan.part.link)
      teller.state(plan.link, teller.node(named))
    }
    if (around.behind !== undefined) this.sayAll(around.behind)
    for (const [named, { head, fields }] of there) {
      teller.about(named)
      this.sayAll(head())
      this.sayFields(fields, values, site)
    }
    for (const { place, field, plan } of owned) {
      const value = values[place]
      if (value === undefined) continue
      const items = itemsOf(field, value)
      for (let index = 0; index < items.length; index += 1) {
        const inside = {
          start,
          local,
          suffix: suffix + ownedSuffix(field.owned, index),
          around: around.owned?.() ?? nothing,
        }
        this.tellAt(plan, items[index] as Fields, inside) // as the mapping says
      }
    }
  }
}

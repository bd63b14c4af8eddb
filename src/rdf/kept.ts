import { membership } from '../mapping/membership'
import { lists, noValueMapping, observationMapping } from '../mapping/records'
import { periodMapping } from '../mapping/stated-fields'
import { isNode, node, type Term } from '../mapping/term'
import { ownText } from '../query/texts'
import { dcat, oa, qb, rdf } from '../vocabulary/terms'
import type { Statements } from './statements'

const { area, unit, timeKind, additive, whole, label } = lists.indicators.fields

/** What a table takes in of an indicator that a dataset declares. */
export const declaredMapping = {
  types: lists.indicators.types,
  fields: { area, unit, timeKind, additive, whole, label },
}

const { within, level, label: placeLabel } = lists.places.fields

/** What a table takes in of a place that a dataset declares. */
export const declaredPlaceMapping = { types: lists.places.types, fields: { within, level, label: placeLabel } }

const propertiesOf = (mapping: { readonly fields: Readonly<Record<string, { readonly property: string }>> }) =>
  Object.values(mapping.fields).map(({ property }) => property)

/** What is kept of other nodes: of cells without a number, notes, periods, and nodes that have yet to say what they are. */
const keptProperties = [
  rdf.type,
  ...propertiesOf(observationMapping),
  ...propertiesOf(noValueMapping),
  ...propertiesOf(periodMapping),
  ...propertiesOf(declaredMapping),
  ...propertiesOf(declaredPlaceMapping),
  membership.places,
  qb.structure,
  dcat.isVersionOf,
  dcat.version,
  oa.hasTarget,
  oa.hasBody,
  oa.hasSelector,
  oa.exact,
]

/** The same, by themselves: the text of a property that was read would keep in memory all that it was cut from. */
const kept: ReadonlyMap<string, string> = new Map(keptProperties.map((property) => [property, property]))

const isSame = (a: Term, b: Term): boolean => {
  if (a.kind === 'node') return isNode(b, a.iri)
  return b.kind === 'literal' && a.text === b.text && a.datatype === b.datatype && a.language === b.language
}

/** How many values of one property are looked through for one that is said again. */
const mostCompared = 8

/** The same term, in memory by itself. */
const ownTerm = (term: Term): Term =>
  term.kind === 'node'
    ? node(ownText(term.iri))
    : { ...term, text: ownText(term.text), datatype: ownText(term.datatype) }

/**
 * Keeps what is said of a node that is no figure, as far as a table needs it, and once: each dataset of a file says again what
 * the periods are.
 */
export const keep = (rest: Statements, subject: string, property: string, value: Term): void => {
  const known = kept.get(property)
  if (known === undefined) return
  const said = rest.values(subject, known)
  for (let at = 0; at < said.length && at < mostCompared; at++) {
    const one = said[at]
    if (one !== undefined && isSame(one, value)) return
  }
  rest.add(ownText(subject), known, ownTerm(value))
}

import { root } from '../mapping/address'
import { type Description, literal, node, type Statement, type Term } from '../mapping/term'
import { qb, rdf, rdfs, rolm, sdmxAttribute, sdmxDimension, sdmxMeasure, skos, xsd } from '../vocabulary/terms'

/** The code lists of the coded components. */
export const schemes = {
  indicator: `${root}code/indicator`,
  breakdown: `${root}code/breakdown`,
  precision: `${root}code/precision`,
} as const

type Role = 'dimension' | 'measure' | 'attribute'

/** The components of the cube: five dimensions, one measure, two attributes that are never left out and one that may. */
const components: readonly {
  name: string
  role: Role
  property: string
  codes?: string
  range?: string
  required?: true
}[] = [
  { name: 'indicator', role: 'dimension', property: rolm.indicator, codes: schemes.indicator, range: skos.Concept },
  { name: 'breakdown', role: 'dimension', property: rolm.breakdown, codes: schemes.breakdown, range: skos.Concept },
  { name: 'statedIn', role: 'dimension', property: rolm.statedIn, range: rdfs.Resource },
  { name: 'refArea', role: 'dimension', property: sdmxDimension.refArea, range: rdfs.Resource },
  { name: 'refPeriod', role: 'dimension', property: sdmxDimension.refPeriod, range: rdfs.Resource },
  { name: 'obsValue', role: 'measure', property: sdmxMeasure.obsValue },
  { name: 'unitMeasure', role: 'attribute', property: sdmxAttribute.unitMeasure, required: true },
  { name: 'precision', role: 'attribute', property: rolm.precision, codes: schemes.precision, required: true },
  { name: 'obsStatus', role: 'attribute', property: sdmxAttribute.obsStatus },
]

const propertyTypes: Readonly<Record<Role, string>> = {
  dimension: qb.DimensionProperty,
  measure: qb.MeasureProperty,
  attribute: qb.AttributeProperty,
}

const statement = (property: string, value: string | Term): Statement => [
  property,
  typeof value === 'string' ? node(value) : value,
]

/** The properties of the components that have a role. */
export const propertiesOf = (role: Role): readonly string[] =>
  components.filter((component) => component.role === role).map(({ property }) => property)

/** The address of the structure of every dataset. */
export const structureIri = rolm.structure

/** The structure of every dataset, restated in each published graph because integrity constraints look nowhere else. */
export const structureDescriptions = (): readonly Description[] => [
  {
    iri: rolm.structure,
    statements: [
      statement(rdf.type, qb.DataStructureDefinition),
      ...components.map(({ name }) => statement(qb.component, `${rolm.structure}-${name}`)),
    ],
  },
  ...components.map(
    ({ name, role, property, required }): Description => ({
      iri: `${rolm.structure}-${name}`,
      statements: [
        statement(rdf.type, qb.ComponentSpecification),
        statement(qb[role], property),
        statement(qb.componentProperty, property),
        ...(required === true ? [statement(qb.componentRequired, literal('true', xsd.boolean))] : []),
      ],
    }),
  ),
  ...components.map(
    ({ role, property, codes, range }): Description => ({
      iri: property,
      statements: [
        statement(rdf.type, propertyTypes[role]),
        ...(codes === undefined ? [] : [statement(rdf.type, qb.CodedProperty), statement(qb.codeList, codes)]),
        ...(range === undefined ? [] : [statement(rdfs.range, range)]),
      ],
    }),
  ),
  ...Object.values(schemes).map(
    (scheme): Description => ({ iri: scheme, statements: [statement(rdf.type, skos.ConceptScheme)] }),
  ),
]

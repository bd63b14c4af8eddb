import { type RecordName, records } from '../src/mapping/classes'
import { prefixed } from '../src/mapping/context'
import { type AnyField, type AnyRecord, isNested } from '../src/mapping/field'
import { expectedTerm } from '../src/mapping/kind'
import { type JsonSchema, modelSchema } from '../src/mapping/model-schema'
import type { Bilingual } from '../src/messages/fill'
import { meanings } from '../src/vocabulary/meanings'
import { prefixes, qb } from '../src/vocabulary/terms'
import { base } from './ontology'
import { ruleConstraint, ruleMessage } from './shapes-rules'
import { block, inBoth, inBrackets, inList, iri, line, pathOf, shapeOf, values } from './shapes-turtle'
import { constraintsOf } from './shapes-values'
import { writeGenerated } from './write-generated'

const count = (required: boolean, many: boolean): Bilingual => {
  if (many) return required ? { en: 'one or more', zh: '一个或多个' } : { en: 'any number', zh: '个数不限' }
  return required ? { en: 'one', zh: '恰好一个' } : { en: 'at most one', zh: '至多一个' }
}

const said = (label: Bilingual, times: Bilingual, what: Bilingual): Bilingual => ({
  en: `${label.en}: ${times.en}; ${what.en}`,
  zh: `${label.zh}：${times.zh}；${what.zh}`,
})

const expected = (field: AnyField): Bilingual =>
  isNested(field) ? { en: 'a node with an address', zh: '有地址的节点' } : expectedTerm(field.kind)

/** A field of a record, with its schema and whether it is never left out. */
interface Entry {
  readonly record: string
  readonly name: string
  readonly field: AnyField
  readonly schema: JsonSchema
  readonly required: boolean
}

/** The schema of what stands in a field: of an item of a list, of either language of a text. */
const inside = ({ field, schema }: Entry): JsonSchema => {
  if (field.many === true) return schema.items ?? {}
  return !isNested(field) && field.kind.is === 'text' ? (schema.properties?.en ?? {}) : schema
}

/** A property shape: how often a field stands, and what its values are, said in two languages. */
const propertyShape = (entry: Entry): string => {
  const { record, name, field, required } = entry
  const meaning = meanings[record]?.[name]
  if (meaning === undefined) throw new Error(`${record}.${name} has no meaning`)
  const { label, meaning: description } = meaning
  const isText = !isNested(field) && field.kind.is === 'text'
  return block([
    `${shapeOf(record, name)} a sh:PropertyShape`,
    line('sh:path', pathOf(field)),
    line('sh:name', inBoth(label)),
    line('sh:description', inBoth(description)),
    ...(required ? [line('sh:minCount', '1')] : []),
    ...(field.many === true || isText ? [] : [line('sh:maxCount', '1')]),
    ...(isNested(field) ? [line('sh:nodeKind', 'sh:IRI')] : constraintsOf(record, name, field.kind, inside(entry))),
    line('sh:message', inBoth(said(label, count(required, field.many === true), expected(field)))),
  ])
}

/** The properties that lead to the records of a mapping from others. */
const waysTo = (mapping: AnyRecord): readonly string[] => {
  const fields = Object.values<AnyRecord>(records).flatMap((record) => Object.values(record.fields))
  return [...new Set(fields.flatMap((field) => (isNested(field) && field.record === mapping ? [field.property] : [])))]
}

/** The nodes that a record's shapes are held against: those of its class; of a period or quotation, what is led to. */
const targetsOf = (name: string, mapping: AnyRecord): readonly string[] => {
  const ways = waysTo(mapping)
  if (ways.length > 0) return [line('sh:targetObjectsOf', ways.map(iri).join(', '))]
  const more = name === 'Observation' ? [line('sh:targetSubjectsOf', iri(qb.dataSet))] : []
  return [line('sh:targetClass', iri(mapping.types[0] ?? '')), ...more]
}

/** The class of the nodes that carry some fields, which reading needs as much as their values. */
const partShapes = (record: string, mapping: AnyRecord): readonly string[] => {
  const parts = Object.values(mapping.fields).flatMap((field) => (!isNested(field) && field.part ? [field.part] : []))
  return [...new Set(parts.map(({ link }) => link))].map((link) => {
    const types = [...new Set(parts.filter((part) => part.link === link).map(({ type }) => type))]
    const [only, ...others] = types.map((type) => line('sh:class', iri(type)))
    const names = types.map(prefixed)
    return block([
      `${shapeOf(record, `of-${prefixed(link).replace(':', '-')}`)} a sh:PropertyShape`,
      line('sh:path', iri(link)),
      ...(others.length === 0
        ? [only ?? '', line('sh:maxCount', '1')]
        : [line('sh:or', inList([only ?? '', ...others].map((one) => inBrackets(one))))]),
      line(
        'sh:message',
        inBoth({ en: `a node of the class ${names.join(' or ')}`, zh: `类为 ${names.join(' 或 ')} 的节点` }),
      ),
    ])
  })
}

/** A rule is a shape of its own, so that its message is the one that a report shows. */
const ruleShapes = (record: RecordName, mapping: AnyRecord): readonly string[] => {
  const { schema, rules } = model[record]
  return rules.flatMap((rule, index) => {
    const constraint = ruleConstraint(rule, mapping, schema)
    if (constraint === undefined) return []
    return [
      block([
        `${shapeOf(record, `rule-${index + 1}`)} a sh:NodeShape`,
        ...targetsOf(record, mapping),
        constraint,
        line('sh:message', inBoth(ruleMessage(record, rule))),
      ]),
    ]
  })
}

const { records: model } = modelSchema()

const nameOf = (shape: string): string => shape.slice(0, shape.indexOf(' '))

const recordShape = (record: RecordName, mapping: AnyRecord): string => {
  const { schema } = model[record]
  const properties = Object.entries(mapping.fields).map(([name, field]) => {
    const own = schema.properties?.[name] ?? {}
    const isRequired = schema.required?.includes(name) === true
    const required = isRequired && (field.many !== true || typeof own.minItems === 'number')
    return propertyShape({ record, name, field, schema: own, required })
  })
  const parts = partShapes(record, mapping)
  const head = block([
    `${shapeOf(record)} a sh:NodeShape`,
    ...targetsOf(record, mapping),
    values('sh:property', [...properties, ...parts].map(nameOf)),
  ])
  return [`# ${record}`, head, ...properties, ...parts, ...ruleShapes(record, mapping)].join('\n\n')
}

const header = `# Generated by \`npm run generate\` from src/model/, src/mapping/ and ontology/: edit those, not this.
# The shapes of a dataset's linked data: how often each property stands, what its values are, and what follows from one for
# another. What SHACL cannot say of a dataset is listed in docs/validators.md.`

const ontology = `<shape> a owl:Ontology ;
  dcterms:title "Rule of Law Metrics: shapes"@en, "法治指标：形状"@zh ;
  dcterms:license <https://creativecommons.org/licenses/by/4.0/> .`

/** Writes ontology/shapes.ttl: SHACL shapes of every record, with messages in two languages. */
export const generateShapes = (): void => {
  const shapes = Object.entries<AnyRecord>(records).map(
    ([name, mapping]) => recordShape(name as RecordName, mapping), // a key of the table
  )
  const body = [ontology, ...shapes].join('\n\n\n')
  const known = { ...prefixes, owl: 'http://www.w3.org/2002/07/owl#', sh: 'http://www.w3.org/ns/shacl#' }
  const used = Object.entries(known)
    .filter(([prefix]) => new RegExp(`(?<![\\w:/-])${prefix}:`).test(body))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`)
  writeGenerated('ontology/shapes.ttl', `${header}\n@base <${base}> .\n${used.join('\n')}\n\n${body}\n`)
}

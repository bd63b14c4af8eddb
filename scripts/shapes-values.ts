import { recordOfList } from '../src/mapping/classes'
import { codeLists } from '../src/mapping/code-lists'
import { edtfDatatype } from '../src/mapping/datatype'
import type { CodeList, Kind } from '../src/mapping/kind'
import type { JsonSchema } from '../src/mapping/model-schema'
import { datasetLists, type ListName } from '../src/model/dataset'
import { type ReferredList, references } from '../src/model/references'
import { quoted } from '../src/rdf/ntriples'
import { org, qb, rolm, skos, xsd } from '../src/vocabulary/terms'
import { inBrackets, inList, iri, line } from './shapes-turtle'

/** Patterns that engines in other languages read alike: without classes of Unicode and long code points. */
const isPortable = (pattern: string): boolean => !/\\p\{|\\u\{/.test(pattern)

/** RDF has no broken surrogates, and engines disagree about them in patterns. */
const withoutSurrogates = (pattern: string): string => pattern.replace('\\ud800-\\udfff', '')

/** How long a string may be, and what it looks like, as far as SHACL engines agree. */
export const stringLimits = ({ pattern, maxLength, minLength }: JsonSchema): readonly string[] => [
  ...(typeof pattern === 'string' && isPortable(pattern)
    ? [line('sh:pattern', quoted(withoutSurrogates(pattern)))]
    : []),
  ...(typeof minLength === 'number' ? [line('sh:minLength', String(minLength))] : []),
  ...(typeof maxLength === 'number' ? [line('sh:maxLength', String(maxLength))] : []),
]

const numberLimits = ({ minimum, maximum }: JsonSchema): readonly string[] => [
  ...(typeof minimum === 'number' ? [line('sh:minInclusive', String(minimum))] : []),
  ...(typeof maximum === 'number' ? [line('sh:maxInclusive', String(maximum))] : []),
]

/** The class that a code's node has in a dataset's graph where the list of codes is open: the catalogue grows. */
const openLists: ReadonlyMap<CodeList, string> = new Map([
  [codeLists.indicator, rolm.Indicator],
  [codeLists.jurisdiction, rolm.Jurisdiction],
  [codeLists.breakdown, skos.Concept],
])

/** A figure is known by its class, or by the data set that it is of: no inference is asked of a validator. */
const isFigure = inList([
  inBrackets(line('sh:class', iri(qb.Observation))),
  inBrackets(line('sh:property', inBrackets(line('sh:path', iri(qb.dataSet)), line('sh:minCount', '1')))),
])

/** What a node is that is referred to, by the list that it is in. */
const referred: Readonly<Record<Exclude<ReferredList, 'facts'>, string>> = {
  sources: line('sh:class', iri(rolm.SourceDocument)),
  bodies: line('sh:class', iri(org.Organization)),
  observations: line('sh:or', isFigure),
}

const listOfRecord = new Map<string, ListName>(datasetLists.map((list) => [recordOfList[list], list]))

/** What the node is that a field refers to, where it is one list's. */
const referredNode = (record: string, field: string): readonly string[] => {
  const list = listOfRecord.get(record)
  const known: Readonly<Record<string, ReferredList>> = list === undefined ? {} : references[list]
  const to = known[field]
  return to === undefined || to === 'facts' ? [] : [referred[to]]
}

const codes = (kind: Extract<Kind, { is: 'code' }>, { enum: known }: JsonSchema): readonly string[] => {
  const open = openLists.get(kind.list)
  if (!Array.isArray(known) && open !== undefined) return [line('sh:nodeKind', 'sh:IRI'), line('sh:class', iri(open))]
  const addresses = Array.isArray(known) ? known.map((code) => iri(kind.list.iriOf(String(code)))) : []
  return [line('sh:in', inList(addresses))]
}

/** What a value of a field has to be, by its kind and its schema. */
export const constraintsOf = (record: string, name: string, kind: Kind, schema: JsonSchema): readonly string[] => {
  switch (kind.is) {
    case 'string':
      return [line('sh:datatype', 'xsd:string'), ...stringLimits(schema)]
    case 'text':
      return [
        line('sh:datatype', 'rdf:langString'),
        line('sh:languageIn', '( "en" "zh" )'),
        line('sh:uniqueLang', 'true'),
        ...stringLimits(schema),
      ]
    case 'integer':
      return [line('sh:datatype', 'xsd:integer'), ...numberLimits(schema)]
    case 'number': {
      const either = [xsd.integer, xsd.decimal].map((datatype) => inBrackets(line('sh:datatype', iri(datatype))))
      return [line('sh:or', inList(either))]
    }
    case 'boolean':
      return [line('sh:datatype', 'xsd:boolean'), ...(schema.const === true ? [line('sh:in', '( true )')] : [])]
    case 'date':
    case 'duration':
      return [line('sh:datatype', `xsd:${kind.is}`), ...stringLimits({ pattern: schema.pattern })]
    case 'edtf':
      return [line('sh:datatype', iri(edtfDatatype)), ...stringLimits({ pattern: schema.pattern })]
    case 'address':
      return [line('sh:nodeKind', 'sh:IRI'), line('sh:pattern', quoted('^https?://'))]
    case 'code':
      return codes(kind, schema)
    case 'local':
      return [line('sh:nodeKind', 'sh:IRI'), ...referredNode(record, name)]
  }
}

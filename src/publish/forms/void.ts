import { datasetNode, documentOf } from '../../mapping/address'
import { prefixed } from '../../mapping/context'
import { recordIri, scopeOf } from '../../mapping/scope'
import { DataTeller } from '../../mapping/teller'
import { type Description, literal, node, type Statement } from '../../mapping/term'
import type { RdfFormat } from '../../rdf/files'
import { sectionsOf } from '../../rdf/graph'
import { sectionsWith } from '../../rdf/sections'
import { turtlePieces } from '../../rdf/turtle'
import { dcterms, prefixes, rdf, void_, xsd } from '../../vocabulary/terms'
import { rdfFilesOf } from './addresses'
import type { Publication } from './form'

/** What W3C calls the forms of linked data. */
const features: Readonly<Record<RdfFormat, string>> = {
  turtle: 'http://www.w3.org/ns/formats/Turtle',
  'n-triples': 'http://www.w3.org/ns/formats/N-Triples',
  trig: 'http://www.w3.org/ns/formats/TriG',
  'json-ld': 'http://www.w3.org/ns/formats/JSON-LD',
}

type Counts = ReadonlyMap<string, number>

/** How many statements there are, of how many nodes; nodes by class and statements by property. */
interface Tally {
  readonly triples: number
  readonly entities: number
  readonly classes: Counts
  readonly properties: Counts
}

/** Counts what a dataset says, node by node: each is described once. */
const tallyOf = (publication: Publication): Tally => {
  const { dataset } = publication
  const [classes, properties] = [new Map<string, number>(), new Map<string, number>()]
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  let [triples, entities] = [0, 0]
  for (const { blocks } of sectionsOf(dataset, documentOf(dataset), rdfFilesOf(publication, 'data'))(new DataTeller()))
    for (const block of blocks)
      for (const { statements } of block) {
        entities += 1
        triples += statements.length
        for (const [property, value] of statements) {
          add(properties, property)
          if (property === rdf.type && value.kind === 'node') add(classes, value.iri)
        }
      }
  return { triples, entities, classes, properties }
}

const count = (property: string, number: number): Statement => [property, literal(String(number), xsd.integer)]

const byName = (counts: Counts): readonly (readonly [iri: string, number: number])[] =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1))

/** The part of a dataset that is of one class or has one property. */
const partition = (iri: string, of: string, term: string, counted: Statement): Description => ({
  iri: `${iri}-${prefixed(term).replace(':', '-')}`,
  statements: [[of, node(term)], counted],
})

/** How the linked data of a dataset is made up, in the Vocabulary of Interlinked Datasets: what a program looks up before it loads it. */
export const voidPieces = (publication: Publication): Iterable<string> => {
  const { dataset } = publication
  const document = documentOf(dataset)
  const iri = `${document}linked-data`
  const { triples, entities, classes, properties } = tallyOf(publication)
  const files = rdfFilesOf(publication, 'data')
  const [example] = dataset.observations
  const used = [...classes.keys(), ...properties.keys()]
  const vocabularies = Object.values(prefixes).filter((namespace) => used.some((term) => term.startsWith(namespace)))
  const ofClasses = byName(classes).map(([term, number]) =>
    partition(`${iri}-class`, void_.class, term, count(void_.entities, number)),
  )
  const ofProperties = byName(properties).map(([term, number]) =>
    partition(`${iri}-property`, void_.property, term, count(void_.triples, number)),
  )
  const statements: readonly Statement[] = [
    [rdf.type, node(void_.Dataset)],
    [dcterms.isFormatOf, node(datasetNode(document))],
    [dcterms.license, node(dataset.licence)],
    [void_.uriSpace, literal(document)],
    [void_.rootResource, node(datasetNode(document))],
    ...(example === undefined
      ? []
      : [[void_.exampleResource, node(recordIri('observations', example.id, scopeOf(dataset)))] as const]),
    count(void_.triples, triples),
    count(void_.entities, entities),
    count(void_.distinctSubjects, entities),
    count(void_.classes, classes.size),
    count(void_.properties, properties.size),
    ...files.map(({ format }): Statement => [void_.feature, node(features[format])]),
    ...files.map(({ address }): Statement => [void_.dataDump, node(address)]),
    ...vocabularies.map((namespace): Statement => [void_.vocabulary, node(namespace)]),
    ...ofClasses.map((part): Statement => [void_.classPartition, node(part.iri)]),
    ...ofProperties.map((part): Statement => [void_.propertyPartition, node(part.iri)]),
  ]
  const sections = [
    { title: 'The linked data', blocks: [[{ iri, statements }]] },
    { title: 'Its nodes by class', blocks: [ofClasses] },
    { title: 'Its statements by property', blocks: [ofProperties] },
  ]
  return turtlePieces({ document, sections: sectionsWith(sections) })
}

import { indicators } from '../../src/vocabulary/catalogue'

const ids = Object.keys(indicators).sort()
const years = 20
const pieceSize = 1_000

const head = `@prefix : <https://example.org/cube#> .
@prefix qb: <http://purl.org/linked-data/cube#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:structure a qb:DataStructureDefinition ;
  qb:component [ qb:dimension :indicator ], [ qb:dimension :area ], [ qb:dimension :year ], [ qb:measure :value ],
    [ qb:attribute :unit ; qb:componentRequired true ], [ qb:attribute :precision ; qb:componentRequired true ] .
:indicator rdfs:range skos:Concept ; qb:codeList :indicators .
:area rdfs:range rdfs:Resource .
:year rdfs:range xsd:gYear .
:indicators a skos:ConceptScheme .
${ids.map((id) => `:${id} a skos:Concept ; skos:inScheme :indicators .`).join('\n')}
:data a qb:DataSet ; qb:structure :structure .
`

const observation = (number: number): string => {
  const id = ids[number % ids.length]
  const year = 2000 + (Math.floor(number / ids.length) % years)
  const area = Math.floor(number / (ids.length * years))
  return `:o${number} a qb:Observation ; qb:dataSet :data ; :indicator :${id} ; :area :area-${area} ;
  :year "${year}"^^xsd:gYear ; :value ${(number * 7919) % 1_000_003} ; :unit :cases ; :precision :exact .
`
}

/** A cube that keeps every constraint, in Turtle, piece by piece: eight statements an observation. */
export async function* cubeOf(size: number): AsyncIterable<string> {
  yield head
  for (let start = 0; start < size; start += pieceSize)
    yield Array.from({ length: Math.min(pieceSize, size - start) }, (_, index) => observation(start + index)).join('')
}

/** The prefixes of the cube that is made up. */
export const madeUpPrefixes = `@prefix : <https://w3id.org/rolm/test/cube#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix qb: <http://purl.org/linked-data/cube#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`

/**
 * A cube that keeps every constraint: what the examples of cubes change. Its figures are nobody's. It holds three data sets,
 * since no single one is held to every constraint: one of them has a measure dimension, the others do without.
 */
export const madeUpCube = `${madeUpPrefixes}
# Cases by matter and year, with two measures on each observation, and a slice for a year
:cases a qb:DataSet ; qb:structure :by-matter ; qb:slice :in-2019 .
:cases dcterms:issued "2020-02-29"^^xsd:date .
:by-matter a qb:DataStructureDefinition ; qb:sliceKey :one-year .
:by-matter qb:component :the-year, [ qb:dimension :matter ], [ qb:measure :accepted ], [ qb:measure :settled ],
  [ qb:attribute :unit ; qb:componentRequired true ] .
:the-year qb:dimension :year .
:year a qb:DimensionProperty ; rdfs:range xsd:gYear .
:matter a qb:DimensionProperty ; rdfs:range skos:Concept ; qb:codeList :matters .
:matters a skos:ConceptScheme .
:licensing a skos:Concept ; skos:inScheme :matters .
:penalties a skos:Concept ; skos:inScheme :matters .
:one-year a qb:SliceKey ; qb:componentProperty :year .
:in-2019 qb:sliceStructure :one-year ; :year "2019"^^xsd:gYear .
:in-2019 qb:observation :on-licensing, :on-penalties .
:on-licensing qb:dataSet :cases ; :year "2019"^^xsd:gYear ; :matter :licensing .
:on-licensing :accepted 12 ; :settled 9 ; :unit :case .
:on-penalties :accepted 40 ; :settled 38 ; :unit :case .
:on-penalties qb:dataSet :cases ; :year "2019"^^xsd:gYear ; :matter :penalties .

# Cases by year, with one measure on each observation
:totals a qb:DataSet ; qb:structure :by-year .
:by-year a qb:DataStructureDefinition .
:by-year qb:component [ qb:dimension :year ], [ qb:dimension qb:measureType ], [ qb:measure :accepted ], [ qb:measure :settled ] .
qb:measureType rdfs:range qb:MeasureProperty .
:accepted-2019 qb:dataSet :totals ; :year "2019"^^xsd:gYear ; qb:measureType :accepted ; :accepted 52 .
:settled-2019 qb:dataSet :totals ; :year "2019"^^xsd:gYear .
:settled-2019 qb:measureType :settled ; :settled 47 .

# Legal aid by court and office, whose codes stand in hierarchies: one from above, one from below
:legal-aid a qb:DataSet ; qb:structure :by-court .
:by-court a qb:DataStructureDefinition .
:by-court qb:component [ qb:dimension :court ], [ qb:dimension :office ], [ qb:measure :accepted ] .
:court rdfs:range skos:Concept ; qb:codeList :courts .
:courts a qb:HierarchicalCodeList ; qb:hierarchyRoot :suzhou-court ; qb:parentChildProperty skos:narrower .
:suzhou-court a skos:Concept ; skos:narrower :kunshan-court .
:kunshan-court a skos:Concept .
:office rdfs:range skos:Concept ; qb:codeList :offices .
:offices a qb:HierarchicalCodeList ; qb:hierarchyRoot :bureau ; qb:parentChildProperty [ owl:inverseOf :part-of ] .
:bureau a skos:Concept .
:town-office a skos:Concept .
:town-office :part-of :bureau .
:aided a qb:Observation ; qb:dataSet :legal-aid ; :court :kunshan-court ; :office :town-office ; :accepted 412 .
`

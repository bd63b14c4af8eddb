# Run after normalise.ru. What a SPARQL query cannot do within itself, or only at a quadratic cost, is worked out here
# once and kept in graphs beside the data: constraints 12, 17, 20 and 21 read them; the others read the default graph
# and never see them.
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX scratch: <urn:scratch:>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

# 1. A blank node has no text. One that is a dimension's value gets a name.
INSERT { GRAPH scratch:names { ?blank scratch:name ?name } }
WHERE {
  { SELECT DISTINCT ?blank {
    ?property a qb:DimensionProperty .
    ?observation ?property ?blank ; a qb:Observation
    FILTER (isBlank(?blank))
  } }
  BIND (STRUUID() AS ?name)
} ;

# 2. An observation that has all its dimensions gets its key in the data set: one line a dimension, the property and
# its value, sorted. Equal keys mean equal values, term by term, but that numbers are equal by value. The key stands
# in a graph named by the data set.
INSERT { GRAPH ?set { ?observation scratch:key ?key } }
WHERE {
  { SELECT ?set (COUNT(DISTINCT ?property) AS ?declared) {
    ?set qb:structure/qb:component/qb:componentProperty ?property .
    ?property a qb:DimensionProperty
  } GROUP BY ?set }
  { SELECT ?set ?observation (COUNT(DISTINCT ?property) AS ?held) (GROUP_CONCAT(?line; SEPARATOR = "\n") AS ?key) {
    { SELECT ?set ?observation ?property ?line {
      { SELECT DISTINCT ?set ?property {
        ?set qb:structure/qb:component/qb:componentProperty ?property .
        ?property a qb:DimensionProperty
      } }
      ?observation qb:dataSet ?set ; ?property ?value
      OPTIONAL { GRAPH scratch:names { ?value scratch:name ?name } }
      BIND (IF(isNumeric(?value), "", CONCAT(" ", STR(DATATYPE(?value)), " ", LANG(?value))) AS ?kind)
      BIND (IF(isBlank(?value), CONCAT("_:", ?name), IF(isIRI(?value), CONCAT("<", STR(?value), ">"),
        CONCAT("'", ENCODE_FOR_URI(STR(?value)), "'", ?kind))) AS ?text)
      BIND (CONCAT(STR(?property), " ", ?text) AS ?line)
    } ORDER BY ?line }
  } GROUP BY ?set ?observation }
  FILTER (?held = ?declared)
} ;

# 3. Where there is a measure dimension, the key without its line is the combination that the measures share. It is
# kept once as such, and once under the measure that the observation names, so that a lacking measure is found by one
# look-up.
INSERT { GRAPH ?set { ?observation scratch:combination ?combination ; ?measure ?combination } }
WHERE {
  { SELECT DISTINCT ?set { ?set qb:structure/qb:component/qb:componentProperty qb:measureType } }
  GRAPH ?set { ?observation scratch:key ?key }
  ?observation qb:measureType ?measure
  BIND (REPLACE(?key, "http://purl.org/linked-data/cube#measureType [^\n]*\n?", "") AS ?combination)
} ;

# 4. A path cannot take its property from the data. The steps of a hierarchical code list, from parent to child,
# become skos:narrower in a graph named by the list.
INSERT { GRAPH ?list { ?parent skos:narrower ?child } }
WHERE {
  ?list a qb:HierarchicalCodeList ; qb:parentChildProperty ?property .
  FILTER (isIRI(?property))
  ?parent ?property ?child
} ;

# 5. Where the property is given as a blank inverse, its steps, from child to parent, become skos:broader.
INSERT { GRAPH ?list { ?child skos:broader ?parent } }
WHERE {
  ?list a qb:HierarchicalCodeList ; qb:parentChildProperty ?inverse .
  FILTER (isBlank(?inverse))
  ?inverse owl:inverseOf ?property .
  ?child ?property ?parent
}

/**
 * Cubes of others, as they stand in stores beside datasets of ours: one of a statistics office with dimensions of SDMX and an
 * address for each observation; one with several measures, whose observations have local names; and one that uses a part of our
 * vocabulary in a structure of its own. Their numbers are nobody's.
 */
export const foreignCubes = `
@prefix : <https://stat.example/ns#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix qb: <http://purl.org/linked-data/cube#> .
@prefix rolm: <https://w3id.org/rolm/ns#> .
@prefix sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#> .
@prefix sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#> .
@prefix sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<https://stat.example/population> a qb:DataSet ; dcterms:title "Population estimates"@en ; qb:structure :by-area .
:by-area a qb:DataStructureDefinition ; qb:component [ qb:dimension sdmx-dimension:refArea ],
  [ qb:dimension sdmx-dimension:refPeriod ], [ qb:measure sdmx-measure:obsValue ], [ qb:attribute sdmx-attribute:unitMeasure ] .
<https://stat.example/population/2018/320581> a qb:Observation ; qb:dataSet <https://stat.example/population> ;
  sdmx-dimension:refArea <https://w3id.org/rolm/jurisdiction/320581> ;
  sdmx-dimension:refPeriod <http://reference.data.gov.uk/id/year/2018> ;
  sdmx-measure:obsValue 1.6e6 ; sdmx-attribute:unitMeasure "persons" .
<https://stat.example/population/2019/320581> sdmx-dimension:refArea "320581" ; sdmx-measure:obsValue "many" ;
  qb:dataSet <https://stat.example/population> ; a qb:Observation .

:courts a qb:DataSet ; qb:structure :by-court ; dcterms:isReferencedBy :data ; dcterms:isPartOf <https://stat.example/population> .
:by-court a qb:DataStructureDefinition ; qb:component [ qb:dimension :court ], [ qb:measure :cases ], [ qb:measure :judges ] .
:o1 a qb:Observation ; qb:dataSet :courts ; :court :suzhou ; :cases 12 ; :judges 3 .
:o2 a qb:Observation ; qb:dataSet :courts ; :court :kunshan ; :cases 40 ; :judges 4 .
:o3 a qb:Observation ; qb:dataSet :courts ; :court :changshu ; :cases 9 ; :judges 2 .
:suzhou a skos:Concept . :kunshan a skos:Concept ; skos:broader :suzhou . :changshu a skos:Concept ; skos:broader :suzhou .

<https://survey.example/x> a qb:DataSet ; qb:structure <https://survey.example/structure> .
<https://survey.example/x/1> a qb:Observation ; qb:dataSet <https://survey.example/x> ;
  rolm:indicator <https://w3id.org/rolm/indicator/legal-aid-cases> ; rolm:precision <https://w3id.org/rolm/code/precision/exact> ;
  sdmx-dimension:refArea <https://w3id.org/rolm/jurisdiction/320581> ; sdmx-dimension:refPeriod <https://w3id.org/rolm/period/2015--2019> ;
  sdmx-measure:obsValue 5 .
<https://survey.example/x/none> a rolm:NoValue ; dcterms:isPartOf <https://survey.example/x> ;
  rolm:indicator <https://w3id.org/rolm/indicator/legal-aid-cases> .
<https://survey.example/report> a rolm:SourceDocument ; dcterms:isReferencedBy <https://survey.example/x> .
`

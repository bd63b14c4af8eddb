# A slice without a value for one of the dimensions that its key fixes.
# offender: https://w3id.org/rolm/test/integrity#areas-unsaid
BASE <https://w3id.org/rolm/>
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
INSERT DATA {
  :data qb:slice :areas-unsaid .
  :areas-unsaid qb:sliceStructure :by-document ; rolm:statedIn :article ; sdmx-dimension:refPeriod <period/2020>
}

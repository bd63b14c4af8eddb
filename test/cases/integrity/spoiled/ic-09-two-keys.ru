# A slice that follows two keys.
# offender: https://w3id.org/rolm/test/integrity#article-2015--2019
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
INSERT DATA {
  rolm:structure qb:sliceKey :by-area .
  :by-area a qb:SliceKey ; qb:dimension sdmx-dimension:refArea .
  :article-2015--2019 qb:sliceStructure :by-area
}

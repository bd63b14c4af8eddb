# A slice key that fixes a dimension of another structure.
# offender: https://w3id.org/rolm/test/integrity#odd-key
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
INSERT DATA {
  rolm:structure qb:sliceKey :odd-key .
  :odd-key a qb:SliceKey ; qb:dimension rolm:statedIn, :court
}

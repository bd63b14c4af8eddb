# A slice key of no structure.
# offender: https://w3id.org/rolm/test/integrity#stray-key
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
INSERT DATA { :stray-key a qb:SliceKey ; qb:dimension rolm:statedIn }

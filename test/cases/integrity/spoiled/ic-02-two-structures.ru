# A data set with two structures.
# offender: https://w3id.org/rolm/test/integrity#data
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
INSERT DATA {
  :data qb:structure :second-structure .
  :second-structure a qb:DataStructureDefinition ; qb:component rolm:structure-obsValue
}

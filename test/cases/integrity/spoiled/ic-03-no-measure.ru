# A structure of dimensions alone.
# offender: https://w3id.org/rolm/test/integrity#no-measure
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
INSERT DATA {
  :no-measure a qb:DataStructureDefinition ;
    qb:component rolm:structure-indicator, rolm:structure-statedIn
}

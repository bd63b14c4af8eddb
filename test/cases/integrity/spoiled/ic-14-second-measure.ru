# A second measure that only one observation gives.
# offender: https://w3id.org/rolm/test/integrity#published
# offender: https://w3id.org/rolm/test/integrity#published-land
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
INSERT DATA {
  rolm:structure qb:component :structure-corrected .
  :structure-corrected qb:measure :corrected .
  :published-2020 :corrected 5201
}

# An observation of two data sets.
# offender: https://w3id.org/rolm/test/integrity#published-2020
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
INSERT DATA {
  :published-2020 qb:dataSet :other .
  :other qb:structure rolm:structure
}

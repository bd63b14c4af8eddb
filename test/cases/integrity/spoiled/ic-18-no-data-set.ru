# A slice that lists an observation of no data set.
# offender: https://w3id.org/rolm/test/integrity#published-land
# also: ic-01
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
DELETE WHERE { :published-land qb:dataSet ?set }

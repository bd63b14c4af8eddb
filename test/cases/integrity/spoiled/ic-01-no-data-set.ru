# An observation of no data set.
# offender: https://w3id.org/rolm/test/integrity#published-2020
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
DELETE DATA { :published-2020 qb:dataSet :data }

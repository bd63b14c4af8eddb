# A slice that follows no key.
# offender: https://w3id.org/rolm/test/integrity#loose-slice
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
INSERT DATA { :data qb:slice :loose-slice }

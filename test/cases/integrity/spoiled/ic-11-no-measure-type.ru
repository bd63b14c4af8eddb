# An observation on a measure dimension that does not say its measure. Its combination then lacks one.
# offender: https://w3id.org/rolm/test/integrity#refusals-settled
# also: ic-17
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
DELETE WHERE { :refusals-settled qb:measureType ?measure }

# A measure that may be left out, in the other spelling of false.
# offender: https://w3id.org/rolm/test/integrity#cases-settled
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { :cases-settled qb:componentRequired "0"^^xsd:boolean }

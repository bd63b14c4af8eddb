# A code that the collection does not have.
# offender: https://w3id.org/rolm/test/integrity#refusals-received
# offender: https://w3id.org/rolm/test/integrity#refusals-settled
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE WHERE { :procedures skos:member :trial }

# A member of the collection that is no concept.
# offender: https://w3id.org/rolm/test/integrity#refusals-received
# offender: https://w3id.org/rolm/test/integrity#refusals-settled
PREFIX : <https://w3id.org/rolm/test/integrity#>
DELETE WHERE { :trial a ?class }

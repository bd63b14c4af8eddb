# A required attribute that the slice should state for all.
# offender: https://w3id.org/rolm/test/integrity#refusals-received
# offender: https://w3id.org/rolm/test/integrity#refusals-settled
# offender: https://w3id.org/rolm/test/integrity#written-received
# offender: https://w3id.org/rolm/test/integrity#written-settled
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>
DELETE WHERE { :at-county-court sdmx-attribute:obsStatus ?status }

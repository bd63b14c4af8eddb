# A required attribute that the data set should state for all.
# offender: https://w3id.org/rolm/test/integrity#appeals-received
# offender: https://w3id.org/rolm/test/integrity#appeals-settled
# offender: https://w3id.org/rolm/test/integrity#refusals-received
# offender: https://w3id.org/rolm/test/integrity#refusals-settled
# offender: https://w3id.org/rolm/test/integrity#written-received
# offender: https://w3id.org/rolm/test/integrity#written-settled
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>
DELETE WHERE { :cases sdmx-attribute:unitMeasure ?unit }

# A court that no chain of oversight links to the root.
# offender: https://w3id.org/rolm/test/integrity#refusals-received
# offender: https://w3id.org/rolm/test/integrity#refusals-settled
# offender: https://w3id.org/rolm/test/integrity#written-received
# offender: https://w3id.org/rolm/test/integrity#written-settled
PREFIX : <https://w3id.org/rolm/test/integrity#>
DELETE DATA { :high-court :oversees :intermediate-court }

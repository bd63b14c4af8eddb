# A matter that the root is part of, and not the reverse.
# offender: https://w3id.org/rolm/test/integrity#appeals-received
# offender: https://w3id.org/rolm/test/integrity#appeals-settled
# offender: https://w3id.org/rolm/test/integrity#refusals-received
# offender: https://w3id.org/rolm/test/integrity#refusals-settled
PREFIX : <https://w3id.org/rolm/test/integrity#>
DELETE DATA { :licensing :partOf :administrative } ;
INSERT DATA { :administrative :partOf :licensing }

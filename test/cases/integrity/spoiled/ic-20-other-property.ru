# A court that is linked to the root, by a property that is not the list's.
# offender: https://w3id.org/rolm/test/integrity#refusals-received
# offender: https://w3id.org/rolm/test/integrity#refusals-settled
# offender: https://w3id.org/rolm/test/integrity#written-received
# offender: https://w3id.org/rolm/test/integrity#written-settled
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE DATA { :intermediate-court :oversees :county-court } ;
INSERT DATA { :intermediate-court skos:narrower :county-court . :county-court :partOf :intermediate-court }

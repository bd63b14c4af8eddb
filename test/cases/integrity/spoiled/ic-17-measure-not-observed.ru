# A combination that is observed with one measure of two.
# offender: https://w3id.org/rolm/test/integrity#refusals-received
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
DELETE WHERE { :refusals-settled ?property ?value } ;
DELETE WHERE { ?slice qb:observation :refusals-settled }

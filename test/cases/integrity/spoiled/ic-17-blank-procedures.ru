# Two combinations that differ in a blank procedure alone, each with one measure of two.
# offender: https://w3id.org/rolm/test/integrity#refusals-received
# offender: https://w3id.org/rolm/test/integrity#refusals-settled
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE WHERE { :refusals-received :procedure ?procedure } ;
DELETE WHERE { :refusals-settled :procedure ?procedure } ;
INSERT DATA {
  :procedures skos:member _:one, _:two .
  _:one a skos:Concept .
  _:two a skos:Concept .
  :refusals-received :procedure _:one .
  :refusals-settled :procedure _:two
}

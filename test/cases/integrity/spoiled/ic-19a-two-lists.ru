# A second code list, which has one of the two codes: a value must be in both.
# offender: https://w3id.org/rolm/test/integrity#published-land
BASE <https://w3id.org/rolm/>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA {
  rolm:breakdown qb:codeList <code/totals> .
  <code/totals> a skos:ConceptScheme .
  <code/breakdown/total> skos:inScheme <code/totals>
}

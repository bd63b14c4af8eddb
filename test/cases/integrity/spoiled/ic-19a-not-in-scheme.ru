# A code that is not in the scheme.
# offender: https://w3id.org/rolm/test/integrity#published-land
BASE <https://w3id.org/rolm/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE WHERE { <code/breakdown/land-requisition> skos:inScheme ?scheme }

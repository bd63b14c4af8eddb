# A code that is in the scheme and no concept.
# offender: https://w3id.org/rolm/test/integrity#published-land
BASE <https://w3id.org/rolm/>
DELETE WHERE { <code/breakdown/land-requisition> a ?class }

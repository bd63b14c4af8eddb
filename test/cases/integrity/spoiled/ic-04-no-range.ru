# A dimension without a range.
# offender: https://w3id.org/rolm/ns#statedIn
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
DELETE WHERE { rolm:statedIn rdfs:range ?range }

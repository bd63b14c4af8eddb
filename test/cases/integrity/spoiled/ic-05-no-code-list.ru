# A dimension of concepts without a code list.
# offender: https://w3id.org/rolm/ns#breakdown
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
DELETE WHERE { rolm:breakdown qb:codeList ?list }

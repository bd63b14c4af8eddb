# A dimension that may be left out.
# offender: https://w3id.org/rolm/ns#structure-breakdown
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
INSERT DATA { rolm:structure-breakdown qb:componentRequired false }

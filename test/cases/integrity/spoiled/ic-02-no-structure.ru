# A data set without a structure.
# offender: https://w3id.org/rolm/test/integrity#empty
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
INSERT DATA { :empty a qb:DataSet }

# A slice of one data set that lists an observation of another.
# offender: https://w3id.org/rolm/test/integrity#published-2020
BASE <https://w3id.org/rolm/>
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
INSERT DATA {
  :other qb:structure rolm:structure ; qb:slice :other-slice .
  :other a qb:DataSet .
  :other-slice qb:sliceStructure :by-document ; qb:observation :published-2020 ;
    rolm:statedIn :article ; sdmx-dimension:refArea <jurisdiction/320581> ; sdmx-dimension:refPeriod <period/2020>
}

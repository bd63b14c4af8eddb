# An observation that repeats one whose document, area and period stand on its slice.
# offender: https://w3id.org/rolm/test/integrity#published
# offender: https://w3id.org/rolm/test/integrity#published-again
BASE <https://w3id.org/rolm/>
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
PREFIX unit: <http://qudt.org/vocab/unit/>
INSERT DATA {
  :published-again qb:dataSet :data ;
    rolm:indicator <indicator/information-published> ; rolm:breakdown <code/breakdown/total> ;
    rolm:statedIn :article ; sdmx-dimension:refArea <jurisdiction/320581> ;
    sdmx-dimension:refPeriod <period/2015--2019> ;
    sdmx-measure:obsValue 5200 ; sdmx-attribute:unitMeasure unit:NUM ; rolm:precision <code/precision/exact>
}

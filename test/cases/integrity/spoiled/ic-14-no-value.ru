# An observation without its measure.
# offender: https://w3id.org/rolm/test/integrity#published-land
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
DELETE WHERE { :published-land sdmx-measure:obsValue ?number }

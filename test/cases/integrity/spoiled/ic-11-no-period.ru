# An observation without a period.
# offender: https://w3id.org/rolm/test/integrity#published-2020
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE WHERE { :published-2020 sdmx-dimension:refPeriod ?period }

# Two observations that differ in nothing, and lack a period: no doubles, for neither is complete.
# offender: https://w3id.org/rolm/test/integrity#published-2020
# offender: https://w3id.org/rolm/test/integrity#published-again
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE WHERE { :published-2020 sdmx-dimension:refPeriod ?period } ;
INSERT { :published-again ?property ?value }
WHERE { :published-2020 ?property ?value }

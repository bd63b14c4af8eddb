# A code that the list inside the collection has lost.
# offender: https://w3id.org/rolm/test/integrity#written-received
# offender: https://w3id.org/rolm/test/integrity#written-settled
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
DELETE { ?rest rdf:first :written } WHERE { ?rest rdf:first :written }

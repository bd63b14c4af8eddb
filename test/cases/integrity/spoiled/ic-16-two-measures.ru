# An observation on a measure dimension that gives two measures.
# offender: https://w3id.org/rolm/test/integrity#refusals-settled
PREFIX : <https://w3id.org/rolm/test/integrity#>
INSERT DATA { :refusals-settled :received 40 }

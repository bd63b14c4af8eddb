# An observation that names one measure and gives another.
# offender: https://w3id.org/rolm/test/integrity#refusals-settled
PREFIX : <https://w3id.org/rolm/test/integrity#>
DELETE { :refusals-settled :settled ?number }
INSERT { :refusals-settled :received ?number }
WHERE { :refusals-settled :settled ?number }

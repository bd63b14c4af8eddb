# An observation without a required attribute.
# offender: https://w3id.org/rolm/test/integrity#published-2020
PREFIX : <https://w3id.org/rolm/test/integrity#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
DELETE WHERE { :published-2020 rolm:precision ?precision }

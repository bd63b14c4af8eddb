/** A licence by its SPDX identifier and its name. */
export interface KnownLicence {
  readonly spdx: string
  readonly title: string
}

const known: readonly (KnownLicence & { readonly address: RegExp })[] = [
  {
    address: /^https?:\/\/creativecommons\.org\/licenses\/by\/4\.0\/?$/,
    spdx: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
  },
  {
    address: /^https?:\/\/creativecommons\.org\/licenses\/by-sa\/4\.0\/?$/,
    spdx: 'CC-BY-SA-4.0',
    title: 'Creative Commons Attribution-ShareAlike 4.0 International',
  },
  {
    address: /^https?:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\/?$/,
    spdx: 'CC0-1.0',
    title: 'Creative Commons Zero 1.0 Universal',
  },
  {
    address: /^https?:\/\/opendatacommons\.org\/licenses\/by\/(?:1-0|1\.0)\/?$/,
    spdx: 'ODC-By-1.0',
    title: 'Open Data Commons Attribution License 1.0',
  },
  {
    address: /^https?:\/\/opendatacommons\.org\/licenses\/odbl\/(?:1-0|1\.0)\/?$/,
    spdx: 'ODbL-1.0',
    title: 'Open Database License 1.0',
  },
  {
    address: /^https?:\/\/opendatacommons\.org\/licenses\/pddl\/(?:1-0|1\.0)\/?$/,
    spdx: 'PDDL-1.0',
    title: 'Open Data Commons Public Domain Dedication and License 1.0',
  },
]

/** The licence at an address, where it is one that catalogues know by name. */
export const licenceAt = (address: string): KnownLicence | undefined => known.find((each) => each.address.test(address))

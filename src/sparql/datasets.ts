import { localIdOf } from '../mapping/kind'

/** A dataset as results name it, by its own address or by that of one of its versions. */
export interface NamedDataset {
  /** The document of the dataset or of the version, with its `#`, under which the facts stand. */
  readonly document: string
  /** The address of the dataset, whichever version of it is there. */
  readonly address: string
  readonly id: string
}

const versionEnd = /^\/[^/#]+#data$/u

/** Whether an address is that of a version of a dataset: it stands under the dataset's. */
const isVersionOf = (address: string, whole: string): boolean => {
  const document = whole.replace(/#data$/, '')
  return address.startsWith(document) && versionEnd.test(address.slice(document.length))
}

/**
 * The dataset that an address names; `undefined` where it names none.
 *
 * @param whole the dataset of which the address is that of a version
 */
export const datasetAt = (address: string, whole = address): NamedDataset | undefined => {
  const [, name = ''] = /\/([^/#]+)#data$/u.exec(whole) ?? []
  const id = name === '' ? undefined : localIdOf(name, { document: '' })
  if (id === undefined || (whole !== address && !isVersionOf(address, whole))) return undefined
  return { document: address.slice(0, -'data'.length), address: whole, id }
}

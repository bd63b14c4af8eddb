import type { Dataset, ListName } from '../model/dataset'
import { documentOf, localName } from './address'
import { codeLists } from './code-lists'
import { localIdOf, type Scope } from './kind'

const { under } = codeLists.indicator.open

/** In what surroundings the records of a dataset are written. */
export const scopeOf = (dataset: Pick<Dataset, 'base' | 'id' | 'indicators'>): Scope => ({
  document: documentOf(dataset),
  declared: { base: dataset.base, codes: new Set(dataset.indicators.map(({ id }) => id)) },
})

/**
 * How the addresses of the records of a list begin, before their local names: the document; of indicators the base, where other datasets
 * of their publisher find them; of places what begins those of their codes, which are the same for every publisher.
 */
export const startOfList = (list: ListName, { document, declared }: Scope): string => {
  if (list === 'places') return codeLists.jurisdiction.iriOf('')
  return list === 'indicators' && declared !== undefined ? declared.base + under : document
}

/** The address of a record. */
export const recordIri = (list: ListName, id: string, scope: Scope): string => startOfList(list, scope) + localName(id)

/** The id of the record of a list at an address; `undefined` for a node that lives elsewhere. */
export const recordIdOf = (list: ListName, iri: string, scope: Scope): string | undefined =>
  list === 'places' ? codeLists.jurisdiction.codeOf(iri) : localIdOf(iri, { document: startOfList(list, scope) })

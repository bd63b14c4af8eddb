import type { Dataset, ListName } from '../model/dataset'
import { documentOf } from './address'
import { codeLists } from './code-lists'
import { localIdOf, localIri, type Scope } from './kind'

const { under } = codeLists.indicator.open

/** In what surroundings the records of a dataset are written. */
export const scopeOf = (dataset: Pick<Dataset, 'base' | 'id' | 'indicators'>): Scope => ({
  document: documentOf(dataset),
  whole: false,
  declared: { base: dataset.base, codes: new Set(dataset.indicators.map(({ id }) => id)) },
})

/** What comes before the ids of the records of a list in their addresses: the document, or the base for indicators. */
const documentOfList = (list: ListName, { document, declared }: Scope): string =>
  list === 'indicators' && declared !== undefined ? declared.base + under : document

/**
 * The address of a record: in the document; of an indicator under the base, where other datasets of its publisher find it; of a
 * place that of its code, which is the same for every publisher.
 */
export const recordIri = (list: ListName, id: string, scope: Scope): string =>
  list === 'places' ? codeLists.jurisdiction.iriOf(id) : localIri(id, { document: documentOfList(list, scope) })

/** The id of the record of a list at an address; `undefined` for a node that lives elsewhere. */
export const recordIdOf = (list: ListName, iri: string, scope: Scope): string | undefined =>
  list === 'places' ? codeLists.jurisdiction.codeOf(iri) : localIdOf(iri, { document: documentOfList(list, scope) })

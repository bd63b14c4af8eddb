import { type CodeNames, namesOf } from '../mapping/code-names'
import { tableOfList } from '../mapping/columns'
import type { Field } from '../mapping/field'
import { fieldOf, within } from '../mapping/field-at'
import { datasetMapping, sourceMapping } from '../mapping/records'

const isListOfTable = (list: string): list is keyof typeof tableOfList => Object.hasOwn(tableOfList, list)

/** The field at a path in a dataset: of its head, of a document, or of a fact. */
const fieldAt = ([list = '', id, ...fields]: readonly string[]): Field | undefined => {
  if (id === undefined) return within(datasetMapping, list)
  if (list === 'sources') return within(sourceMapping, fields.join('.'))
  if (!isListOfTable(list) || fields.length === 0) return undefined
  return fieldOf(tableOfList[list], list === 'noValues' && fields[0] === 'kind' ? 'noValue' : fields.join('.'))
}

/** The names of the codes of which the field at a path in a dataset takes one; `undefined` where it takes none. */
export const namesAt = (path: readonly string[]): CodeNames | undefined => {
  const kind = fieldAt(path)?.kind
  return kind?.is === 'code' ? namesOf(kind.list) : undefined
}

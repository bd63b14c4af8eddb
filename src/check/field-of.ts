import { type CodeNames, namesOf } from '../mapping/code-names'
import { tableOfList } from '../mapping/columns'
import { fieldOf } from '../mapping/field-at'

const isListOfTable = (list: string): list is keyof typeof tableOfList => Object.hasOwn(tableOfList, list)

/** The names of the codes of which the field at a path in a dataset takes one; `undefined` where it takes none. */
export const namesAt = ([list = '', _id, ...fields]: readonly string[]): CodeNames | undefined => {
  if (!isListOfTable(list) || fields.length === 0) return undefined
  const name = list === 'noValues' && fields[0] === 'kind' ? 'noValue' : fields.join('.')
  const kind = fieldOf(tableOfList[list], name)?.kind
  return kind?.is === 'code' ? namesOf(kind.list) : undefined
}

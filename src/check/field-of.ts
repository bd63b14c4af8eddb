import { mappingOfTable, type TableName, tableOfList } from '../mapping/columns'
import { type AnyRecord, type Field, isNested } from '../mapping/field'
import { noValueMapping } from '../mapping/records'
import { type CodeNames, namesOf } from './code-names'

/** What a field of a record holds, or of a record within it: `period.kind`. */
export const within = (mapping: AnyRecord, field: string): Field | undefined => {
  const [name = '', ...inner] = field.split('.')
  const entry = mapping.fields[name]
  if (entry === undefined) return undefined
  return isNested(entry) ? within(entry.record, inner.join('.')) : entry
}

/** What the cells of a table's column hold. A cell without a number stands in the table of those that have one. */
export const fieldOf = (table: TableName, field: string): Field | undefined =>
  field === 'noValue' ? noValueMapping.fields.kind : within(mappingOfTable[table], field)

const isListOfTable = (list: string): list is keyof typeof tableOfList => Object.hasOwn(tableOfList, list)

/** The names of the codes of which the field at a path in a dataset takes one; `undefined` where it takes none. */
export const namesAt = ([list = '', _id, ...fields]: readonly string[]): CodeNames | undefined => {
  if (!isListOfTable(list) || fields.length === 0) return undefined
  const name = list === 'noValues' && fields[0] === 'kind' ? 'noValue' : fields.join('.')
  const kind = fieldOf(tableOfList[list], name)?.kind
  return kind?.is === 'code' ? namesOf(kind.list) : undefined
}

import { mappingOfTable, type TableName } from './columns'
import { type AnyRecord, type Field, isNested } from './field'
import { noValueMapping } from './records'

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

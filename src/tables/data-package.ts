import { codeLists } from '../mapping/code-lists'
import { type FieldColumn, type TableName, tableColumns, tableOfList } from '../mapping/columns'
import type { Field } from '../mapping/field'
import { fieldOf } from '../mapping/field-at'
import type { ListName } from '../model/dataset'
import { type ReferredList, references } from '../model/references'
import { codeLabels } from '../vocabulary/catalogue'
import { columnEntries } from './codebook'
import { tidyColumns } from './tidy'

/** A column in a Table Schema of the Data Package standard. */
export interface SchemaField {
  readonly name: string
  readonly title: string
  readonly type: string
  readonly format?: string
  readonly description?: string
  readonly constraints?: Readonly<Record<string, unknown>>
}

/** A key that leads from a table to another; `''` is the table itself. */
interface ForeignKey {
  readonly fields: readonly string[]
  readonly reference: { readonly resource: string; readonly fields: readonly string[] }
}

/** The columns of a table, in the form of the Data Package standard. */
export interface TableSchema {
  readonly fields: readonly SchemaField[]
  readonly missingValues: readonly string[]
  readonly primaryKey?: readonly string[]
  readonly foreignKeys?: readonly ForeignKey[]
}

/** The codes that a field can have, where they are few and known beforehand. */
const codesOf = (field: Field | undefined): readonly string[] | undefined => {
  if (field?.kind.is !== 'code') return undefined
  const { list } = field.kind
  if (list.table !== undefined) return Object.keys(list.table)
  const name = Object.entries(codeLists).find(([, known]) => known === list)?.[0]
  const labels: Readonly<Record<string, unknown>> | undefined = Object.entries(codeLabels).find(
    ([key]) => key === name,
  )?.[1]
  return labels === undefined ? undefined : Object.keys(labels)
}

/** The type of a field's cells, a list of ids being text. */
const typeOf = (field: Field | undefined): Pick<SchemaField, 'type' | 'format'> => {
  if (field === undefined || field.many === true) return { type: 'string' }
  switch (field.kind.is) {
    case 'integer':
    case 'number':
    case 'boolean':
    case 'date':
      return { type: field.kind.is }
    default:
      return { type: 'string' }
  }
}

const constraintsOf = (column: FieldColumn, field: Field | undefined): Readonly<Record<string, unknown>> => {
  const codes = codesOf(field)
  return {
    ...(column.required === true && column.unless === undefined && { required: true }),
    ...(column.field === 'id' && { unique: true }),
    ...(codes !== undefined && { enum: codes }),
  }
}

const fieldIn =
  (table: TableName) =>
  (column: FieldColumn): SchemaField => {
    const field = fieldOf(table, column.field)
    const constraints = constraintsOf(column, field)
    return {
      name: column.en,
      title: column.zh,
      ...typeOf(field),
      ...(Object.keys(constraints).length > 0 && { constraints }),
    }
  }

const listsOf = (table: TableName): readonly ListName[] =>
  Object.entries(tableOfList).flatMap(([list, of]) => (of === table ? [list as ListName] : [])) // its own keys

/** The column that holds the ids of a table's records, if they have any. */
const idOf = (table: TableName): string | undefined =>
  tableColumns[table].find(({ field }: FieldColumn) => field === 'id')?.en

/** The keys that lead from a table to others that are there, or to itself. A list of ids is no key. */
const foreignKeysOf = (table: TableName, resources: ReadonlyMap<TableName, string>): readonly ForeignKey[] => {
  const columns: readonly FieldColumn[] = tableColumns[table]
  const keys = listsOf(table).flatMap((list) =>
    Object.entries<ReferredList>(references[list]).flatMap(([field, referred]): readonly ForeignKey[] => {
      const column = columns.find((each) => each.field === field)
      const isKey = fieldOf(table, field)?.many !== true && (referred === 'observations' || referred === 'bodies')
      if (column === undefined || !isKey) return []
      const target = tableOfList[referred]
      const [id, resource] = [idOf(target), target === table ? '' : resources.get(target)]
      if (id === undefined || resource === undefined) return []
      return [{ fields: [column.en], reference: { resource, fields: [id] } }]
    }),
  )
  return [...new Map(keys.map((key) => [key.fields.join(), key])).values()]
}

/** The schema of a table of a dataset, with its keys; `resources` gives the names of the tables that are there. */
export const schemaOfTable = (table: TableName, resources: ReadonlyMap<TableName, string>): TableSchema => {
  const foreignKeys = foreignKeysOf(table, resources)
  const id = idOf(table)
  return {
    fields: tableColumns[table].map(fieldIn(table)),
    missingValues: [''],
    ...(id !== undefined && { primaryKey: [id] }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  }
}

const places: Readonly<Record<string, string>> = {
  lower: 'number',
  upper: 'number',
  lower_open: 'boolean',
  upper_open: 'boolean',
  paragraph: 'integer',
  start: 'integer',
  end: 'integer',
}

/** The schema of the flat table of figures. */
export const tidySchema = (): TableSchema => {
  const entries = new Map(columnEntries().map((entry) => [entry.name, entry]))
  const fields: ReadonlyMap<string, SchemaField> = new Map(
    tableColumns['observations.csv'].map((column: FieldColumn) => [column.en, fieldIn('observations.csv')(column)]),
  )
  return {
    fields: tidyColumns.map(({ name }): SchemaField => {
      const entry = entries.get(name)
      const { title: _title, ...known } = fields.get(name) ?? { name, type: places[name] ?? 'string' }
      const required = ['dataset', 'id', 'lower_open', 'upper_open', 'iri', 'printed'].includes(name)
      const constraints = { ...(known as SchemaField).constraints, ...(required && { required: true }) }
      return {
        ...(known as SchemaField), // its type and format
        title: entry === undefined ? name : `${entry.label.en} · ${entry.label.zh}`,
        ...(entry !== undefined &&
          entry.meaning.en !== '' && { description: `${entry.meaning.en} ${entry.meaning.zh}` }),
        ...(Object.keys(constraints).length > 0 && { constraints }),
      }
    }),
    missingValues: [''],
    primaryKey: ['id'],
  }
}

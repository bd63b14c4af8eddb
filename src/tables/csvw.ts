import type { SchemaField, TableSchema } from './data-package'

/** A column of a table whose cells become statements: a property, and a datatype unless they are addresses. */
export interface LinkedColumn {
  readonly name: string
  readonly property: string
  readonly datatype?: string
}

/** A table as CSV on the Web describes it: its columns by a schema, or by what its cells become. */
export type CsvwTable = { readonly url: string; readonly title: string } & (
  | { readonly schema: TableSchema }
  | { readonly key: string; readonly columns: readonly LinkedColumn[] }
)

type Json = Readonly<Record<string, unknown>>

/** How CSV on the Web calls the types of the Data Package standard. */
const typeNames: Readonly<Record<string, string>> = {
  number: 'decimal',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
}

const columnOf = ({ name, title, type, description, constraints }: SchemaField): Json => ({
  name,
  titles: name,
  datatype: typeNames[type] ?? 'string',
  ...(constraints?.required === true && { required: true }),
  'dc:description': description ?? title,
})

/** The keys that lead from a table to others, by their addresses. A key that may be empty is one that validators refuse. */
const foreignKeysOf = (
  { fields: columns, foreignKeys = [] }: TableSchema,
  url: string,
  urls: ReadonlyMap<string, string>,
): readonly Json[] =>
  foreignKeys.flatMap(({ fields, reference }) => {
    const isFilled = columns.some(({ name, constraints }) => fields.includes(name) && constraints?.required === true)
    const resource = reference.resource === '' ? url : urls.get(reference.resource)
    return resource === undefined || !isFilled
      ? []
      : [{ columnReference: fields, reference: { resource, columnReference: reference.fields } }]
  })

const xsdName = (datatype: string): string | Json =>
  datatype.startsWith('http://www.w3.org/2001/XMLSchema#')
    ? datatype.slice(datatype.indexOf('#') + 1)
    : { base: 'string', '@id': datatype }

const linkedColumn = ({ name, property, datatype }: LinkedColumn, key: string): Json => ({
  name,
  titles: name,
  aboutUrl: `{+${key}}`,
  propertyUrl: property,
  ...(datatype === undefined ? { datatype: 'string', valueUrl: `{+${name}}` } : { datatype: xsdName(datatype) }),
})

const tableOf = (table: CsvwTable, urls: ReadonlyMap<string, string>): Json => {
  const { url, title } = table
  if ('columns' in table)
    return {
      url,
      'dc:title': title,
      tableSchema: {
        columns: [
          { name: table.key, titles: table.key, datatype: 'string', required: true, suppressOutput: true },
          ...table.columns.map((column) => linkedColumn(column, table.key)),
        ],
      },
    }
  const { schema } = table
  const keys = foreignKeysOf(schema, url, urls)
  return {
    url,
    'dc:title': title,
    suppressOutput: true,
    tableSchema: {
      columns: schema.fields.map(columnOf),
      ...(schema.primaryKey !== undefined && { primaryKey: schema.primaryKey }),
      ...(keys.length > 0 && { foreignKeys: keys }),
    },
  }
}

/**
 * Describes tables as CSV on the Web (W3C): what their columns hold, and their keys. A table of linked columns becomes linked data in
 * any converter; the others are described and stay tables.
 *
 * @param resources the address of each table, by the name under which keys lead to it
 */
export const csvwMetadata = (tables: readonly CsvwTable[], resources: ReadonlyMap<string, string>): Json => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  dialect: { header: true, encoding: 'utf-8' },
  tables: tables.map((table) => tableOf(table, resources)),
})

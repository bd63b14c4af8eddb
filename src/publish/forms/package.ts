import type { TableName } from '../../mapping/columns'
import { tableColumns } from '../../mapping/columns'
import { isApproved } from '../../model/approval'
import { textIn } from '../../model/text'
import { jsonText } from '../../rdf/json-text'
import { schemaOfTable, type TableSchema, tidySchema } from '../../tables/data-package'
import { addressOf, keywordsOf } from './citation'
import type { Publication, WrittenFile } from './form'
import { licenceAt } from './licence'

const isTable = (name: string): name is TableName => Object.hasOwn(tableColumns, name)

/** The name of a resource: lower case, digits, `-`, `.` and `_`. */
const nameOf = (path: string): string => path.replace(/\.csv$/, '').replace(/.*\//, '')

const schemaOf = (path: string, tables: ReadonlyMap<TableName, string>): TableSchema | undefined => {
  const [folder = '', table = ''] = path.split('/')
  if (folder === 'tables') return isTable(table) ? schemaOfTable(table, tables) : undefined
  return /^[^/]+\.csv$/.test(path) && !/(?:-spreadsheet|-cube|^codebook)\.csv$/.test(path) ? tidySchema() : undefined
}

/** A table of a published folder with the type of every column and its keys. */
interface PackageTable extends WrittenFile {
  readonly name: string
  readonly title: string
  readonly schema: TableSchema
}

/** The tables of a published folder that have been written, but for those that are another in another dress. */
export const packageTables = ({ files, written }: Publication): readonly PackageTable[] => {
  const tables = new Map(
    written.flatMap(({ path }): readonly (readonly [TableName, string])[] => {
      const name = path.replace(/^tables\//, '')
      return path.startsWith('tables/') && isTable(name) ? [[name, nameOf(path)]] : []
    }),
  )
  return written.flatMap((file) => {
    const { path } = file
    const schema = schemaOf(path, tables)
    const title = files.find((each) => each.path === path)?.title.en ?? path
    const name = path.startsWith('tables/') ? nameOf(path) : 'figures'
    return schema === undefined ? [] : [{ ...file, name, title, schema }]
  })
}

/** The tables of a published folder as a Data Package, with the type of every column, its keys, and the hash of each file. */
export const dataPackageText = (publication: Publication): string => {
  const { id, title, description, publisher, version, issued, licence, sources } = publication.dataset
  const { dataset } = publication
  const known = licenceAt(licence)
  return jsonText({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id.toLowerCase().replace(/[^a-z0-9._-]/g, '-'),
    id: addressOf(dataset),
    title: `${textIn(title, 'en')}${isApproved(dataset) ? '' : ' (draft, not approved)'}`,
    ...(description !== undefined && { description: textIn(description, 'en') }),
    homepage: addressOf(dataset),
    version,
    created: `${issued}T00:00:00Z`,
    keywords: keywordsOf(dataset),
    contributors: [{ title: publisher, roles: ['publisher'] }],
    licenses: [{ path: licence, ...(known !== undefined && { name: known.spdx, title: known.title }) }],
    sources: sources.map((source) => ({
      title: textIn(source.title, 'en'),
      ...(source.address !== undefined && { path: source.address }),
    })),
    resources: packageTables(publication).map(({ name, path, title, bytes, sha256, schema }) => ({
      name,
      type: 'table',
      path,
      title,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      schema,
    })),
  })
}

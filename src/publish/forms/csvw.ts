import { cubeColumns, cubeKey, cubeRows } from '../../rdf/cube-rows'
import { jsonText } from '../../rdf/json-text'
import { csvPieces } from '../../tables/csv'
import { type CsvwTable, csvwMetadata } from '../../tables/csvw'
import type { Publication } from './form'
import { packageTables } from './package'

/** The figures as a table that converters make linked data of: a column for each property and datatype. */
export const cubePieces = ({ dataset }: Publication): Iterable<string> =>
  csvPieces([{ name: cubeKey }, ...cubeColumns], cubeRows(dataset))

/** The tables of a published folder as CSV on the Web: the table of the cube becomes the figures' linked data, the others are described. */
export const csvwText = (publication: Publication): string => {
  const tables = packageTables(publication).map(({ path, title, schema }): CsvwTable => ({ url: path, title, schema }))
  const urls = new Map(packageTables(publication).map(({ name, path }) => [name, path]))
  const cube = publication.files.filter(({ path }) => path.endsWith('-cube.csv'))
  const linked = cube.map(
    ({ path, title }): CsvwTable => ({ url: path, title: title.en, key: cubeKey, columns: cubeColumns }),
  )
  return jsonText(csvwMetadata([...linked, ...tables], urls))
}

import { columnEntries } from '../tables/codebook'
import { markdownTable } from '../tables/markdown'
import {
  type ColumnType,
  decimalDigits,
  decimalPlaces,
  parquetColumns,
  parquetMeanings,
} from '../tables/parquet-columns'

const typeNames: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  decimal: `decimal(${decimalDigits}, ${decimalPlaces})`,
  whole: 'int',
  boolean: 'boolean',
  day: 'date',
}

/** What each column of the table means, in English. */
const meanings = (): ReadonlyMap<string, string> =>
  new Map([
    ...columnEntries().map(({ name, meaning }) => [name, meaning.en] as const),
    ...Object.entries(parquetMeanings).map(([name, meaning]) => [name, meaning.en] as const),
  ])

/** The columns of a Parquet file of figures, with type and meaning, as a table in Markdown. */
export const schemaTable = (): string => {
  const meaning = meanings()
  const rows = parquetColumns.map(({ name, type }) => [`\`${name}\``, typeNames[type], meaning.get(name) ?? ''])
  return markdownTable(['column', 'type', 'meaning'], rows)
}

/** What a packed folder says of itself. */
export const schemaText = (): string => `# Figures, packed

One table in many files: \`indicator=…/country=…/part-0.parquet\`. The column \`indicator\`, and \`country\`, the outermost place
around the place of a figure, are in the paths alone; both are strings. In a file the rows stand by place, first day, dataset and id.
Numbers are exact. A row with \`no_value\` is a cell without a number; all others are figures. What the datasets are, and the documents
that state the figures, is in \`_datasets.json\`.

${schemaTable()}
`

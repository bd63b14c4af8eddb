import { type AnyField, isNested } from '../mapping/field'
import { datatypeOf, type Kind } from '../mapping/kind'
import { membership } from '../mapping/membership'
import { observationMapping } from '../mapping/records'
import { DataTeller } from '../mapping/teller'
import type { Description, Term } from '../mapping/term'
import type { LargeDataset } from '../model/dataset'
import { rdf, xsd } from '../vocabulary/terms'
import { sectionsOf, titles } from './graph'

/** A column of the table of the cube: a property, and what its values are, since a column can have one datatype only. */
export interface CubeColumn {
  readonly name: string
  readonly property: string
  /** Absent for addresses. */
  readonly datatype?: string
}

/** The column that holds the address of the figure. */
export const cubeKey = 'figure'

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const datatypesOf = (kind: Kind): readonly (readonly [suffix: string, datatype?: string])[] => {
  if (kind.is === 'number')
    return [
      ['_whole', xsd.integer],
      ['_decimal', xsd.decimal],
    ]
  const datatype = datatypeOf(kind)
  return [datatype === undefined ? [''] : ['', datatype]]
}

/** The columns of the table of the cube: all that is said of the node of a figure. */
export const cubeColumns: readonly CubeColumn[] = [
  { name: 'type', property: rdf.type },
  { name: 'dataset', property: membership.observations },
  ...Object.entries<AnyField>(observationMapping.fields).flatMap(([name, field]): readonly CubeColumn[] => {
    if (isNested(field)) return [{ name: snake(name), property: field.property }]
    return datatypesOf(field.kind).map(([suffix, datatype]) => ({
      name: snake(name) + suffix,
      property: field.property,
      ...(datatype !== undefined && { datatype }),
    }))
  }),
]

const isFor = ({ property, datatype }: CubeColumn, of: string, value: Term): boolean =>
  property === of && (value.kind === 'node' ? datatype === undefined : value.datatype === datatype)

type CubeRow = Readonly<Record<string, string>>

/** The rows of a figure: one, and more where it has several values of a property. */
const rowsOf = ({ iri, statements }: Description): readonly CubeRow[] => {
  const rows: Record<string, string>[] = []
  for (const [property, value] of statements) {
    const column = cubeColumns.find((each) => isFor(each, property, value))
    if (column === undefined) throw new Error(`the table of the cube has no column for ${property}`)
    let row = rows.find((each) => each[column.name] === undefined)
    if (row === undefined) {
      row = { [cubeKey]: iri }
      rows.push(row)
    }
    row[column.name] = value.kind === 'node' ? value.iri : value.text
  }
  return rows
}

/** The figures of a dataset as rows that say of each what its node in linked data says: what a converter of tables starts from. */
export function* cubeRows(dataset: LargeDataset): Generator<CubeRow> {
  const section = sectionsOf(dataset)(new DataTeller()).find(({ title }) => title === titles.observations)
  for (const [figure] of section?.blocks ?? []) if (figure !== undefined) yield* rowsOf(figure)
}

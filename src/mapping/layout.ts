import type { AnyRecord } from './field'

/** A record of any type, its fields read by the names of its mapping. */
export type Fields = Readonly<Record<string, unknown>>

/** Where the fields of a mapping have their places, and which fields the last record had, in its order, at which places. */
export interface Layout {
  readonly places: ReadonlyMap<string, number>
  readonly names: string[]
  readonly at: number[]
}

/** The layout of the records of a mapping. */
export const layoutOf = ({ fields }: AnyRecord): Layout => ({
  places: new Map(Object.keys(fields).map((name, place) => [name, place])),
  names: [],
  at: [],
})

/**
 * The values of a record in the places of its fields: it has few of these, and to ask for those that it lacks takes long. It is
 * expected to have the fields of the record before.
 */
export const valuesOf = (record: Fields, { places, names, at }: Layout): readonly unknown[] => {
  const values = new Array<unknown>(places.size)
  let index = 0
  for (const name in record) {
    if (names[index] !== name) {
      names[index] = name
      at[index] = places.get(name) ?? -1
    }
    const place = at[index] ?? -1
    if (place >= 0) values[place] = record[name]
    index += 1
  }
  return values
}

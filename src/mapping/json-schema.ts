import { datasetLists } from '../model/dataset'
import { meanings } from '../vocabulary/meanings'
import { root } from './address'
import { recordOfList } from './classes'
import { type JsonSchema, modelSchema } from './model-schema'

/** The fields of a record with what each is called and means. */
const explained = (record: string, { properties = {}, ...rest }: JsonSchema): JsonSchema => {
  const known = meanings[record] ?? {}
  const fields = Object.entries(properties).map(([field, schema]): [string, JsonSchema] => {
    const meaning = known[field]
    if (meaning === undefined) return [field, schema]
    const { label, meaning: said } = meaning
    return [field, { title: `${label.en} · ${label.zh}`, description: `${said.en} ${said.zh}`, ...schema }]
  })
  return { ...rest, properties: Object.fromEntries(fields) }
}

/** Puts a reference in place of every copy of a shared schema. */
const withReferences = (schema: unknown, shared: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(schema)) return schema.map((item) => withReferences(item, shared))
  if (typeof schema !== 'object' || schema === null) return schema
  const name = shared.get(JSON.stringify(schema))
  if (name !== undefined) return { $ref: `#/$defs/${name}` }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withReferences(value, shared)]))
}

/** The JSON Schema of a dataset's JSON form, as the runtime check has it; the comment says where the text is from. */
export const jsonSchema = (comment?: string): JsonSchema => {
  const { whole, records, text } = modelSchema()
  const parts = { Text: text, Quote: records.Quote.schema, Period: records.Period.schema }
  const shared = new Map(Object.entries(parts).map(([name, schema]) => [JSON.stringify(schema), name]))
  const inside = (schema: JsonSchema): JsonSchema => withReferences(schema, shared) as JsonSchema // an object stays one
  const partsInside = Object.entries(parts).map(([name, { properties = {}, ...rest }]): [string, JsonSchema] => [
    name,
    explained(name, { ...rest, properties: inside(properties) as Readonly<Record<string, JsonSchema>> }),
  ])
  const ofLists = datasetLists.map((list): [string, JsonSchema] => {
    const name = recordOfList[list]
    return [name, explained(name, inside(records[name].schema))]
  })
  const head = explained('Dataset', inside(whole))
  const lists = datasetLists.map((list): [string, JsonSchema] => [
    list,
    { ...head.properties?.[list], items: { $ref: `#/$defs/${recordOfList[list]}` } },
  ])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${root}schema.json`,
    ...(comment !== undefined && { $comment: comment }),
    title: 'A dataset of rule-of-law facts · 法治数据集',
    ...Object.fromEntries(Object.entries(head).filter(([key]) => key !== '$schema')),
    properties: { ...head.properties, ...Object.fromEntries(lists) },
    $defs: Object.fromEntries([...partsInside, ...ofLists]),
  }
}

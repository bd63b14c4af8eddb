import * as z from 'zod'
import { type RecordName, recordOfList } from '../src/mapping/classes'
import { datasetLists, datasetSchema } from '../src/model/dataset'
import { type Rule, rulesOf } from '../src/model/rules'

/** A schema of JSON Schema, as far as the generators look into it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly required?: readonly string[]
}

const isGiven = (field: string): JsonSchema => ({ required: [field], properties: { [field]: { minItems: 1 } } })

const isOneOf = (field: string, values: readonly string[]): JsonSchema => ({
  required: [field],
  properties: { [field]: { enum: values } },
})

/** A rule between fields in the words of JSON Schema. */
const keywordOf = (rule: Rule): JsonSchema => {
  switch (rule.is) {
    case 'not-both':
      return { not: { required: rule.fields } }
    case 'together':
      return { dependentRequired: { [rule.fields[0]]: [rule.fields[1]], [rule.fields[1]]: [rule.fields[0]] } }
    case 'some':
      return { anyOf: rule.fields.map((field) => ({ required: [field] })) }
    case 'exactly-when':
      return {
        if: isOneOf(rule.other, rule.values),
        // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
        then: { required: [rule.field] },
        else: { not: { required: [rule.field] } },
      }
    case 'only-when':
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      return { if: { required: [rule.field] }, then: isOneOf(rule.other, rule.values) }
    case 'needs':
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      return { if: isGiven(rule.field), then: { required: [rule.other] } }
  }
}

interface Found {
  readonly schema: JsonSchema
  /** The rules between the fields of a record, by the path of the record in the schema. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>
}

const built = (): Found => {
  const rules = new Map<string, readonly Rule[]>()
  const schema = z.toJSONSchema(datasetSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema, path }) => {
      delete jsonSchema.readOnly // that a value is read-only in memory says nothing of the data
      delete jsonSchema.format // of addresses, which may hold letters of any script: a pattern says what they are
      const found = rulesOf(zodSchema)
      if (found.length === 0) return
      rules.set(path.join('/'), found)
      Object.assign(jsonSchema, { allOf: found.map(keywordOf) })
    },
  })
  return { schema: schema as JsonSchema, rules } // as the interface says
}

/** The schema of a record by itself, and the rules between its fields. */
export interface RecordSchema {
  readonly schema: JsonSchema
  readonly rules: readonly Rule[]
}

const at = ({ schema, rules }: Found, path: readonly string[]): RecordSchema => ({
  schema: path.reduce<JsonSchema>((inner, key) => (inner[key] ?? {}) as JsonSchema, schema), // a path that is there
  rules: rules.get(path.join('/')) ?? [],
})

const observation = ['properties', 'observations', 'items', 'properties'] as const

/** The model's own schema, made from that of the runtime check: the whole, and each kind of record. */
export const modelSchema = (): {
  readonly whole: JsonSchema
  readonly records: Readonly<Record<RecordName, RecordSchema>>
  readonly text: JsonSchema
} => {
  const found = built()
  const ofLists = datasetLists.map((list) => [recordOfList[list], at(found, ['properties', list, 'items'])])
  const records = {
    Dataset: { schema: found.schema, rules: [] },
    ...Object.fromEntries(ofLists),
    Period: at(found, [...observation, 'period']),
    Quote: at(found, [...observation, 'quotes', 'items']),
  } as Readonly<Record<RecordName, RecordSchema>> // every list has its record
  return { whole: found.schema, records, text: at(found, ['properties', 'title']).schema }
}

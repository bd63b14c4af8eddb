import * as z from 'zod'
import { datasetLists, datasetSchema } from '../model/dataset'
import { type Rule, rulesOf } from '../model/rules'
import { type RecordName, recordOfList } from './classes'

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
    case 'needed-when': {
      const asked = isOneOf(rule.other, rule.values)
      return {
        if: rule.unless === undefined ? asked : { ...asked, not: { required: [rule.unless] } },
        // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
        then: { required: [rule.field] },
      }
    }
    case 'needs':
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      return { if: isGiven(rule.field), then: { required: [rule.other] } }
  }
}

/** Where the rules between a record's fields stand in its schema until they are taken out. */
const mark = '$rules'

const built = (): JsonSchema => {
  const schema = z.toJSONSchema(datasetSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      delete jsonSchema.readOnly // that a value is read-only in memory says nothing of the data
      delete jsonSchema.format // of addresses, which may hold letters of any script: a pattern says what they are
      const rules = rulesOf(zodSchema)
      if (rules.length > 0) Object.assign(jsonSchema, { allOf: rules.map(keywordOf), [mark]: rules })
    },
  })
  return schema as JsonSchema // as the interface says
}

const withoutMarks = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(withoutMarks)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => (key === mark ? [] : [[key, withoutMarks(value)]])),
  )
}

/** The schema of a record by itself, and the rules between its fields. */
export interface RecordSchema {
  readonly schema: JsonSchema
  readonly rules: readonly Rule[]
}

const at = (whole: JsonSchema, path: readonly string[]): RecordSchema => {
  const schema = path.reduce<JsonSchema>((inner, key) => (inner[key] ?? {}) as JsonSchema, whole) // a path that is there
  return {
    schema: withoutMarks(schema) as JsonSchema, // an object stays one
    rules: (schema[mark] ?? []) as readonly Rule[], // as it was put there
  }
}

const observation = ['properties', 'observations', 'items', 'properties'] as const

/** The model's own schema, made from that of the runtime check: the whole, and each kind of record. */
export const modelSchema = (): {
  readonly whole: JsonSchema
  readonly records: Readonly<Record<RecordName, RecordSchema>>
  readonly text: JsonSchema
} => {
  const schema = built()
  const whole = at(schema, []).schema
  const ofLists = datasetLists.map((list) => [recordOfList[list], at(schema, ['properties', list, 'items'])])
  const records = {
    Dataset: at(schema, []),
    ...Object.fromEntries(ofLists),
    Period: at(schema, [...observation, 'period']),
    Quote: at(schema, [...observation, 'quotes', 'items']),
  } as Readonly<Record<RecordName, RecordSchema>> // every list has its record
  return { whole, records, text: at(schema, ['properties', 'title']).schema }
}

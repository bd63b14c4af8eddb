import { fieldSchemas, parseField } from './field-schemas'
import { isQuoted, type Observation, observationSchema } from './observation'
import { rememberingOf } from './remembered'
import { keeps, type Rule, rulesOf } from './rules'

type Fields = Readonly<Record<string, unknown>>
type Schema = (typeof fieldSchemas)['observations'][string]

/** What begins the key of a value that is no text, or a text that begins so itself: the rest is JSON. */
const mark = '\u0000'

/** What a schema makes of a value, by its key. Most values of a table recur from row to row. */
const parsedAs = /* @__PURE__ */ rememberingOf(
  (schema: Schema, key: string): { readonly value: unknown } | undefined => {
    const parsed = parseField(schema, key.startsWith(mark) ? JSON.parse(key.slice(1)) : key)
    return 'value' in parsed ? parsed : undefined
  },
)

const keyOf = (value: unknown): string =>
  typeof value === 'string' && !value.startsWith(mark) ? value : mark + JSON.stringify(value)

interface FieldForm {
  readonly name: string
  readonly schema: Schema
  readonly isOptional: boolean
}

let form: { readonly fields: readonly FieldForm[]; readonly rules: readonly Rule[] } | undefined

const formOfFigures = () => {
  form ??= {
    fields: Object.entries(fieldSchemas.observations).map(([name, schema]) => ({
      name,
      schema,
      isOptional: 'value' in parseField(schema, undefined),
    })),
    rules: rulesOf(observationSchema.unwrap()),
  }
  return form
}

/**
 * A figure that keeps its schema, field by field, as the schema itself would give it and many times faster; `undefined` where
 * anything is wrong, which the schema says.
 */
export const soundFigure = (value: Fields): Observation | undefined => {
  const { fields, rules } = formOfFigures()
  const figure: Record<string, unknown> = {}
  for (const { name, schema, isOptional } of fields) {
    const given = value[name]
    if (given === undefined && isOptional) continue
    const parsed = given === undefined ? undefined : parsedAs(schema, keyOf(given))
    if (parsed === undefined) return undefined
    figure[name] = parsed.value
  }
  for (const name of Object.keys(value)) if (!Object.hasOwn(fieldSchemas.observations, name)) return undefined
  if (!rules.every((rule) => keeps(figure, rule))) return undefined
  const observation = Object.freeze(figure) as Observation // every field is as its schema has it
  return isQuoted(observation) ? observation : undefined
}

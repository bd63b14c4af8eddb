import * as z from 'zod'
import { isQuoted, type Observation, observationSchema } from './observation'
import { remembering } from './remembered'
import { keeps, type Rule, rulesOf } from './rules'

type Fields = Readonly<Record<string, unknown>>
type Parse = (value: unknown) => { readonly value: unknown } | undefined

/** What begins the key of a value that is no text: the rest is JSON. */
const mark = '\u0000'

/** What JSON makes objects of. A date or a text in a box it writes as what they are not. */
const ofJson: readonly unknown[] = [Object.prototype, Array.prototype, null]

/** Whether JSON says all of an object: it is a plain one, and its fields are its own, texts and what is true or false. */
const isFlat = (value: object): boolean => {
  if (!ofJson.includes(Object.getPrototypeOf(value))) return false
  for (const name in value) {
    const field = Object.hasOwn(value, name) && (value as Fields)[name] // any object has fields
    if (typeof field !== 'string' && field !== true) return false
  }
  return true
}

/** What a value is remembered by; `undefined` of one that is not to be. */
const keyOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value.startsWith(mark) ? undefined : value
  return typeof value === 'object' && value !== null && isFlat(value) ? mark + JSON.stringify(value) : undefined
}

/** The fields that hardly two figures have in common: what was made of these is not worth remembering. */
const varying: readonly string[] = [
  'id',
  'printed',
  'value',
  'minInclusive',
  'minExclusive',
  'maxInclusive',
  'maxExclusive',
  'quotes',
  'datingQuotes',
]

/** What the schema of a field makes of a value; `undefined` where it breaks it. Most values recur from figure to figure. */
const parserOf = (name: string, schema: z.core.$ZodType): Parse => {
  const parse: Parse = (value) => {
    const { success, data } = z.safeParse(schema, value)
    return success ? { value: data } : undefined
  }
  if (varying.includes(name)) return parse
  const known = remembering((key: string) => parse(key.startsWith(mark) ? JSON.parse(key.slice(1)) : key))
  return (value) => {
    const key = keyOf(value)
    return key === undefined ? parse(value) : known(key)
  }
}

interface FieldForm {
  readonly name: string
  readonly parse: Parse
  readonly isOptional: boolean
}

let form: { readonly fields: readonly FieldForm[]; readonly names: Fields; readonly rules: readonly Rule[] } | undefined

const formOfFigures = () => {
  if (form !== undefined) return form
  const schema = observationSchema.unwrap()
  const { shape } = schema
  const fields = Object.entries(shape).map(([name, each]) => ({
    name,
    parse: parserOf(name, each),
    isOptional: z.safeParse(each, undefined).success,
  }))
  form = { fields, names: shape, rules: rulesOf(schema) }
  return form
}

/**
 * A figure that keeps its schema, field by field, as the schema itself would give it and many times faster; `undefined` where
 * anything is wrong, which the schema says.
 */
export const soundFigure = (value: Fields): Observation | undefined => {
  const { fields, names, rules } = formOfFigures()
  const figure: Record<string, unknown> = {}
  for (const { name, parse, isOptional } of fields) {
    const given = value[name]
    if (given === undefined && isOptional) continue
    const parsed = given === undefined ? undefined : parse(given)
    if (parsed === undefined) return undefined
    figure[name] = parsed.value
  }
  for (const name in value) if (!Object.hasOwn(names, name)) return undefined
  if (!rules.every((rule) => keeps(figure, rule))) return undefined
  const observation = Object.freeze(figure) as Observation // every field is as its schema has it
  return isQuoted(observation) ? observation : undefined
}

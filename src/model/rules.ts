import * as z from 'zod'

/**
 * A rule between the fields of one record, as data. The check of the model, the JSON Schema and the SHACL shapes are all
 * made from it, so that they cannot drift apart.
 */
export type Rule = {
  readonly message: string
  /** Whether the rules behind this one are left out where it is broken, because they would say the same. */
  readonly ends?: true
} & (
  | {
      /** At most one of the two is given. */
      readonly is: 'not-both'
      readonly fields: readonly [string, string]
    }
  | {
      /** Both are given or neither. */
      readonly is: 'together'
      readonly fields: readonly [string, string]
    }
  | {
      /** At least one is given. */
      readonly is: 'some'
      readonly fields: readonly [string, string]
    }
  | {
      /** The field is given just where another has one of the values. */
      readonly is: 'exactly-when'
      readonly field: string
      readonly other: string
      readonly values: readonly string[]
    }
  | {
      /** The field is given only where another has one of the values. */
      readonly is: 'only-when'
      readonly field: string
      readonly other: string
      readonly values: readonly string[]
    }
  | {
      /** The field is given where another has one of the values, unless a third is given. */
      readonly is: 'needed-when'
      readonly field: string
      readonly other: string
      readonly values: readonly string[]
      readonly unless?: string
    }
  | {
      /** Where the field is given, another is. A list counts as given where it holds something. */
      readonly is: 'needs'
      readonly field: string
      readonly other: string
    }
)

type Fields = Readonly<Record<string, unknown>>

const isGiven = (fields: Fields, name: string): boolean => {
  const value = fields[name]
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

/** Whether a record keeps a rule. */
export const keeps = (fields: Fields, rule: Rule): boolean => {
  const given = (name: string): boolean => isGiven(fields, name)
  switch (rule.is) {
    case 'not-both':
      return !rule.fields.every(given)
    case 'together':
      return given(rule.fields[0]) === given(rule.fields[1])
    case 'some':
      return rule.fields.some(given)
    case 'exactly-when':
      return given(rule.field) === rule.values.includes(String(fields[rule.other]))
    case 'only-when':
      return !given(rule.field) || rule.values.includes(String(fields[rule.other]))
    case 'needed-when':
      return (
        given(rule.field) ||
        !rule.values.includes(String(fields[rule.other])) ||
        (rule.unless !== undefined && given(rule.unless))
      )
    case 'needs':
      return !given(rule.field) || given(rule.other)
  }
}

/** The field at which a broken rule is said. */
const blamed = (rule: Rule): readonly string[] => {
  switch (rule.is) {
    case 'not-both':
    case 'together':
      return [rule.fields[1]]
    case 'some':
      return []
    case 'needs':
      return [rule.other]
    default:
      return [rule.field]
  }
}

/** The rules of each schema. A schema of which more is asked keeps those of the one that it was made from. */
const ruled = z.registry<{ readonly rules: readonly Rule[] }>()

/** The rules that a schema was given. */
export const rulesOf = (schema: z.core.$ZodType): readonly Rule[] => ruled.get(schema)?.rules ?? []

/** The fields that a rule looks at. */
const fieldsOf = (rule: Rule): readonly string[] =>
  'fields' in rule ? rule.fields : [rule.field, rule.other, ('unless' in rule && rule.unless) || rule.field]

type Path = readonly PropertyKey[]

/** Whether one of two ways begins with the other. */
const meets = (a: Path, b: Path): boolean => a.every((key, index) => index >= b.length || key === b[index])

/** Whether something said of a record before keeps it from being held against a rule that looks at so many of its values. */
const keepsFrom =
  (values: readonly Path[]) =>
  (found: z.core.$ZodRawIssue): boolean => {
    const { code, path = [] } = found
    if (code === 'unrecognized_keys') return false
    // what a rule before says of a field does not make the field unsound
    const ends: unknown = code === 'custom' && path.length < 2 ? found.params?.ends : undefined
    return ends === undefined ? values.some((value) => meets(path, value)) : ends === true
  }

/** When a record is held against a rule: all values that it looks at are sound, whatever is wrong with the others. */
export const whereSound = (...values: readonly Path[]): ((record: z.core.ParsePayload) => boolean) => {
  const keeps = keepsFrom(values)
  return ({ issues }) => !issues.some(keeps)
}

/** A schema that also holds its records against rules. */
export const withRules = <S extends z.ZodObject>(schema: S, rules: readonly Rule[]): S => {
  const strict = rules.reduce<S>(
    (inner, rule) =>
      inner.refine((fields) => keeps(fields as Fields, rule), {
        // an object schema gives objects
        path: [...blamed(rule)],
        message: rule.message,
        params: { ends: rule.ends === true },
        when: whereSound(...fieldsOf(rule).map((field) => [field])),
      }) as S, // a refinement does not change the type
    schema,
  )
  ruled.add(strict as z.ZodType, { rules }) // any schema may be registered
  return strict
}

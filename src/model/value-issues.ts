import type * as z from 'zod'
import { type Issue, type IssueDetails, valueIssue } from '../issue'
import type { Bilingual } from '../messages/fill'

/** The value at a path; `undefined` where there is none. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key] // an object that has the key
        : undefined,
    value,
  )

/** The path of a zod issue, with the ids of records in place of their positions. */
const readablePath = (value: unknown, path: readonly PropertyKey[]): readonly string[] =>
  path.map((key, index) => {
    const id = typeof key === 'number' ? valueAt(value, [...path.slice(0, index + 1), 'id']) : undefined
    return typeof id === 'string' ? id : String(key)
  })

const textOf = (value: unknown): string => {
  try {
    return String(value)
  } catch {
    return Object.prototype.toString.call(value)
  }
}

/** A value as an issue shows it, whatever it is: JSON has no words for some, and nothing has any for what is very deep. */
export const shownValue = (value: unknown): string => {
  if (typeof value === 'string') return value
  try {
    return JSON.stringify(value) ?? 'nothing'
  } catch {
    return textOf(value)
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'names with values, such as en: …, zh: …',
}

/** How a limit is told of texts, lists and numbers. */
const limitWords = (limit: string, origin: string): string => {
  if (origin === 'string') return `${limit} character${limit.startsWith('at most') ? 's' : ''}`
  return origin === 'array' ? `a list of ${limit}` : limit
}

/** What a value should be, in English: `explain` knows the Chinese of it. */
const expectedOf = (found: z.core.$ZodIssue): string => {
  switch (found.code) {
    case 'invalid_type':
      return typeWords[found.expected] ?? found.expected
    case 'invalid_value':
      return found.values.map(String).join(', ')
    case 'too_big':
      return limitWords(`at most ${found.maximum}`, found.origin)
    case 'too_small':
      return limitWords(`at least ${found.minimum}`, found.origin)
    default:
      return found.message
  }
}

/** A value that breaks a rule, where it stands, and the record that it is a field of. */
interface Broken {
  readonly path: readonly string[]
  readonly received: unknown
  readonly record: unknown
  readonly at: IssueDetails
}

/** Makes the issue of a rule that has a code of its own for its message; `undefined` where it has none. */
export type RuleIssue = (message: string, broken: Broken) => Issue | undefined

/** Of several rules that one value breaks, the first and those with codes of their own: the others say the same in other words. */
const seenOnce = (): ((path: readonly PropertyKey[]) => boolean) => {
  const seen = new Set<string>()
  return (path) => {
    const key = JSON.stringify(path.map(String))
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  }
}

/** What all of a value is called, which has no name in another. */
const whole: Bilingual = { en: 'dataset', zh: '数据集' }

/** The last name on the way to a value: that of the list, for one of its values. */
export const namedBy = (path: readonly string[]): string | Bilingual =>
  path.findLast((step) => !/^\d+$/.test(step)) ?? path.at(-1) ?? whole

/** So many keys of one object that no field has are told one by one; of the rest it is said how many there are. */
const mostUnknown = 100

const unknownKeys = (keys: readonly string[], path: readonly string[], at: IssueDetails): readonly Issue[] => {
  const rest = keys.length - mostUnknown
  const more = { en: `, nor any of ${rest} more that are given`, zh: `，所给的另外 ${rest} 项也没有` }
  return keys.slice(0, mostUnknown).map((key, index) =>
    valueIssue('field-unknown', {
      ...at,
      path: [...path, key],
      received: key,
      ...(index === mostUnknown - 1 && rest > 0 && { parameters: { more } }),
    }),
  )
}

/**
 * Turns what zod says of a value into issues, with the path of the value and the value itself.
 *
 * @param issueOf makes the issues of rules that have codes of their own
 */
export const valueIssuesOf = (
  error: z.core.$ZodError,
  value: unknown,
  at: IssueDetails = {},
  issueOf: RuleIssue = () => undefined,
): readonly Issue[] => {
  const isFirst = seenOnce()
  return error.issues.flatMap((found): readonly Issue[] => {
    const path = [...(at.path ?? []), ...readablePath(value, found.path)]
    const received = valueAt(value, found.path)
    const first = isFirst(found.path)
    if (found.code === 'unrecognized_keys') return unknownKeys(found.keys, path, at)
    const rule = issueOf(found.message, { path, received, record: valueAt(value, found.path.slice(0, -1)), at })
    if (rule !== undefined) return [rule]
    if (!first) return []
    const parameters = { name: namedBy(path) }
    const details = { ...at, path, expected: expectedOf(found), received: shownValue(received), parameters }
    if (received === undefined) return [valueIssue('field-missing', details)]
    return [valueIssue(found.code === 'invalid_value' ? 'code-unknown' : 'value-not-valid', details)]
  })
}

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

/** A value as an issue shows it, whatever it is: JSON has no words for some. */
export const shownValue = (value: unknown): string => {
  if (typeof value === 'string') return value
  try {
    return JSON.stringify(value) ?? 'nothing'
  } catch {
    return String(value)
  }
}

const typeWords: Readonly<Record<string, Bilingual>> = {
  string: { en: 'text', zh: '文字' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'names with values, such as en: …, zh: …', zh: '带名称的值，如 en: …、zh: …' },
}

/** The same text in both languages. */
export const inBoth = (text: string): Bilingual => ({ en: text, zh: text })

/** How a limit is told of texts, lists and numbers. */
interface LimitWords {
  readonly string: Bilingual
  readonly array: Bilingual
  readonly number: Bilingual
}

const mostWords: LimitWords = {
  string: { en: 'at most {limit} characters', zh: '最多{limit}个字符' },
  array: { en: 'a list of at most {limit}', zh: '最多{limit}项的列表' },
  number: { en: 'at most {limit}', zh: '最大为{limit}' },
}

const leastWords: LimitWords = {
  string: { en: 'at least {limit} character', zh: '至少{limit}个字符' },
  array: { en: 'a list of at least {limit}', zh: '至少{limit}项的列表' },
  number: { en: 'at least {limit}', zh: '最小为{limit}' },
}

const limitWords = (words: LimitWords, origin: string, limit: string): Bilingual => {
  const { en, zh } = words[origin === 'string' || origin === 'array' ? origin : 'number']
  return { en: en.replace('{limit}', limit), zh: zh.replace('{limit}', limit) }
}

const expectedOf = (found: z.core.$ZodIssue, wordsOf: ValueRules['wordsOf']): Bilingual => {
  switch (found.code) {
    case 'invalid_type':
      return typeWords[found.expected] ?? inBoth(found.expected)
    case 'invalid_value':
      return inBoth(found.values.map(String).join(', '))
    case 'too_big':
      return limitWords(mostWords, found.origin, String(found.maximum))
    case 'too_small':
      return limitWords(leastWords, found.origin, String(found.minimum))
    default:
      return wordsOf(found.message)
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

/** How the rules of a schema speak. */
export interface ValueRules {
  readonly issueOf: RuleIssue
  /** What the message of a rule says, in both languages. */
  readonly wordsOf: (message: string) => Bilingual
}

/** Rules that have no codes, and say the same in both languages. */
const plainRules: ValueRules = { issueOf: () => undefined, wordsOf: inBoth }

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

/** The last name on the way to a value: that of the list, for one of its values. */
const namedBy = (path: readonly string[]): string => path.findLast((step) => !/^\d+$/.test(step)) ?? path.at(-1) ?? ''

/**
 * Turns what zod says of a value into issues, with the path of the value and the value itself.
 *
 * @param rules how the rules that it breaks speak
 */
export const valueIssuesOf = (
  error: z.core.$ZodError,
  value: unknown,
  at: IssueDetails = {},
  { issueOf, wordsOf }: ValueRules = plainRules,
): readonly Issue[] => {
  const isFirst = seenOnce()
  return error.issues.flatMap((found): readonly Issue[] => {
    const path = [...(at.path ?? []), ...readablePath(value, found.path)]
    const received = valueAt(value, found.path)
    const first = isFirst(found.path)
    if (found.code === 'unrecognized_keys')
      return found.keys.map((key) => valueIssue('field-unknown', { ...at, path: [...path, key], received: key }))
    const rule = issueOf(found.message, { path, received, record: valueAt(value, found.path.slice(0, -1)), at })
    if (rule !== undefined) return [rule]
    if (!first) return []
    const expected = expectedOf(found, wordsOf)
    const parameters = { name: namedBy(path), expected }
    const details = { ...at, path, expected: expected.en, received: shownValue(received), parameters }
    if (received === undefined) return [valueIssue('field-missing', details)]
    return [valueIssue(found.code === 'invalid_value' ? 'code-unknown' : 'value-not-valid', details)]
  })
}

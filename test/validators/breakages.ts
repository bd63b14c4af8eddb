type Json = unknown
type Fields = Readonly<Record<string, Json>>

const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Values that may or may not do where a string stands: too long, of another kind, of another form. */
const strings = (text: string): readonly Json[] => [
  '',
  `${text} `,
  text.toUpperCase(),
  `${text}\u0000`,
  `${text}\n`,
  '\ud800',
  'x'.repeat(101),
  '字'.repeat(41),
  '𠮷'.repeat(30),
  '𠮷'.repeat(41),
  '𠮷'.repeat(301),
  'x'.repeat(2001),
  'e\u0301',
  'constructor',
  '-1',
  '007',
  '1.50',
  '1e3',
  'other',
  'not-named',
  '2019',
  '2019-02-30',
  '2019/',
  '2015/2019',
  '2019-1-1',
  'P5Y',
  'P5W',
  'https://example.org/a b',
  'ftp://example.org/',
  'http://',
  '../escape',
  5,
  true,
  null,
  [text],
  { en: text },
]

const numbers = (number: number): readonly Json[] => [
  0,
  -1,
  number + 0.5,
  number + 1,
  10_000_001,
  1_000_000_001,
  2 ** 60,
  String(number),
  true,
  null,
]

const others: readonly Json[] = [null, 0, 'yes', [], {}]

/** The same record with the value at one place replaced. */
const replaced = (value: Json, path: readonly (string | number)[], put: (before: Json) => Json): Json => {
  const [key, ...rest] = path
  if (key === undefined) return put(value)
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest, put) : item))
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? replaced(inner, rest, put) : inner]),
  )
}

/** The ways to every value inside a record. */
const paths = (value: Json, before: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] => {
  const inner = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : isFields(value)
      ? Object.entries(value)
      : []
  return [...(before.length === 0 ? [] : [before]), ...inner.flatMap(([key, item]) => paths(item, [...before, key]))]
}

const at = (value: Json, path: readonly (string | number)[]): Json =>
  path.reduce<Json>(
    (inner, key) => (Array.isArray(inner) ? inner[Number(key)] : isFields(inner) ? inner[key] : undefined),
    value,
  )

const without = (record: Fields, path: readonly (string | number)[]): Json => {
  const [key] = path.slice(-1)
  return replaced(record, path.slice(0, -1), (holder) =>
    isFields(holder) ? Object.fromEntries(Object.entries(holder).filter(([name]) => name !== key)) : holder,
  )
}

const valuesFor = (value: Json): readonly Json[] => {
  if (typeof value === 'string') return strings(value)
  return typeof value === 'number' ? numbers(value) : others
}

/** Fields that some records have: given to another, they are unknown, or break a rule between fields. */
const additions: readonly (readonly [string, Json])[] = [
  ['extra', 1],
  ['__proto__x', 'x'],
  ['minExclusive', '1'],
  ['maxInclusive', '9'],
  ['assumed', 'rounding'],
  ['start', 3],
  ['end', 9],
  ['edtf', '2019'],
  ['duration', 'P5Y'],
  ['startWithin', true],
  ['quotes', [{ exact: '五' }]],
  ['statedBase', 'x'],
]

/** Some copies of a record, each changed in one place: most of them broken, some still good. */
export const breakages = (record: Fields, next: () => number): readonly Fields[] => {
  const all = paths(record)
  const pick = <T>(items: readonly T[]): T | undefined => items[next() % Math.max(1, items.length)]
  const changed = Array.from({ length: 8 }, () => {
    const path = pick(all) ?? []
    const value = pick(valuesFor(at(record, path)))
    return replaced(record, path, () => value)
  })
  const removed = Array.from({ length: 2 }, () => without(record, pick(all) ?? []))
  const added = Array.from({ length: 2 }, () => {
    const holders = [[], ...all.filter((path) => isFields(at(record, path)))]
    const [name, value] = pick(additions) ?? ['extra', 1]
    return replaced(record, pick(holders) ?? [], (holder) => (isFields(holder) ? { ...holder, [name]: value } : holder))
  })
  return [...changed, ...removed, ...added].filter(isFields)
}

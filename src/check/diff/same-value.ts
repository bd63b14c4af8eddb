const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const present = (value: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(value).filter((key) => value[key] !== undefined)

/** Whether two values of plain data are equal. The order of keys does not matter, nor does a key that holds nothing. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (!isObject(a) || !isObject(b)) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = present(a)
  return keys.length === present(b).length && keys.every((key) => sameValue(a[key], b[key]))
}

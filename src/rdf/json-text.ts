const longestLine = 120

const step = '  '

const flat = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flat).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${flat(inner)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** Writes a value behind a beginning of a line: on that line if it fits, else its parts on lines of their own. */
const write = (value: unknown, indent: string, before: string): string => {
  const short = flat(value)
  if (typeof value !== 'object' || value === null) return before + short
  if (indent !== '' && before.length + short.length < longestLine) return before + short
  const inner = indent + step
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const lines = Array.isArray(value)
    ? value.map((item) => write(item, inner, inner))
    : Object.entries(value).map(([key, item]) => write(item, inner, `${inner}${JSON.stringify(key)}: `))
  return `${before}${open}\n${lines.join(',\n')}\n${indent}${close}`
}

/** Writes JSON for people: what fits on a line stands on one. The same value gives the same text. */
export const jsonText = (value: unknown): string => `${write(value, '', '')}\n`

/** What `jsonText` writes of a list behind a beginning of a line, item by item. Whether it fits on a line shows early. */
function* listPieces(items: Iterable<unknown>, between: string, before: string): Generator<string> {
  const inner = step + step
  const few: unknown[] = []
  let length = before.length
  let isLong = false
  for (const item of items) {
    if (isLong) {
      yield `,\n${write(item, inner, inner)}`
      continue
    }
    few.push(item)
    length += flat(item).length + 2
    if (length < longestLine) continue
    isLong = true
    yield `${between}${before}[\n${few.map((each) => write(each, inner, inner)).join(',\n')}`
  }
  yield isLong ? `\n${step}]` : between + before + flat(few)
}

const isEmpty = (items: Iterable<unknown>): boolean => items[Symbol.iterator]().next().done === true

/** A list whose items are made as they are asked for. */
export class LazyList {
  constructor(readonly items: Iterable<unknown>) {}
}

/** The text that `jsonText` writes of an object, in pieces. Lazy lists are left out where they are empty. */
export function* jsonPieces(members: readonly (readonly [key: string, value: unknown])[]): Generator<string> {
  let between = '{\n'
  for (const [key, value] of members) {
    if (value instanceof LazyList && isEmpty(value.items)) continue
    const before = `${step}${JSON.stringify(key)}: `
    if (value instanceof LazyList) yield* listPieces(value.items, between, before)
    else yield between + write(value, step, before)
    between = ',\n'
  }
  yield '\n}\n'
}

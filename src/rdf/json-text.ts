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

import { remembering } from '../model/remembered'

const longestLine = 120

const step = '  '

/** What JSON has between quotation marks as it is: nearly every text, which is quickly seen. */
const isPlain = /^[ !#-[\]-\uD7FF\uE000-\uFFFF]*$/

const scalar = (value: unknown): string =>
  typeof value === 'string' && isPlain.test(value) ? `"${value}"` : JSON.stringify(value)

/** A key with its colon. Keys recur in every fact. */
const keyed = remembering((key: string): string => `${scalar(key)}: `)

/** A value on one line, where that takes no more than so many characters. */
const flat = (value: unknown, room: number): string | undefined => {
  if (typeof value !== 'object' || value === null) return fitting(scalar(value), room)
  return Array.isArray(value) ? flatList(value, room) : flatObject(value as Members, room) // objects have members
}

type Members = Readonly<Record<string, unknown>>

const flatList = (items: readonly unknown[], room: number): string | undefined => {
  let text = ''
  for (const item of items) {
    const before = text === '' ? '' : `${text}, `
    const one = flat(item, room - before.length)
    if (one === undefined) return undefined
    text = before + one
  }
  return fitting(`[${text}]`, room)
}

const flatObject = (members: Members, room: number): string | undefined => {
  const keys = Object.keys(members)
  if (leastLength(keys) > room) return undefined
  let text = ''
  for (const key of keys) {
    const before = (text === '' ? '' : `${text}, `) + keyed(key)
    const one = flat(members[key], room - before.length)
    if (one === undefined) return undefined
    text = before + one
  }
  return fitting(text === '' ? '{}' : `{ ${text} }`, room)
}

/** An object takes so many characters at least: nearly every one that is too long shows it by its keys alone. */
const leastLength = (keys: readonly string[]): number => {
  let length = 0
  for (const key of keys) length += key.length + '"": 0, '.length
  return length
}

const fitting = (text: string, room: number): string | undefined => (text.length <= room ? text : undefined)

/** Writes a value behind a beginning of a line: on that line if it fits, else its parts on lines of their own. */
const write = (value: unknown, indent: string, before: string): string => {
  if (typeof value !== 'object' || value === null) return before + scalar(value)
  const short = indent === '' ? undefined : flat(value, longestLine - 1 - before.length)
  if (short !== undefined) return before + short
  const inner = indent + step
  let lines = ''
  if (Array.isArray(value)) {
    for (const item of value) lines += (lines === '' ? '' : ',\n') + write(item, inner, inner)
    return `${before}[\n${lines}\n${indent}]`
  }
  const members = value as Members // objects have members
  for (const key of Object.keys(members))
    lines += (lines === '' ? '' : ',\n') + write(members[key], inner, inner + keyed(key))
  return `${before}{\n${lines}\n${indent}}`
}

/** Writes JSON for people: what fits on a line stands on one. The same value gives the same text. */
export const jsonText = (value: unknown): string => `${write(value, '', '')}\n`

/** What `jsonText` writes of a list behind a beginning of a line, item by item. Whether it fits on a line shows early. */
function* listPieces(items: Iterable<unknown>, between: string, before: string): Generator<string> {
  const inner = step + step
  const few: unknown[] = []
  let isLong = false
  for (const item of items) {
    if (isLong) {
      yield `,\n${write(item, inner, inner)}`
      continue
    }
    few.push(item)
    if (flat(few, longestLine - 1 - before.length) !== undefined) continue
    isLong = true
    yield `${between}${before}[\n${few.map((each) => write(each, inner, inner)).join(',\n')}`
  }
  yield isLong ? `\n${step}]` : `${between}${before}${flat(few, longestLine)}`
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

import type { FieldChange } from '../../check/index'
import type { Period, Quote, Text } from '../../index'
import { codeLabels } from '../../vocabulary/catalogue'
import { periodWords } from '../figure-words'
import type { Language, Phrase } from '../language'
import { inWords } from '../show/words'

const none = '—'

const arrow = ' → '

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPeriod = (value: unknown): value is Period => isObject(value) && 'kind' in value
const isText = (value: unknown): value is Text => isObject(value) && ('en' in value || 'zh' in value)
const isQuote = (value: unknown): value is Quote => isObject(value) && 'exact' in value

const quoteWords = ({ paragraph, start, end, exact }: Quote): string =>
  [paragraph && `¶${paragraph}`, start !== undefined && `${start}–${end}`, `“${exact}”`].filter(Boolean).join(' ')

const valueWords = (value: unknown, language: Language): string => {
  if (value === undefined) return none
  if (Array.isArray(value)) return value.map((item) => valueWords(item, language)).join(', ') || none
  if (isQuote(value)) return quoteWords(value)
  if (isText(value)) return inWords(value, language)
  return isPeriod(value) ? periodWords({ period: value }, language) : String(value)
}

/** The names of the codes that these fields hold. */
const codesOf: Readonly<Record<string, Readonly<Record<string, Phrase>>>> = {
  precision: codeLabels.precision,
  status: codeLabels.status,
}

const inBoth = (value: unknown): string =>
  isText(value) ? [value.en, value.zh].map((line) => line ?? none).join(' · ') : JSON.stringify(value ?? null)

/** A value before and after. What reads alike in the reader's language is given in full. */
export const changeWords = ({ field, old, new: now }: FieldChange, language: Language): string => {
  const words = (value: unknown): string => codesOf[field]?.[String(value)]?.[language] ?? valueWords(value, language)
  const [before, after] = [words(old), words(now)]
  return before === after ? `${inBoth(old)}${arrow}${inBoth(now)}` : `${before}${arrow}${after}`
}

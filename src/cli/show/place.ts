import type { Quote } from '../../index'
import type { View } from './words'

/** A fact as far as it stands somewhere. A document stands nowhere. */
export interface Standing {
  readonly id: string
  readonly source?: string | undefined
  readonly quotes?: readonly Quote[] | undefined
}

/** How many paragraphs a row names. */
const mostParagraphs = 3

/** The paragraphs that state a fact: `¶21`, `¶11, 19, 24…`; its document too where the dataset has several. */
export const paragraphsOf = ({ source, quotes = [] }: Standing, { dataset }: View): string => {
  const all = [...new Set(quotes.flatMap(({ paragraph }) => paragraph ?? []))]
  const named = all.slice(0, mostParagraphs).join(', ')
  const paragraphs = all.length === 0 ? '' : `¶${named}${all.length > mostParagraphs ? '…' : ''}`
  const [held, ...others] = dataset.sources.filter(({ file }) => file !== undefined)
  const isClear = paragraphs !== '' && others.length === 0 && held?.id === source
  const document = isClear ? '' : (source ?? '')
  return `${document} ${paragraphs}`.trim()
}

const startOf = ({ quotes: [first] = [] }: Standing): number => first?.start ?? Number.POSITIVE_INFINITY

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Facts in the order in which their documents state them; those whose place is not known come last, by id. */
export const asTheyStand = <T extends Standing>(facts: readonly T[]): readonly T[] =>
  [...facts].sort((a, b) => {
    const [first, second] = [startOf(a), startOf(b)]
    if (Number.isFinite(first) !== Number.isFinite(second)) return Number.isFinite(first) ? -1 : 1
    const bySource = compareText(a.source ?? '', b.source ?? '')
    if (bySource !== 0) return bySource
    return first === second ? compareText(a.id, b.id) : first - second
  })

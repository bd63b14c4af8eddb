import { RolmError } from '../issue'
import { factsOfIndicator } from '../model/catalogue'
import { declaredUnder } from '../model/indicator'
import { type Indicator, indicatorFacts } from '../vocabulary/catalogue'
import type { TabledHead } from './tabled'

/** What a table needs to know of an indicator. */
export type Measure = Pick<Indicator, 'area' | 'unit' | 'timeKind' | 'additive'> & {
  /** Whether it counts whole things; absent where a dataset does not say. */
  readonly whole?: boolean | undefined
}

/** The indicators that the datasets of a table declare, by the words that the table has for them: their addresses. */
export type Measures = ReadonlyMap<string, Measure>

const none: TabledHead['indicators'] = []

/** The word of an id of a dataset: an indicator that the dataset declares is told from others of its id by its address. */
export const measureWords = ({ base, indicators = none }: TabledHead): ((id: string) => string) => {
  if (base === undefined || indicators.length === 0) return (id) => id
  const words = new Map(
    indicators.filter(({ id }) => factsOfIndicator(id) === undefined).map(({ id }) => [id, base + declaredUnder + id]),
  )
  return (id) => words.get(id) ?? id
}

const factsOf = ({ area, unit, timeKind, additive }: Measure): Measure => ({ area, unit, timeKind, additive })

/** Whether of two the one counts whole things and the other does not, as far as their datasets say. */
const differ = ({ whole: a }: Pick<Measure, 'whole'>, { whole: b }: Pick<Measure, 'whole'>): boolean =>
  a !== undefined && b !== undefined && a !== b

/**
 * The indicators that datasets declare.
 *
 * @throws RolmError where two declare different things at one address: their figures could not be told apart
 */
export const measuresOf = (heads: readonly TabledHead[]): Measures => {
  const measures = new Map<string, Measure>()
  const owners = new Map<string, string>()
  for (const head of heads) {
    const wordOf = measureWords(head)
    for (const indicator of head.indicators ?? none) {
      const word = wordOf(indicator.id)
      const [known, facts] = [measures.get(word), factsOf(indicator)]
      if (known !== undefined && (JSON.stringify(factsOf(known)) !== JSON.stringify(facts) || differ(known, indicator)))
        throw new RolmError(
          `tableOf() was given ${owners.get(word)} and ${head.id}, which declare different things at ${word}: give one of the indicators another id, or one of the datasets another base`,
        )
      measures.set(word, { ...facts, whole: known?.whole ?? indicator.whole })
      owners.set(word, head.id)
    }
  }
  return measures
}

/** What is known of the indicator of a word. */
export const measureAt = (measures: Measures, word: string): Measure | undefined =>
  factsOfIndicator(word) ?? measures.get(word)

/** The indicators of the catalogue that belong to some areas, by their ids. */
export const inAreas = (areas: readonly string[]): readonly string[] =>
  Object.entries(indicatorFacts).flatMap(([id, { area }]) => (areas.includes(area) ? [id] : []))

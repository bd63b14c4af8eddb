import type { IssueDetails } from '../issue'
import type { CoreIssueCode } from '../messages/core-issues'
import { indicators as catalogue } from '../vocabulary/catalogue'
import { indicatorOf } from './catalogue'
import { compareDecimals } from './decimal'
import { type DeclaredIndicator, type Declaring, indicatorIn } from './indicator'
import { ringsIn } from './rings'
import type { Text } from './text'

type Say = (code: CoreIssueCode, details?: IssueDetails) => void

const at = (id: string, ...fields: readonly string[]): readonly string[] => ['indicators', id, ...fields]

/** A name as readers tell it from others: neither case nor width makes it another. */
const asRead = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

const namesOf = ({ id, label }: { readonly id: string; readonly label: Text }): ReadonlySet<string> =>
  new Set([id, label.en ?? id, label.zh ?? id].map(asRead))

/** Which indicator of the catalogue each name means. */
let named: ReadonlyMap<string, string> | undefined

const catalogueNames = (): ReadonlyMap<string, string> => {
  named ??= new Map(
    Object.values(catalogue).flatMap((indicator) =>
      [...namesOf(indicator)].map((name) => [name, indicator.id] as const),
    ),
  )
  return named
}

/** A name means one indicator: where a table may name it by its label, two of one name could not be told apart. */
const checkNames = (declared: readonly DeclaredIndicator[], say: Say): void => {
  const taken = new Map(catalogueNames())
  const ids = new Set<string>()
  for (const indicator of declared) {
    const { id } = indicator
    if (ids.has(id)) say('id-repeated', { path: at(id), received: id })
    else if (indicatorOf(id) !== undefined) say('indicator-in-catalogue', { path: at(id, 'id'), received: id })
    else
      for (const name of namesOf(indicator)) {
        const other = taken.get(name)
        if (other === undefined) taken.set(name, id)
        else if (other !== id) {
          const path = at(id, name === asRead(id) ? 'id' : 'label')
          say('indicator-name-taken', { path, received: name, parameters: { other } })
        }
      }
    ids.add(id)
  }
}

/** The indicators that one names, by field. */
const namedBy = (
  indicator: Partial<DeclaredIndicator>,
): readonly (readonly [field: string, ids: readonly string[]])[] =>
  (['numerator', 'denominator', 'changeOf', 'notToBeConfusedWith'] as const).map((field) => [
    field,
    [indicator[field] ?? []].flat(),
  ])

/** Holds what a declared indicator, as far as it could be read, says of itself against what it names. */
export const checkIndicator = (
  indicator: Partial<DeclaredIndicator> & Pick<DeclaredIndicator, 'id'>,
  dataset: Declaring,
  say: Say,
): void => {
  const { id, closeTo = [], minimum, maximum } = indicator
  for (const [field, ids] of namedBy(indicator))
    for (const received of ids)
      if (indicatorIn(dataset, received) === undefined) say('indicator-unknown', { path: at(id, field), received })
  for (const received of closeTo)
    if (indicatorOf(received) === undefined) say('indicator-not-in-catalogue', { path: at(id, 'closeTo'), received })
  if (minimum !== undefined && maximum !== undefined && compareDecimals(minimum, maximum) > 0)
    say('range-upside-down', { path: at(id, 'maximum'), received: maximum, expected: minimum })
}

/** A rate is made of other indicators, and a change is one of another: never of itself, through others neither. */
const checkCycles = ({ indicators }: Declaring, say: Say): void => {
  const made = indicators.map(({ id, numerator, denominator, changeOf, notToBeConfusedWith = [] }) => ({
    id,
    whole: id,
    parts: [numerator, denominator, changeOf, ...notToBeConfusedWith.filter((other) => other === id)].filter(
      (part) => part !== undefined,
    ),
  }))
  for (const { set, part } of ringsIn(made)) say('indicator-cyclic', { path: at(set), received: set, expected: part })
}

/** Holds the indicators that a dataset declares against the names of the catalogue and against one another. */
export const checkIndicators = (dataset: Declaring, say: Say): void => {
  checkNames(dataset.indicators, say)
  checkCycles(dataset, say)
}

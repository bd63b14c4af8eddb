import { type TableName, tableOfList } from '../mapping/columns'
import { type QuoteRole, roleOfList } from '../mapping/quote-role'
import { datasetLists, type LargeDataset, type ListName } from '../model/dataset'
import type { Quote } from '../model/quote'

/** A record of any list, its fields by name. */
export type AnyFact = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is AnyFact => typeof value === 'object' && value !== null

/** The value at a field, or in a record within: `period.kind`. */
export const valueAt = (fact: AnyFact, field: string): unknown =>
  field.split('.').reduce<unknown>((value, name) => (isFields(value) ? value[name] : undefined), fact)

/** A fact as its row has it: a length of time in the column of periods. */
const withPeriod = (fact: AnyFact): AnyFact => {
  const { period } = fact
  return isFields(period) ? { ...fact, period: { ...period, edtf: period.edtf ?? period.duration } } : fact
}

/** A cell without a number as the table of figures has it: what stands in it, and why it has no number. */
const noValueFact = (fact: AnyFact): AnyFact => {
  const { kind, quotes, ...rest } = fact as { readonly kind: unknown; readonly quotes: readonly Quote[] } // of noValues
  return { ...rest, noValue: kind, printed: quotes[0]?.exact }
}

const recordsOf = (dataset: LargeDataset, list: ListName): Iterable<AnyFact> =>
  dataset[list] as Iterable<unknown> as Iterable<AnyFact> // records all

/** Whether quotations say no more than the printed form in the row of their figure. */
const arePlain = (list: ListName, [quote, ...others]: readonly Quote[], printed: unknown): boolean => {
  if ((list !== 'observations' && list !== 'noValues') || quote === undefined || others.length > 0) return false
  const { exact, ...place } = quote
  return Object.values(place).every((each) => each === undefined) && (list === 'noValues' || exact === printed)
}

function* quotesOf(list: ListName, fact: AnyFact): Generator<AnyFact> {
  const {
    id,
    printed,
    quotes = [],
    datingQuotes = [],
  } = fact as {
    readonly id: string
    readonly printed?: string
    readonly quotes?: readonly Quote[]
    readonly datingQuotes?: readonly Quote[]
  } // as the model has them
  const [role, dating]: readonly [QuoteRole, QuoteRole] = [roleOfList(list), 'dating']
  if (!arePlain(list, quotes, printed)) for (const quote of quotes) yield { ...quote, fact: id, role }
  for (const quote of datingQuotes) yield { ...quote, fact: id, role: dating }
}

/** The facts of a dataset that have rows in a table, as these have them; they are gone through as they are asked for. */
export function* factsOfTable(dataset: LargeDataset, table: TableName): Generator<AnyFact> {
  for (const list of datasetLists) {
    if (list === 'sources') continue
    if (table === 'quotes.csv') for (const fact of recordsOf(dataset, list)) yield* quotesOf(list, fact)
    else if (tableOfList[list] === table)
      for (const fact of recordsOf(dataset, list)) yield withPeriod(list === 'noValues' ? noValueFact(fact) : fact)
  }
}

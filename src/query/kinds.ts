import { onceFor } from '../model/remembered'
import { type Measure, measureAt } from './measures'
import type { Table } from './table'

/** What is known of the indicators of a table, by code of the column `indicator`. */
export const kindsOf = onceFor(({ dimensions: { indicator }, measures }: Table): readonly (Measure | undefined)[] =>
  indicator.words.map((word) => measureAt(measures, word)),
)

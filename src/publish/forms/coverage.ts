import { datedLists, type LargeDataset } from '../../model/dataset'
import { datesOf, earliestOf, type Period } from '../../model/period'

/** What a dataset covers, as far as it is known: the first and the last day that its facts name, and the units of its figures. */
export interface Coverage {
  readonly first?: string
  readonly last?: string
  readonly units: readonly string[]
}

function* periodsOf(dataset: LargeDataset): Generator<Period> {
  for (const list of datedLists) for (const { period } of dataset[list]) yield period
}

/** Goes through a dataset for what it covers. */
export const coverageOf = (dataset: LargeDataset): Coverage => {
  const units = new Set<string>()
  let first: string | undefined
  let last: string | undefined
  const take = (period: Period): void => {
    const dates = datesOf(period)
    const start = dates?.first ?? (period.startWithin === true ? undefined : earliestOf(period))
    if (start !== undefined && (first === undefined || start < first)) first = start
    if (dates !== undefined && (last === undefined || dates.last > last)) last = dates.last
  }
  for (const { period, unit } of dataset.observations) {
    units.add(unit)
    take(period)
  }
  for (const period of periodsOf(dataset)) take(period)
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }), units: [...units].sort() }
}

import type { Dataset } from '../../src/model/dataset'
import { parseDataset } from '../../src/model/parse'
import { tableOf } from '../../src/query/table-of'
import { datasetWith } from '../support/hand'

type Fields = Readonly<Record<string, unknown>>

/** A dataset of figures written by hand, checked like any other. */
export const datasetOf = (observations: readonly Fields[], fields: Fields = {}): Dataset => {
  const parsed = parseDataset(datasetWith({ observations, ...fields }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 1))
  return parsed.value
}

/** A table of one such dataset. */
export const tableWith = (observations: readonly Fields[], fields: Fields = {}) =>
  tableOf([datasetOf(observations, fields)])

/** A year, as the period of a flow. */
export const during = (edtf: string) => ({ period: { kind: 'interval', edtf } })

/** A moment, as the period of a stock. */
export const at = (edtf: string) => ({ period: { kind: 'at', edtf } })

/** 五年来: a length without dates. */
export const fiveYears = { period: { kind: 'lasting', duration: 'P5Y' }, datedBy: '五年来' }

/** The resident population of a place at the census of 2020. */
export const population = { indicator: 'resident-population', ...at('2020-11-01') }

/** A direct correction rate of 2019. */
export const rate = { indicator: 'reconsideration-direct-correction-rate', unit: 'PERCENT' }

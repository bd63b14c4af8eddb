import { makeDatasets, measured, placeName, years } from '../../bench/support/figures'
import type { Dataset } from '../../src/model/dataset'

/** Made-up cities of one country, each a dataset that declares its place. */
export const cities = (count: number): readonly Dataset[] =>
  makeDatasets(count * measured.length * years).map((dataset) => {
    const { jurisdiction: id } = dataset
    return { ...dataset, places: [{ id, label: { en: id }, level: 'prefecture', within: 'CN' }] }
  })

/** The name of a city of those. */
export const cityName = placeName

/** The indicators that each city has figures of. */
export const indicatorsOfCities = measured

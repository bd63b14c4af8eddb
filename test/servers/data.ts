import { beijing, changshu, china, population } from '../../src/datasets/index'
import type { Dataset } from '../../src/model/dataset'

/** The datasets that the servers hold, as published. */
export const published = [changshu, beijing, china, population]

/** The name of the graph that holds a dataset alone. */
export const graphOf = (id: string): string => `https://graphs.example/${id}`

/** The graph that holds the published datasets together. */
export const together = graphOf('together')

/** The graph that holds what stands at the permanent addresses of their versions. */
export const versions = graphOf('versions')

/** A day that is so many days after the first of 1980. */
const dayAfter = (days: number): string => new Date(Date.UTC(1980, 0, 1 + days)).toISOString().slice(0, 10)

/** A dataset of as many figures as asked for, each of a day of its own: more than Virtuoso gives in one answer. */
export const manyFigures = (count: number): Dataset => {
  const [first] = population.observations
  if (first === undefined) throw new Error('the population of places has no figures')
  const observations = Array.from({ length: count }, (_, days) => {
    const day = dayAfter(days)
    return { ...first, id: `on-${day}`, period: { kind: 'at', edtf: day } as const }
  })
  return { ...population, id: 'many', observations, noValues: [], notes: [] }
}

import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare/compare'
import { findingsOf } from '../../src/model/findings'
import { parseDataset } from '../../src/model/parse'
import { jurisdictionIn } from '../../src/model/place'
import { query } from '../../src/query/evaluate'
import { tableOf } from '../../src/query/table-of'
import { datasetWith, exactly, figure } from '../support/hand'

const towns = [
  { id: '320582', label: { zh: '张家港市' }, level: 'county-level-city', within: '320500' },
  { id: 'yangshe', label: { en: 'Yangshe' }, level: 'township', within: '320582' },
]

const datasetOf = (id: string, jurisdictions: readonly string[], places: readonly object[] = []) => {
  const observations = jurisdictions.map((jurisdiction, index) =>
    figure(`f${index}`, exactly(500 + index), { jurisdiction }),
  )
  const result = parseDataset(datasetWith({ id, observations, places, jurisdiction: jurisdictions[0] }))
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

describe('A place that a dataset declares', () => {
  it('is found by its code, its name standing for the language that it has none in', () => {
    const dataset = datasetOf('own', ['320582'], towns)
    expect(jurisdictionIn(dataset, '320582')).toEqual({
      code: '320582',
      label: { en: '张家港市', zh: '张家港市' },
      level: 'county-level-city',
      within: '320500',
    })
    expect(jurisdictionIn(dataset, '320583')?.label.en).toBe('Kunshan')
    expect(jurisdictionIn(dataset, 'constructor')).toBeUndefined()
    expect(findingsOf(dataset).map(({ code }) => code)).toEqual(['round-figure'])
  })

  it('is compared by its level', () => {
    const changshu = datasetOf('listed', ['320581'])
    const reasonsBeside = (place: string) =>
      compare(changshu, datasetOf('own', [place], towns)).map(({ a, b, reasons }) => ({
        places: [a.observation.jurisdiction, b.observation.jurisdiction],
        level: reasons.find(({ code }) => code === 'level-differs')?.parameters.bLevel,
      }))
    expect(reasonsBeside('320582')).toEqual([{ places: ['320581', '320582'], level: undefined }])
    expect(reasonsBeside('yangshe')).toEqual([{ places: ['320581', 'yangshe'], level: { en: 'township', zh: '乡级' } }])
  })

  it('lies in others in a table, whichever dataset says so', () => {
    const table = tableOf([datasetOf('a', ['320500']), datasetOf('b', ['yangshe', '320582'], towns)])
    const within = (jurisdictionWithin: string) =>
      query(table, { where: { jurisdictionWithin }, group: ['jurisdiction'], select: ['jurisdiction'] }).rows
    expect(within('320500')).toEqual(['320500', '320582', 'yangshe'].map((jurisdiction) => ({ jurisdiction })))
    expect(within('320582')).toEqual(['320582', 'yangshe'].map((jurisdiction) => ({ jurisdiction })))
    expect(within('yangshe')).toEqual([{ jurisdiction: 'yangshe' }])
  })
})

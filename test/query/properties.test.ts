import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { query } from '../../src/query/evaluate'
import { parseQuery } from '../../src/query/parse'
import { tableOf } from '../../src/query/table-of'
import { questions } from './arbitrary'
import { answerOf } from './reference'

describe('a query of a table', () => {
  it('gives what a slow walk over the observations gives', () => {
    fc.assert(
      fc.property(questions, ({ datasets, query: asked }) => {
        expect(query(tableOf(datasets), asked)).toEqual(answerOf(datasets, asked))
      }),
      { numRuns: 2000 },
    )
  })

  it('does not depend on the order of datasets and observations', () => {
    fc.assert(
      fc.property(questions, ({ datasets, query: asked }) => {
        const turned = datasets.toReversed().map((dataset) => ({
          ...dataset,
          observations: dataset.observations.toReversed(),
          noValues: dataset.noValues.toReversed(),
        }))

        expect(query(tableOf(turned), asked)).toEqual(query(tableOf(datasets), asked))
      }),
    )
  })

  it('is the same after a way through JSON', () => {
    fc.assert(
      fc.property(questions, ({ query: asked }) => {
        expect(parseQuery(JSON.parse(JSON.stringify(asked)))).toEqual({ ok: true, value: asked, issues: [] })
      }),
    )
  })
})

describe('parseQuery', () => {
  it('never throws, and what it accepts can be asked', () => {
    const table = tableOf([])
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom('where', 'group', 'select', 'limit', 'order', 'by') }), (value) => {
        const parsed = parseQuery(value, table)
        if (parsed.ok) expect(query(table, parsed.value).rows).toEqual([])
        else expect(parsed.issues.length).toBeGreaterThan(0)
      }),
    )
  })
})

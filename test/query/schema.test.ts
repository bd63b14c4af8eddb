import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../src/query/parse'
import { questions } from './arbitrary'

const schema = JSON.parse(readFileSync(new URL('../../ontology/query.schema.json', import.meta.url), 'utf8'))
const ajv = new Ajv2020({ strict: true, strictTypes: false })
const isQuery = ajv.compile(schema)

describe('the JSON Schema of a query, read by another program', () => {
  it('takes every query that can be asked', () => {
    fc.assert(
      fc.property(questions, ({ query }) => {
        expect(isQuery(query), ajv.errorsText(isQuery.errors)).toBe(true)
      }),
    )
  })

  it.each([
    [{ where: { indicator: [] } }],
    [{ where: { indicator: '' } }],
    [{ where: { indicators: 'legal-aid-cases' } }],
    [{ where: { precision: 'about' } }],
    [{ where: { period: { latest: false } } }],
    [{ where: { period: { kind: 'year' } } }],
    [{ limit: 0 }],
    [{ limit: 1.5 }],
    [{ offset: -1 }],
    [{ select: [] }],
    [{ select: ['id', 'id'] }],
    [{ group: ['indicator', 'indicator'] }],
    [{ group: ['id'] }],
    [{ group: [], select: ['id'] }],
    [{ order: [{ descending: true }] }],
    [[]],
    ['legal-aid-cases'],
    [null],
  ])('refuses %j, as `parseQuery` does', (value) => {
    expect(parseQuery(value).ok).toBe(false)
    expect(isQuery(value)).toBe(false)
  })
})

import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { reaches } from '../../scripts/code-only'
import { type RecordName, recordOfList } from '../../src/mapping/classes'
import {
  bodySchema,
  datasetLists,
  datasetSchema,
  type ListName,
  noteSchema,
  sourceSchema,
} from '../../src/model/dataset'
import { declaredIndicatorSchema } from '../../src/model/indicator'
import { observationSchema, partSetSchema } from '../../src/model/observation'
import { issuesOf, parseDataset } from '../../src/model/parse'
import { declaredPlaceSchema } from '../../src/model/place'
import * as statement from '../../src/model/statement'
import { datasetInputs } from '../support/arbitrary'
import { breakages } from './breakages'
import { witnesses } from './witnesses'

/** The JSON Schema as another program reads it. */
const schema = JSON.parse(readFileSync(new URL('../../ontology/schema.json', import.meta.url), 'utf8'))
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: false })
const isDataset = ajv.compile(schema)
const isRecord = (name: RecordName) => ajv.compile({ $ref: `${schema.$id}#/$defs/${name}` })

const zodOf: Readonly<Record<ListName, z.ZodType>> = {
  sources: sourceSchema,
  bodies: bodySchema,
  persons: statement.personSchema,
  indicators: declaredIndicatorSchema,
  places: declaredPlaceSchema,
  observations: observationSchema,
  noValues: statement.noValueSchema,
  partSets: partSetSchema,
  recognitions: statement.recognitionSchema,
  trends: statement.trendSchema,
  milestones: statement.milestoneSchema,
  instruments: statement.instrumentSchema,
  programmes: statement.programmeSchema,
  statedCounts: statement.statedCountSchema,
  notes: noteSchema,
}

const validators = new Map(datasetLists.map((list) => [list, isRecord(recordOfList[list])]))

/** What the check in code says of a record: nothing, or the codes of what is wrong. */
const codesOf = (checker: z.ZodType, record: unknown): readonly string[] => {
  const parsed = checker.safeParse(record)
  return parsed.success ? [] : [...new Set(issuesOf(parsed.error, record).map(({ code }) => code))]
}

const reachOf = (code: string): string | undefined =>
  Object.entries(reaches).find(([known]) => known === code)?.[1].schema

/** What one of the two says and the other does not, in words; nothing where they agree or the list explains it. */
const disagreement = (codes: readonly string[], accepted: boolean): string | undefined => {
  if (codes.length === 0) return accepted ? undefined : 'only JSON Schema refuses it'
  if (!accepted) return undefined
  const unexplained = codes.filter((code) => !['code-only', 'partly'].includes(reachOf(code) ?? ''))
  return unexplained.length === 0 ? undefined : `only the code refuses it: ${unexplained.join(', ')}`
}

describe('the JSON Schema', () => {
  it('is one that its own meta-schema allows', () => {
    expect(ajv.validateSchema(schema)).toBe(true)
  })

  it('and the check in code agree on tens of thousands of records, valid or broken in one place', () => {
    const seen = { valid: 0, broken: 0, refused: 0 }
    fc.assert(
      fc.property(datasetInputs, fc.infiniteStream(fc.nat()), (input, random) => {
        const next = (): number => random.next().value ?? 0
        for (const list of datasetLists)
          for (const record of (input[list] ?? []) as readonly Record<string, unknown>[]) {
            const [checker, validate] = [zodOf[list], validators.get(list)]
            if (validate === undefined) throw new Error(`no validator for ${list}`)
            expect(disagreement(codesOf(checker, record), validate(record))).toBeUndefined()
            seen.valid += 1
            for (const broken of breakages(record, next)) {
              const codes = codesOf(checker, broken)
              const accepted = validate(broken)
              expect(disagreement(codes, accepted), JSON.stringify(broken).slice(0, 2000)).toBeUndefined()
              seen.broken += 1
              if (!accepted) seen.refused += 1
            }
          }
      }),
      { numRuns: 150 },
    )
    expect(seen.valid).toBeGreaterThan(1500)
    expect(seen.broken).toBeGreaterThan(20_000)
    expect(seen.refused).toBeGreaterThan(seen.broken / 4)
  }, 120_000)

  it('accepts generated datasets as a whole, and their heads broken in one place as the code does', () => {
    fc.assert(
      fc.property(datasetInputs, fc.infiniteStream(fc.nat()), (input, random) => {
        const next = (): number => random.next().value ?? 0
        expect(isDataset(input)).toBe(true)
        const head = Object.fromEntries(Object.entries(input).filter(([, value]) => !Array.isArray(value)))
        const empty = Object.fromEntries(datasetLists.map((list) => [list, []]))
        for (const broken of breakages(head, next)) {
          const whole = { ...empty, ...broken }
          expect(disagreement(codesOf(datasetSchema, whole), isDataset(whole)), JSON.stringify(broken)).toBeUndefined()
        }
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})

describe('what JSON Schema cannot say', () => {
  const unsaid = Object.entries(reaches).filter(([, { schema: reach }]) => reach === 'code-only' || reach === 'partly')

  it('is listed with a witness for each code', () => {
    expect(unsaid.map(([code]) => code).filter((code) => witnesses[code] === undefined)).toEqual([])
  })

  it.each(unsaid)('%s: the code refuses it, and the schema does not', (code) => {
    const dataset = witnesses[code]
    const { issues, ok } = parseDataset(dataset)

    expect(ok).toBe(false)
    expect([...new Set(issues.map((found) => found.code))]).toEqual([code])
    expect(isDataset(dataset)).toBe(true)
  })
})

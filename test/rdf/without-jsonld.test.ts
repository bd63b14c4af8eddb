import { describe, expect, it, vi } from 'vitest'
import { population } from '../../src/datasets'
import { RolmError } from '../../src/issue'
import { readPartly } from '../../src/rdf/partly'
import { readDatasets, readRdf } from '../../src/rdf/read'
import { writeRdf } from '../../src/rdf/write'

vi.mock('jsonld', () => {
  throw Object.assign(new Error("Cannot find package 'jsonld'"), { code: 'ERR_MODULE_NOT_FOUND' })
})

describe('without the package jsonld', () => {
  const text = writeRdf(population, 'json-ld')

  it.each([
    ['readRdf', readRdf],
    ['readDatasets', readDatasets],
    ['readPartly', readPartly],
  ])('%s of JSON-LD says how to install it', async (_name, read) => {
    await expect(read(text, 'json-ld')).rejects.toThrow(RolmError)
    await expect(read(text, 'json-ld')).rejects.toThrow('npm install jsonld')
  })

  it('what is no JSON is told all the same', async () => {
    expect(await readRdf('{', 'json-ld')).toMatchObject({ ok: false, issues: [{ code: 'json-not-readable' }] })
  })

  it.each(['turtle', 'n-triples', 'trig'] as const)('%s is read, and JSON-LD is written', async (format) => {
    expect(await readRdf(writeRdf(population, format), format)).toEqual({ ok: true, value: population, issues: [] })
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { describe, expect, it } from 'vitest'
import * as datasets from '../../src/datasets'
import { readRdf } from '../../src/rdf/read'
import { writeRdf } from '../../src/rdf/write'

/** What each case is, its name says: `valid.<what>`, `invalid.<reason>`. Other programs hold them against the shapes too. */
const folder = new URL('../cases/shapes/', import.meta.url)
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.ttl'))
  .map((file) => file.slice(0, -'.ttl'.length))
  .sort()
const text = (name: string): string => readFileSync(new URL(`${name}.ttl`, folder), 'utf8')

const shapesText = readFileSync(new URL('../../ontology/shapes.ttl', import.meta.url), 'utf8')
const shapes = new Store(new Parser().parse(shapesText))
const validator = new SHACLValidator(shapes)

/** What another program says of a graph: the shapes that it breaks, by their last steps. */
const broken = async (turtle: string): Promise<readonly string[]> => {
  const { results } = await validator.validate(new Store(new Parser().parse(turtle)))
  return results.map(({ sourceShape }) => sourceShape?.value.split('/shape/')[1] ?? '')
}

describe('the shapes', () => {
  it('have cases of either kind', () => {
    expect(cases.filter((name) => name.startsWith('valid.')).length).toBeGreaterThan(3)
    expect(cases.filter((name) => name.startsWith('invalid.')).length).toBeGreaterThan(50)
    expect(cases.filter((name) => !/^(?:in)?valid\.[a-z-]+$/.test(name))).toEqual([])
  })

  it.each(cases)('%s: another program finds it so, and so does the reader', async (name) => {
    const isValid = name.startsWith('valid.')
    const found = await broken(text(name))
    const result = await readRdf(text(name), 'turtle')

    expect(found.length === 0, found.join(', ')).toBe(isValid)
    expect(result.ok, result.issues.map(({ message }) => message).join('\n')).toBe(isValid)
  })

  it.each(Object.entries(datasets))('are kept by the published dataset %s', async (_name, dataset) => {
    expect(await broken(writeRdf(dataset, 'turtle'))).toEqual([])
  })

  it('say each violation in English and Chinese', () => {
    const messages = shapes.getQuads(null, 'http://www.w3.org/ns/shacl#message', null, null).map(({ object }) => object)
    const shaped = shapes.getSubjects('http://www.w3.org/ns/shacl#message', null, null)
    const languages = messages.map((message) => (message.termType === 'Literal' ? message.language : ''))

    expect(shaped.length).toBeGreaterThan(100)
    for (const language of ['en', 'zh']) expect(languages.filter((one) => one === language)).toHaveLength(shaped.length)
    expect(messages.filter(({ value }) => /[{}]|undefined|\[object/.test(value))).toEqual([])
  })
})

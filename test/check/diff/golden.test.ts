import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Difference, diffDatasets } from '../../../src/check/index'
import { loadDataset } from '../../../src/publish/index'

const folder = new URL('../../cases/diff/', import.meta.url)
const names = readdirSync(folder).filter((name) => name !== 'README.md')

const loaded = async (path: string) => {
  const result = await loadDataset(fileURLToPath(new URL(path, folder)))
  if (!result.ok) throw new Error(`${path} has errors: ${JSON.stringify(result.issues)}`)
  return result.value
}

/** A difference in the form in which the cases are written: facts by what became of them, notes by id. */
const written = ({ head, facts, unchanged }: Difference) => ({
  head,
  facts: facts.map(({ notes, ...change }) => {
    const { fact, ...rest } = { fact: undefined, ...change }
    return { ...rest, ...(notes.length > 0 && { notes: notes.map(({ id }) => id) }) }
  }),
  unchanged,
})

const readExpected = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'))

describe('two versions of a folder', () => {
  it.each(names)('%s', async (name) => {
    const [old, now] = [await loaded(`${name}/old`), await loaded(`${name}/new`)]

    expect(written(diffDatasets(old, now))).toEqual(readExpected(name))
  })
})

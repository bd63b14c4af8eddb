import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { parse } from 'oxigraph'
import { canonize } from 'rdf-canonize'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../src/model/parse'
import { readRdf } from '../../src/rdf/read'
import { type RdfFormat, writeRdf } from '../../src/rdf/write'
import { datasetInputs, datasets } from '../support/arbitrary'

const formats: readonly RdfFormat[] = ['turtle', 'n-triples']

describe.each(formats)('a dataset as %s', (format) => {
  it('is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(datasets, async (dataset) => {
        const result = await readRdf(writeRdf(dataset, format), format)
        expect(result.issues).toEqual([])
        expect(result.ok && result.value).toStrictEqual(dataset)
      }),
      { numRuns: 1500 },
    )
  })
})

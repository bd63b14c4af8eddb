import { join } from 'node:path'
import type { Dataset } from '../model/dataset'
import { writeJson } from '../model/json'
import { writeDatasets, writeRdf } from '../rdf/write'
import { writeWhole } from './files'

/** The forms of a dataset in one file, by how its name ends. */
const writers: Readonly<Record<string, (dataset: Dataset) => string>> = {
  '.ttl': (dataset) => writeRdf(dataset, 'turtle'),
  '.nt': (dataset) => writeRdf(dataset, 'n-triples'),
  '.trig': (dataset) => writeRdf(dataset, 'trig'),
  '.jsonld': (dataset) => writeRdf(dataset, 'json-ld'),
  '.json': writeJson,
}

/**
 * Writes a dataset into a folder in each of its forms, `<id>.ttl`, `<id>.nt`, `<id>.trig`, `<id>.jsonld` and `<id>.json`:
 * all of them or none.
 *
 * @returns the paths written
 */
export const writeDataset = (dataset: Dataset, folder: string): readonly string[] => {
  const files = Object.entries(writers).map(([extension, write]) => ({
    path: join(folder, dataset.id + extension),
    text: write(dataset),
  }))
  writeWhole(files)
  return files.map(({ path }) => path)
}

/** Writes several datasets as one file of TriG, a graph a dataset. */
export const writeCombined = (datasets: readonly Dataset[], path: string): void =>
  writeWhole([{ path, text: writeDatasets(datasets) }])

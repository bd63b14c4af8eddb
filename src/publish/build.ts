import { join } from 'node:path'
import type { Dataset } from '../model/dataset'
import { writeRdf } from '../rdf/write'
import { writeWhole } from './files'

/**
 * Writes a dataset's linked data into a folder, `<id>.ttl` and `<id>.nt`: both or neither.
 *
 * @returns the paths written
 */
export const writeDataset = (dataset: Dataset, folder: string): readonly string[] => {
  const files = [
    { path: join(folder, `${dataset.id}.ttl`), text: writeRdf(dataset, 'turtle') },
    { path: join(folder, `${dataset.id}.nt`), text: writeRdf(dataset, 'n-triples') },
  ]
  writeWhole(files)
  return files.map(({ path }) => path)
}

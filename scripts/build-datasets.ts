/** Writes the linked data of every dataset into dist/datasets/, from the source form in datasets/. */
import { fileURLToPath } from 'node:url'
import { writeDataset } from '../src/publish/build'
import { datasetFolders, readDatasetFolder } from './generate-datasets'

const out = fileURLToPath(new URL('../dist/datasets/', import.meta.url))

for (const name of datasetFolders()) {
  const dataset = await readDatasetFolder(name)
  writeDataset(dataset, out)
  process.stderr.write(`dist/datasets/${dataset.id}.ttl and .nt: ${dataset.observations.length} figures\n`)
}

/** Writes every dataset into dist/datasets/ in each of its forms, and all of them as one, from the source form in datasets/. */
import { fileURLToPath } from 'node:url'
import { writeCombined, writeDataset } from '../src/publish/build'
import { datasetFolders, readDatasetFolder } from './generate-datasets'

const out = fileURLToPath(new URL('../dist/datasets/', import.meta.url))

const datasets = await Promise.all(datasetFolders().map(readDatasetFolder))
for (const dataset of datasets) {
  const files = writeDataset(dataset, out)
  process.stderr.write(`dist/datasets/${dataset.id}: ${dataset.observations.length} figures, ${files.length} forms\n`)
}
writeCombined(datasets, `${out}datasets.trig`)

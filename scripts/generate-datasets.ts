import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadDataset } from '../src/publish/load'
import { generatedBy, writeGenerated } from './write-generated'

const folder = fileURLToPath(new URL('../datasets/', import.meta.url))

/** The folders of datasets/, by name. */
export const datasetFolders = (): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

/** Reads a dataset's folder; with errors in it, nothing is generated. */
export const readDatasetFolder = async (name: string) => {
  const result = await loadDataset(`${folder}${name}`)
  for (const { severity, code, message, at } of result.issues)
    process.stderr.write(
      `datasets/${name}/${at?.file ?? ''}:${at?.row ?? ''}:${at?.column ?? ''} ${severity} ${code} ${message}\n`,
    )
  if (!result.ok) throw new Error(`datasets/${name} has errors: nothing is written`)
  return result.value
}

const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Writes src/datasets/: one module without side effects for each dataset, and the list of them. */
export const generateDatasets = async (): Promise<void> => {
  const datasets = await Promise.all(datasetFolders().map(readDatasetFolder))
  const exports = datasets.map((dataset) => ({ dataset, name: camel(dataset.shortName ?? dataset.id) }))
  for (const { dataset, name } of exports) {
    const title = dataset.title.en ?? dataset.title.zh
    writeGenerated(
      `src/datasets/${dataset.id}.ts`,
      `${generatedBy(`datasets/${dataset.id}/`)}import type { Dataset } from '../model/dataset'\n\n/** ${title} (${
        dataset.observations.length
      } figures). */\nexport const ${name}: Dataset = ${JSON.stringify(dataset, null, 2)}\n`,
    )
  }
  writeGenerated(
    'src/datasets/index.ts',
    `${generatedBy('datasets/')}${exports.map(({ dataset, name }) => `export { ${name} } from './${dataset.id}'`).join('\n')}\n`,
  )
}

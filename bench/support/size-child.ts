import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { loadLargeDataset } from '../../src/publish/load'
import { publishDataset } from '../../src/publish/publish'
import { writeDatasetWorkbookChunks } from '../../src/tables/dataset-workbook'

// Reads, checks or publishes a dataset, or writes it as a workbook, and prints how long the processor worked, how much memory there
// was at most, and how many rows there are.
const [way, path = ''] = process.argv.slice(2)

const bare = async (): Promise<number> => {
  let count = -1 // the header is none
  for await (const _ of createReadStream(join(path, 'observations.csv')).pipe(parse())) count += 1
  return count
}

const checked = async () => {
  const result = await loadLargeDataset(path)
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 3)))
  return result.value
}

const check = async (): Promise<number> => (await checked()).observations.length

const publish = async (): Promise<number> => {
  const dataset = await checked()
  await publishDataset(dataset, `${path}-published`)
  return dataset.observations.length
}

const workbook = async (): Promise<number> => {
  const dataset = await checked()
  const file = openSync(`${path}.xlsx`, 'w')
  for (const chunk of writeDatasetWorkbookChunks(dataset, 'en')) writeSync(file, chunk)
  closeSync(file)
  return dataset.observations.length
}

const ways: Readonly<Record<string, () => Promise<number>>> = { bare, check, publish, workbook }

const [began, before] = [performance.now(), process.cpuUsage()]
const count = await (ways[way ?? ''] ?? bare)()
const { user, system } = process.cpuUsage(before)
const [milliseconds, processor] = [performance.now() - began, (user + system) / 1000]
console.log(JSON.stringify({ milliseconds, processor, count, megabytes: process.resourceUsage().maxRSS / 1024 }))

import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { loadLargeDataset } from '../../src/publish/load'
import { publishDataset } from '../../src/publish/publish'

// Reads, checks or publishes a folder of a dataset and prints how long that took, how much memory there was at most, and how
// many rows there are.
const [way, folder = ''] = process.argv.slice(2)

const bare = async (): Promise<number> => {
  let count = -1 // the header is none
  for await (const _ of createReadStream(join(folder, 'observations.csv')).pipe(parse())) count += 1
  return count
}

const checked = async () => {
  const result = await loadLargeDataset(folder)
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 3)))
  return result.value
}

const check = async (): Promise<number> => (await checked()).observations.length

const publish = async (): Promise<number> => {
  const dataset = await checked()
  await publishDataset(dataset, `${folder}-published`)
  return dataset.observations.length
}

const ways: Readonly<Record<string, () => Promise<number>>> = { bare, check, publish }

const began = performance.now()
const count = await (ways[way ?? ''] ?? bare)()
const milliseconds = performance.now() - began
console.log(JSON.stringify({ milliseconds, count, megabytes: process.resourceUsage().maxRSS / 1024 }))

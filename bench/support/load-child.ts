import { createReadStream } from 'node:fs'
import { Parser } from 'n3'
import { loadTable } from '../../src/rdf/load-table'

// Reads a file of linked data in one of two ways and prints how long the processor worked, how much memory there was at most,
// and how many figures or statements there are.
const [way, path = '', format] = process.argv.slice(2)

/** As the guide reads a file. */
const pieces = () => createReadStream(path, 'utf8')

const bare = (): Promise<number> =>
  new Promise((resolve, reject) => {
    let count = 0
    new Parser({ format: format === 'turtle' ? 'text/turtle' : 'application/n-triples' }).parse(
      pieces(),
      (error, quad) => {
        if (error) reject(error)
        else if (quad) count += 1
        else resolve(count)
      },
    )
  })

const load = async (): Promise<number> => {
  const loaded = await loadTable(pieces(), format === 'turtle' ? 'turtle' : 'n-triples')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 3)))
  return loaded.value.size
}

const before = process.cpuUsage()
const count = await (way === 'load' ? load() : bare())
const { user, system } = process.cpuUsage(before)
const milliseconds = (user + system) / 1000
console.log(JSON.stringify({ milliseconds, count, megabytes: process.resourceUsage().maxRSS / 1024 }))

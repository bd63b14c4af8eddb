import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { bundled, writeLibraries } from '../scripts/libraries'
import { type Claim, median } from './support/measure'

// What the core costs a page and a program: its size as a bundle of what the package has, and the time that importing it takes.

/** What a page that compares, asks, or reads as well may weigh, minified and compressed, zod apart: in thousands of bytes. */
const uses = [
  ['{ compare }', 16],
  ['{ query, tableOf }', 28],
  ['{ compare, parseDataset, query, readJson, tableOf }', 52],
] as const

const sizeClaim = async (folder: string, imported: string, limit: number): Promise<Claim> => {
  const bytes = gzipSync(await bundled(folder, imported), { level: 9 }).length
  const ratio = bytes / (limit * 1000)
  return {
    claim: `core: a bundle of ${imported}, zod apart, against ${limit} kB`,
    ratio,
    goal: 1,
    holds: ratio <= 1,
    details: `${(bytes / 1000).toFixed(1)} kB, minified and compressed`,
  }
}

const runs = 15

/** The time that a fresh program takes to import a module, in milliseconds. */
const importing = (module: string): number => {
  const program = `const start = performance.now(); await import(${JSON.stringify(module)}); console.log(performance.now() - start)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }))
}

const importClaim = async (folder: string): Promise<Claim> => {
  const file = join(folder, 'core.mjs')
  writeFileSync(file, await bundled(folder, '*'))
  const [times, peerTimes]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    times.push(importing(pathToFileURL(file).href))
    peerTimes.push(importing('zod'))
  }
  const [ours, peer] = [median(times), median(peerTimes)]
  return {
    claim: 'core: importing all of it, against importing zod alone',
    ratio: ours / peer,
    goal: 2,
    holds: ours / peer <= 2,
    details: `${ours.toFixed(0)} ms, zod ${peer.toFixed(0)} ms`,
  }
}

/** The size does not depend on how many figures there are. */
export const claims = async (): Promise<readonly Claim[]> => {
  // Beside zod, so that it is found from there.
  const place = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url))
  mkdirSync(place, { recursive: true })
  const folder = mkdtempSync(`${place}rolm-bench-`)
  try {
    await writeLibraries(folder)
    const sizes = await Promise.all(uses.map(([imported, limit]) => sizeClaim(folder, imported, limit)))
    return [...sizes, await importClaim(folder)]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { type Claim, median } from './support/measure'

// What the core costs a page and a program: its size as a bundle, and the time that importing it takes.

const core = fileURLToPath(new URL('../src/index.ts', import.meta.url))

const bundled = async (imported: string): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    stdin: { contents: `export ${imported} from ${JSON.stringify(core)}`, resolveDir: '.', loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external: ['zod'],
    logLevel: 'error',
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error('core: nothing was bundled')
  return file.contents
}

/** What a page that compares, asks, or reads as well may weigh, minified and compressed, zod apart: in thousands of bytes. */
const uses = [
  ['{ compare }', 16],
  ['{ query, tableOf }', 28],
  ['{ compare, parseDataset, query, readJson, tableOf }', 51],
] as const

const sizeClaim = async (imported: string, limit: number): Promise<Claim> => {
  const bytes = gzipSync(await bundled(imported), { level: 9 }).length
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

const importClaim = async (): Promise<Claim> => {
  // Beside zod, so that it is found from there.
  const folder = new URL('../node_modules/.cache/rolm-bench/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const file = new URL('core.mjs', folder)
  writeFileSync(file, await bundled('*'))
  const [times, peerTimes]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    times.push(importing(file.href))
    peerTimes.push(importing('zod'))
  }
  rmSync(folder, { recursive: true })
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
export const claims = async (): Promise<readonly Claim[]> => [
  ...(await Promise.all(uses.map(([imported, limit]) => sizeClaim(imported, limit)))),
  await importClaim(),
]

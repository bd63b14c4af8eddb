import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const plain = new URL('plain.mjs', import.meta.url).href

/** Runs a file beside this one as the package is built, in a process of its own, so that the memory of nothing else counts. */
export const inChild = <Measured>(file: string, ...words: readonly string[]): Measured => {
  const path = fileURLToPath(new URL(file, import.meta.url))
  return JSON.parse(execFileSync(process.execPath, ['--import', plain, path, ...words], { encoding: 'utf8' }))
}

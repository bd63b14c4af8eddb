import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Claim, Run } from './support/measure'

// Runs every file beside this one. Each exports claims(run): it fails where an answer is wrong, whatever the size.
//   npm run bench               at 1,000,000 figures; fails where a goal is missed
//   npm run bench -- --small    at 20,000 figures, for correctness: no time fails it
//   npm run bench -- --json     one JSON line a claim: claim, ratio, goal, holds
//   npm run bench -- load write the files of these names alone

const isSmall = process.argv.includes('--small')
const asJson = process.argv.includes('--json')
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const run: Run = { size: isSmall ? 20_000 : 1_000_000 }

const show = ({ claim, ratio, goal, holds, details }: Claim): string => {
  const rounded = Number(ratio.toFixed(3))
  if (asJson) return JSON.stringify({ claim, ratio: rounded, goal, holds })
  return `${claim}\n  ratio ${ratio.toFixed(2)}, goal ${goal}: ${holds ? 'holds' : 'missed'}\n  ${details}`
}

const self = fileURLToPath(import.meta.url)
const files = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== basename(self))
  .map(({ name }) => name)
  .sort()
const unknown = asked.filter((name) => !files.includes(`${name}.ts`))
if (unknown.length > 0) throw new Error(`There is no bench/${unknown[0]}.ts: known are ${files.join(', ')}`)

if (!asJson) console.log(`Node ${process.version}, ${availableParallelism()} cores, ${run.size} figures`)
let missed = 0
for (const file of files.filter((name) => asked.length === 0 || asked.includes(basename(name, '.ts')))) {
  const { claims } = await import(new URL(file, import.meta.url).href)
  const found: readonly Claim[] = await claims(run)
  for (const claim of found) {
    console.log(show(claim))
    if (!claim.holds) missed++
  }
}
if (missed > 0 && !isSmall) process.exitCode = 1

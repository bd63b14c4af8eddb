import { checkCube } from '../src/check/cube/check-cube'
import { parseTurtle } from '../src/rdf/library'
import { runConstraints } from '../test/rdf/integrity'
import { cubeOf } from './support/cube'
import type { Claim, Run } from './support/measure'

const sizes = [1_000, 10_000, 100_000, 1_000_000]
const smallest = 1_000
const warmUps = 5

/** How much more an observation may cost in the largest cube than in the smaller one where it costs the least. */
const growth = 2
/** How much longer than parsing a check may take. */
const parsing = 4

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const check = async (source: string | AsyncIterable<string>): Promise<void> => {
  const issues = await checkCube(source, 'turtle')
  if (issues.length > 0) throw new Error(`cube: a good cube is called broken: ${issues[0]?.message}`)
}

/** The time of a check, text and all: the cube is made as it is read, so that no text of it is ever in memory. */
const timeOf = async (size: number): Promise<number> => {
  const runs = size <= 10_000 ? 11 : 1
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push(await timed(() => check(cubeOf(size))))
  return median(times)
}

const textOf = async (size: number): Promise<string> => {
  let text = ''
  for await (const piece of cubeOf(size)) text += piece
  return text
}

/** The cost of an observation as the cube grows, in time and memory. */
const growthClaim = async ({ size: largest }: Run): Promise<Claim> => {
  for (let run = 0; run < warmUps; run++) await check(cubeOf(smallest))
  const costs: (readonly [size: number, milliseconds: number])[] = []
  for (const size of sizes.filter((each) => each <= largest)) costs.push([size, await timeOf(size)])
  const last = costs.at(-1)
  if (last === undefined) throw new Error('cube: no size is small enough')
  const ratio = last[1] / last[0] / Math.min(...costs.slice(0, -1).map(([size, time]) => time / size))
  const each = costs.map(
    ([size, time]) => `${size} in ${time.toFixed(0)} ms (${((time / size) * 1000).toFixed(1)} µs each)`,
  )
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  return {
    claim: `cube: what an observation costs at ${last[0]} against the least in smaller cubes`,
    ratio,
    goal: growth,
    holds: ratio <= growth,
    details: `${each.join(', ')}; at most ${peak} MB in the process`,
  }
}

/** How the constraints are asked of an engine: in pairs, as published, or with the keys of observations worked out first. */
interface Peer {
  readonly reading: 'prose' | 'published'
  readonly name: string
  readonly runs: number
  /** The part of the engine's time that a check may take. */
  readonly share: number
}

const byKeys: Peer = { reading: 'prose', name: 'with keys', runs: 3, share: 0.25 }
const inPairs: Peer = { reading: 'published', name: 'in pairs, as published', runs: 1, share: 0.001 }

/** The same cube under the same constraints as SPARQL on an embedded engine. */
const engineClaim = async ({ reading, name, runs, share }: Peer): Promise<Claim> => {
  const text = await textOf(smallest)
  const [ours, peer]: [number[], number[]] = [[], []]
  const ask = (): void => {
    const broken = [...runConstraints(text, '', reading)].filter(([, violations]) => violations.length > 0)
    if (broken.length > 0) throw new Error(`cube: the engine finds ${broken[0]?.[0]} broken`)
  }
  for (let run = 0; run < warmUps; run++) await check(text)
  for (let run = 0; run < warmUps; run++) ours.push(await timed(() => check(text)))
  for (let run = 0; run < runs; run++) peer.push(await timed(ask))
  const ratio = median(ours) / median(peer)
  return {
    claim: `cube: ${smallest} observations against SPARQL on Oxigraph, ${name}`,
    ratio,
    goal: share,
    holds: ratio <= share,
    details: `${median(ours).toFixed(0)} ms, Oxigraph ${median(peer).toFixed(0)} ms`,
  }
}

/** The same cube merely parsed, nothing kept. */
const parserClaim = async ({ size }: Run): Promise<Claim> => {
  const count = Math.min(size, 100_000)
  const text = await textOf(count)
  const [ours, peer]: [number[], number[]] = [[], []]
  for (let run = 0; run < 5; run++) {
    ours.push(await timed(() => check(text)))
    peer.push(await timed(() => parseTurtle(text, 'text/turtle', () => undefined)))
  }
  const ratio = median(ours) / median(peer)
  return {
    claim: `cube: ${count} observations against parsing them`,
    ratio,
    goal: parsing,
    holds: ratio <= parsing,
    details: `${median(ours).toFixed(0)} ms, of which the parser alone takes ${median(peer).toFixed(0)} ms`,
  }
}

/** Integrity constraints: linear in the cube, ahead of the same as SPARQL, and little more than parsing. */
export const claims = async (run: Run): Promise<readonly Claim[]> => [
  await engineClaim(byKeys), // before the heap has held a large cube
  await growthClaim(run),
  ...(run.size < 100_000 ? [] : [await engineClaim(inPairs)]), // a minute or more
  await parserClaim(run),
]

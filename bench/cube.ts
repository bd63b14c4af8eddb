import { checkCube } from '../src/check/cube/check-cube'
import { runConstraints } from '../test/rdf/integrity'
import { cubeOf } from './support/cube'
import { type Claim, type Run, throughput } from './support/measure'

const sizes = [1_000, 10_000, 100_000, 1_000_000]
const smallest = 1_000
const warmUps = 5

/** How much more an observation may cost in the largest cube than in the smallest. */
const growth = 2
/** The part of the engine's time that a check may take. */
const share = 0.1

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

/** The time of a check, cube after cube from the disk's point of view: the text is made as it is read. */
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
  const [first, last] = [costs[0], costs.at(-1)]
  if (first === undefined || last === undefined) throw new Error('cube: no size is small enough')
  const ratio = last[1] / last[0] / (first[1] / first[0])
  const each = costs.map(
    ([size, time]) => `${size} in ${time.toFixed(0)} ms (${((time / size) * 1000).toFixed(1)} µs each)`,
  )
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  return {
    claim: `cube: what an observation costs at ${last[0]} against ${first[0]}`,
    ratio,
    goal: growth,
    holds: ratio <= growth,
    details: `${each.join(', ')}; ${throughput(last[0], last[1])}; at most ${peak} MB in the process`,
  }
}

/** The same cube under the same constraints as SPARQL, in their form with keys, on an embedded engine. */
const engineClaim = async (): Promise<Claim> => {
  const text = await textOf(smallest)
  const [ours, peer]: [number[], number[]] = [[], []]
  for (let run = 0; run < 3; run++) {
    ours.push(await timed(() => check(text)))
    peer.push(
      await timed(() => {
        const broken = [...runConstraints(text)].filter(([, violations]) => violations.length > 0)
        if (broken.length > 0) throw new Error(`cube: the engine finds ${broken[0]?.[0]} broken`)
      }),
    )
  }
  const ratio = median(ours) / median(peer)
  return {
    claim: `cube: ${smallest} observations against SPARQL on Oxigraph`,
    ratio,
    goal: share,
    holds: ratio <= share,
    details: `${median(ours).toFixed(0)} ms, Oxigraph ${median(peer).toFixed(0)} ms with IC-12 and IC-17 by keys, which the published text does not have`,
  }
}

/** Integrity constraints: linear in the cube, and ahead of the same as SPARQL. */
export const claims = async (run: Run): Promise<readonly Claim[]> => [await growthClaim(run), await engineClaim()]

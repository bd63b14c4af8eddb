/** What a file of bench/ shows: how its way stands to a peer's in the same run. */
export interface Claim {
  readonly claim: string
  /** The time of our way divided by the peer's. */
  readonly ratio: number
  /** The ratio to stay within. */
  readonly goal: number
  readonly holds: boolean
  /** What a person reads beside it. */
  readonly details: string
}

/** How a run is made: the size, in figures, and whether times count. */
export interface Run {
  readonly size: number
}

/** The one in the middle. */
export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** Milliseconds from some time on. */
type Clock = () => number

/** Of the processor: what it does for others hardly counts. */
export const processorTime: Clock = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const timed = (work: () => unknown, clock: Clock): number => {
  const start = clock()
  work()
  return clock() - start
}

const warmUps = 5
const runs = 21

/** The median times of two ways to do the same, in milliseconds, run by turns so that neither has the quieter machine. */
export const sideBySide = (
  ours: () => unknown,
  peer: () => unknown,
  clock: Clock = () => performance.now(),
): { readonly ours: number; readonly peer: number } => {
  const [times, peerTimes]: [number[], number[]] = [[], []]
  for (let run = -warmUps; run < runs; run++) {
    const [first, second] = [timed(ours, clock), timed(peer, clock)]
    if (run < 0) continue
    times.push(first)
    peerTimes.push(second)
  }
  return { ours: median(times), peer: median(peerTimes) }
}

const mostTurns = 7

/** The median times of several ways to do the same, in milliseconds, run by turns; one of them may take seconds. */
export const byTurns = async (
  ways: readonly (() => unknown)[],
  turns: number = mostTurns,
  clock: Clock = () => performance.now(),
): Promise<readonly number[]> => {
  const times: number[][] = ways.map(() => [])
  for (let turn = -1; turn < turns; turn++)
    for (const [place, way] of ways.entries()) {
      const start = clock()
      await way()
      if (turn >= 0) times[place]?.push(clock() - start)
    }
  return times.map(median)
}

/** How many rows a second, as a person reads it. */
export const throughput = (rows: number, milliseconds: number): string => {
  const millions = rows / milliseconds / 1000
  return `${millions < 10 ? millions.toPrecision(2) : millions.toFixed(0)} million rows/s`
}

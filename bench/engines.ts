import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Dataset } from '../src/model/dataset'
import { packDatasets } from '../src/publish/pack'
import { query } from '../src/query/evaluate'
import type { Query } from '../src/query/query'
import type { Table } from '../src/query/table'
import { tableOf } from '../src/query/table-of'
import { bareOf } from './support/bare'
import { makeDatasets } from './support/figures'
import { byTurns, type Claim, type Run } from './support/measure'
import { arqueroPeer, type Cells, duckdbPeers, oxigraphPeer, type Peer } from './support/peers'
import { names, type QuestionName, questions } from './support/questions'

const goal = 1

const hundredths = (text: string | undefined): number | null =>
  text === undefined ? null : Math.round(Number(text) * 100)

type Row = Readonly<Record<string, unknown>>

/** What the table gives, as peers' answers are read; sums that it refuses are left out. */
const cellsOf = (name: QuestionName, rows: readonly Row[]): Cells => {
  const column = (row: Row, key: string): string => String(row[key])
  if (name !== 'means')
    return rows.map((row) =>
      questions[name].select.map((key) => (key === 'value' ? hundredths(column(row, key)) : column(row, key))),
    )
  return rows.map(({ indicator, period, count, sum }) => {
    const { minInclusive, minExclusive, maxInclusive, maxExclusive } = (sum ?? {}) as Row
    const ends = [minInclusive ?? minExclusive, maxInclusive ?? maxExclusive].map((end) =>
      hundredths(end === undefined ? undefined : String(end)),
    )
    return [String(indicator), String(period), Number(count), ...(sum === undefined ? [] : ends)]
  })
}

const inOrder = (cells: Cells): Cells => [...cells].sort((a, b) => (String(a) < String(b) ? -1 : 1))

/** Fails where a peer's answer is another one. */
const holdAgainst = (name: QuestionName, ours: Cells, theirs: Cells, peer: string): void => {
  const isOrdered = name === 'series' || name === 'rank'
  const [a, b] = isOrdered ? [ours, theirs] : [inOrder(ours), inOrder(theirs)]
  const same = b.map((row, place) => row.slice(0, a[place]?.length)) // where the table refuses a sum, a peer adds all the same
  if (a.length === 0 || !isDeepStrictEqual(a, same))
    throw new Error(`engines: ${names[name]}: the table and ${peer} do not give the same answer`)
}

const milliseconds = (time: number): string => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`

const claimsAgainst = async (table: Table, peer: Peer): Promise<readonly Claim[]> => {
  const claims: Claim[] = []
  for (const name of Object.keys(questions) as QuestionName[]) {
    const question: Query = questions[name]
    const ask = peer[name]
    holdAgainst(name, cellsOf(name, query(table, question).rows), peer.read((await ask()) as never), peer.name) // it reads what it gives
    const [ours = Number.NaN, theirs = Number.NaN] = await byTurns([() => query(table, question), ask])
    claims.push({
      claim: `engines: ${names[name]}, against ${peer.name}`,
      ratio: ours / theirs,
      goal,
      holds: ours / theirs <= goal,
      details: `${milliseconds(ours)}, ${peer.name} ${milliseconds(theirs)}; ${table.size} figures`,
    })
  }
  peer.close()
  return claims
}

/** Oxigraph takes gigabytes for a million figures as they are published: it is asked of a tenth, and so is the table. */
const part = 10

const eachPeer = async (datasets: readonly Dataset[], packed: string): Promise<readonly Claim[]> => {
  const table = tableOf(datasets)
  const claims: Claim[] = []
  for (const peer of [...(await duckdbPeers(packed)), arqueroPeer(bareOf(datasets))])
    claims.push(...(await claimsAgainst(table, peer)))
  return claims
}

/** The table against other engines, each asked as somebody would who writes for it: on the same figures, in the same run. */
export const claims = async ({ size }: Run): Promise<readonly Claim[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'rolm-engines-'))
  try {
    const datasets = makeDatasets(size)
    const packed = join(folder, 'packed')
    packDatasets(datasets, packed)
    const all = await eachPeer(datasets, packed)
    const fewer = makeDatasets(Math.max(size / part, 20_000))
    return [...all, ...(await claimsAgainst(tableOf(fewer), await oxigraphPeer(fewer)))]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

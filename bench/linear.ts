import { query } from '../src/query/evaluate'
import type { Query } from '../src/query/query'
import type { Table } from '../src/query/table'
import { tableOf } from '../src/query/table-of'
import type { Tabled } from '../src/query/tabled'
import { eachDataset, measured, placeName, years } from './support/figures'
import { type Claim, median, type Run } from './support/measure'
import { questions as all, asked, names, type QuestionName } from './support/questions'

/** How much more a figure may cost in the largest table than in the smaller one where it costs the least. */
const goal = 2

/** A table of ten times the figures of the run, and smaller ones. */
const sizesOf = ({ size }: Run): readonly number[] =>
  size < 1_000_000 ? [size / 5, size] : [size / 100, size / 10, size, size * 10]

/** Datasets whose figures are made as they are asked for, so that ten million are never there beside their table. */
const passingDatasets = (size: number): readonly Tabled[] => {
  const source = eachDataset(size)
  const count = Math.ceil(size / (measured.length * years))
  return Array.from({ length: count }, (_, place): Tabled => {
    const observations = {
      *[Symbol.iterator]() {
        const { value } = source.next()
        if (value?.id !== placeName(place)) throw new Error('linear: datasets are not asked for in their order')
        yield* value.observations
      },
    }
    return {
      ...{ id: placeName(place), sources: [], noValues: [], notes: [] },
      observations: observations as unknown as Tabled['observations'], // the table walks them once
    }
  })
}

const timed = (work: () => unknown): number => {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const runs = 7

interface Cost {
  readonly size: number
  /** In milliseconds of the processor. */
  readonly times: Readonly<Record<'tabling' | QuestionName, number>>
}

/** The questions, of the places that the smallest table has too. */
const questions: Readonly<Record<QuestionName, Query>> = {
  ...all,
  series: { ...all.series, where: { indicator: asked.indicator, jurisdiction: placeName(0) } },
  pair: { ...all.pair, where: { ...all.pair.where, jurisdiction: [placeName(0), placeName(1)] } },
}

const askedNames = Object.keys(questions) as QuestionName[] // as its type says

/** The time of each question. A short one is asked so often that what the clock leaves out does not count. */
const askingTime = (table: Table, name: QuestionName): number => {
  const question = questions[name]
  const once = timed(() => query(table, question))
  const times = Math.max(1, Math.round(50 / Math.max(once, 0.05)))
  const ask = (): void => {
    for (let time = 0; time < times; time++) query(table, question)
  }
  return median(Array.from({ length: runs }, () => timed(ask))) / times
}

const costOf = (size: number): Cost => {
  let table: Table | undefined
  const tabling = timed(() => {
    table = tableOf(passingDatasets(size))
  })
  if (table === undefined || table.size < size) throw new Error(`linear: ${table?.size} figures of ${size}`)
  const own = table
  const counted = query(own, { group: ['indicator'], select: ['count'] }).rows.reduce(
    (sum, { count }) => sum + count,
    0,
  )
  if (counted !== own.size) throw new Error(`linear: ${counted} figures counted of ${own.size}`)
  const asking = askedNames.map((name) => [name, askingTime(own, name)] as const)
  return { size: own.size, times: { tabling, ...(Object.fromEntries(asking) as Record<QuestionName, number>) } }
}

/** What a figure costs as the table grows: put into it, and asked. */
export const claims = (run: Run): readonly Claim[] => {
  costOf(4_000) // so that no size pays for what an engine makes quick once
  const costs = sizesOf(run).map(costOf)
  const [last, ...smaller] = costs.toReversed()
  if (last === undefined) throw new Error('linear: no size was asked for')
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  return (['tabling', ...askedNames] as const).map((name): Claim => {
    const each = (cost: Cost): number => cost.times[name] / cost.size
    const ratio = each(last) / Math.min(...smaller.map(each))
    const told = costs.map((cost) => `${cost.size} in ${cost.times[name].toPrecision(3)} ms`)
    return {
      claim: `linear: ${name === 'tabling' ? 'putting figures into a table' : names[name]}, a figure of ${last.size} against the least in fewer`,
      ratio,
      goal,
      holds: ratio <= goal,
      details: `${told.join(', ')}; at most ${peak} MB in the process`,
    }
  })
}

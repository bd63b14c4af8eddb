import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { desc, op, table } from 'arquero'
import { codeLists } from '../../src/mapping/code-lists'
import type { Dataset } from '../../src/model/dataset'
import { writeRdf } from '../../src/rdf/write'
import { embeddedStore, selectEmbedded } from '../../src/sparql/embedded'
import type { Bare } from './bare'
import { measured, placeName } from './figures'
import { asked, type QuestionName } from './questions'

/** A value of an answer: a word, or a number in hundredths. */
type Cell = string | number | null

/** The rows of an answer, whatever engine gave them, so that answers can be held against each other. */
export type Cells = readonly (readonly Cell[])[]

/** Four questions as a peer is asked them by somebody who writes for it: each gives what the engine gives. */
export interface Peer {
  readonly name: string
  /** The figures of an indicator in a place, by time: period, value. */
  readonly series: () => unknown
  /** The figures of an indicator in a year, from the greatest: dataset, value. */
  readonly rank: () => unknown
  /** What means are made of, by indicator and period: how many, and the sums of lower and upper ends where all have one. */
  readonly means: () => unknown
  /** Two places side by side in a year: place, indicator, value. */
  readonly pair: () => unknown
  /** What a question gave, as cells; the order of `means` and `pair` is none. */
  readonly read: (given: never) => Cells
  readonly close: () => void
}

const hundredths = (value: unknown): Cell => (value === null ? null : Math.round(Number(value) * 100))

const duckdbTexts = (from: string): Readonly<Record<QuestionName, string>> => {
  const inYear = `first_day >= DATE '${asked.year}-01-01' AND last_day <= DATE '${asked.year}-12-31'`
  const ends = ['lower', 'upper'].map((end) => `CASE WHEN count(${end}) = count(*) THEN sum(${end}) END AS ${end}`)
  return {
    series: `SELECT period, value FROM ${from} WHERE indicator = '${asked.indicator}' AND jurisdiction = '${asked.place}' ORDER BY first_day NULLS LAST, id`,
    rank: `SELECT dataset, value FROM ${from} WHERE indicator = '${asked.indicator}' AND ${inYear} ORDER BY value DESC, dataset, id`,
    means: `SELECT indicator, period, count(*) AS count, ${ends.join(', ')} FROM ${from} GROUP BY indicator, period`,
    pair: `SELECT dataset, indicator, value FROM ${from} WHERE jurisdiction IN ('${asked.place}', '${asked.other}') AND ${inYear}`,
  }
}

/** DuckDB, on a packed folder as it lies, and on a table of its own made of it. */
export const duckdbPeers = async (packed: string): Promise<readonly Peer[]> => {
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  const files = `read_parquet('${join(packed, '**', '*.parquet')}', hive_partitioning = true, hive_types = {'indicator': VARCHAR, 'country': VARCHAR})`
  await connection.run(`CREATE VIEW files AS SELECT * FROM ${files}`)
  await connection.run('CREATE TABLE figures AS SELECT * FROM files')
  const peerOn = (name: string, from: string): Peer => {
    const texts = duckdbTexts(from)
    const ask = (question: QuestionName) => async () => (await connection.runAndReadAll(texts[question])).getRows()
    return {
      ...{ name, series: ask('series'), rank: ask('rank'), means: ask('means'), pair: ask('pair') },
      read: (rows: readonly (readonly unknown[])[]) =>
        rows.map((row) =>
          row.map((cell) =>
            typeof cell === 'string' ? cell : typeof cell === 'bigint' ? Number(cell) : hundredths(cell),
          ),
        ),
      close: () => {},
    }
  }
  const table: Peer = { ...peerOn('DuckDB on a table of its own', 'figures'), close: () => instance.closeSync() }
  return [peerOn('DuckDB over Parquet', 'files'), table]
}

interface ArqueroRow {
  readonly indicator: number
  readonly place: number
  readonly period: number
  readonly first: string
  readonly value: number
  readonly lower: number
  readonly upper: number
}

/** Arquero, on the figures in columns, words as numbers and numbers in hundredths: the fastest form that it has. */
export const arqueroPeer = (bare: Bare): Peer => {
  const [indicator, place, other] = [7, 3, 11]
  const [year, second = year] = bare.periods.flatMap((text, code) => (text.startsWith(asked.year) ? [code] : []))
  const figures = table({
    indicator: bare.indicator,
    place: bare.place,
    period: bare.period,
    value: bare.value,
    lower: bare.low,
    upper: bare.high,
  }).params({ indicator, place, other, year, second })
  type Given = typeof figures
  const inYear = '(d.period === year || d.period === second)'
  return {
    name: 'arquero',
    series: () =>
      figures
        .filter('d.indicator === indicator && d.place === place')
        .orderby('period')
        .select('period', 'value')
        .reify(),
    rank: () =>
      figures
        .filter(`d.indicator === indicator && ${inYear}`)
        .orderby(desc('value'), 'place')
        .select('place', 'value')
        .reify(),
    means: () =>
      figures
        .groupby('indicator', 'period')
        .rollup({ count: op.count(), lower: op.sum('lower'), upper: op.sum('upper') }),
    pair: () =>
      figures
        .filter(`(d.place === place || d.place === other) && ${inYear}`)
        .select('place', 'indicator', 'value')
        .reify(),
    read: (given: Given) => {
      const told: Readonly<Record<string, (cell: number) => Cell>> = {
        indicator: (cell) => measured[cell]?.id ?? '',
        place: placeName,
        period: (cell) => (bare.periods[cell] === '~' ? 'P5Y' : (bare.periods[cell] ?? '')),
      }
      const names: readonly string[] = given.columnNames()
      return (given.objects() as ArqueroRow[]).map((row) =>
        names.map((name) => {
          const cell = row[name as keyof ArqueroRow] as number
          return told[name]?.(cell) ?? (Number.isFinite(cell) ? cell : null)
        }),
      )
    },
    close: () => {},
  }
}

const prefixes = `PREFIX rolm: <https://w3id.org/rolm/ns#>
PREFIX sdmx: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX measure: <http://purl.org/linked-data/sdmx/2009/measure#>
PREFIX time: <http://www.w3.org/2006/time#>
`

const oxigraphTexts = (): Readonly<Record<QuestionName, string>> => {
  const indicator = `<${codeLists.indicator.iriOf(asked.indicator)}>`
  const [place, other] = [asked.place, asked.other].map((id) => `<${codeLists.jurisdiction.iriOf(id)}>`)
  const value = '?f measure:obsValue ?value ; sdmx:refPeriod ?time .'
  const inYear = `?time rolm:edtf ?edtf . FILTER (STRSTARTS(STR(?edtf), "${asked.year}"))`
  const period =
    'OPTIONAL { ?time rolm:edtf ?edtf } OPTIONAL { ?time time:hasXSDDuration ?duration } BIND (COALESCE(STR(?edtf), STR(?duration)) AS ?period)'
  const end = (side: 'min' | 'max', name: string): string =>
    `OPTIONAL { ?f rolm:${side}Inclusive ?${side}In } OPTIONAL { ?f rolm:${side}Exclusive ?${side}Ex } BIND (COALESCE(?${side}In, ?${side}Ex) AS ?${name})`
  const sumOf = (name: string): string => `(IF(COUNT(?${name}) = COUNT(?f), SUM(?${name}), "") AS ?${name}Sum)`
  return {
    series: `SELECT ?period ?value WHERE { ?f rolm:indicator ${indicator} ; sdmx:refArea ${place} . ${value} ${period} } ORDER BY ?duration ?period`,
    rank: `SELECT ?place ?value WHERE { ?f rolm:indicator ${indicator} ; sdmx:refArea ?place . ${value} ${inYear} } ORDER BY DESC(?value) ?place`,
    means: `SELECT ?indicator ?period (COUNT(?f) AS ?count) ${sumOf('lower')} ${sumOf('upper')} WHERE { ?f rolm:indicator ?indicator ; sdmx:refPeriod ?time . ${period} ${end('min', 'lower')} ${end('max', 'upper')} } GROUP BY ?indicator ?period`,
    pair: `SELECT ?place ?indicator ?value WHERE { VALUES ?place { ${place} ${other} } ?f sdmx:refArea ?place ; rolm:indicator ?indicator . ${value} ${inYear} }`,
  }
}

/** Oxigraph in this process, on the linked data as it is published. */
export const oxigraphPeer = async (datasets: readonly Dataset[]): Promise<Peer> => {
  const store = await embeddedStore(datasets.map((dataset) => writeRdf(dataset, 'n-triples')))
  const texts = oxigraphTexts()
  const ask = (question: QuestionName) => () => selectEmbedded(store, prefixes + texts[question])
  return {
    ...{ name: 'oxigraph', series: ask('series'), rank: ask('rank'), means: ask('means'), pair: ask('pair') },
    read: ({ variables, rows }: ReturnType<typeof selectEmbedded>) =>
      rows.map((row) =>
        variables.map((name): Cell => {
          const { type = 'literal', value = '' } = row[name] ?? {}
          if (type === 'uri') return value.slice(value.lastIndexOf('/') + 1)
          if (name === 'period') return value
          return value === '' ? null : name === 'count' ? Number(value) : hundredths(value)
        }),
      ),
    close: () => {},
  }
}

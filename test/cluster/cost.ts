import { copyFileSync, cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packedList } from '../../src/mapping/packed'

const partsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.parquet'))
    .map((name) => join(folder, name))

/** Makes a packed folder that has, and lists, the files of another so many times. */
export const severalTimes = (packed: string, out: string, times: number): void => {
  cpSync(packed, out, { recursive: true })
  const path = join(out, packedList)
  const list: { readonly files: readonly string[] } = JSON.parse(readFileSync(path, 'utf8'))
  const copies = list.files.flatMap((file) =>
    Array.from({ length: times - 1 }, (_, copy) => {
      const copied = join(dirname(file), `copy-${copy}.parquet`)
      copyFileSync(join(out, file), join(out, copied))
      return copied
    }),
  )
  writeFileSync(path, JSON.stringify({ ...list, files: [...list.files, ...copies] }))
}

/** How many bytes the Parquet of a folder takes. */
export const bytesIn = (folder: string): number => partsIn(folder).reduce((sum, path) => sum + statSync(path).size, 0)

const runs = 3

/** The median time of several runs, in milliseconds, after one that is not counted. */
const timed = async (work: () => unknown): Promise<number> => {
  const times: number[] = []
  for (let run = -1; run < runs; run++) {
    const start = performance.now()
    await work()
    if (run >= 0) times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[runs >> 1] ?? Number.NaN
}

/** What a question costs: so much whatever it is about, and so much for each row. */
export interface Cost {
  /** In milliseconds. */
  readonly fixed: number
  /** In microseconds. */
  readonly perRow: number
}

/** Takes a question's cost apart, by its times over few rows and over many. */
export const costOf = async (
  ask: (size: 'few' | 'many') => unknown,
  rows: { readonly few: number; readonly many: number },
): Promise<Cost> => {
  const [few, many] = [await timed(() => ask('few')), await timed(() => ask('many'))]
  const perRow = (many - few) / (rows.many - rows.few)
  return { fixed: few - perRow * rows.few, perRow: 1000 * perRow }
}

/** A cost as a person reads it. */
export const shown = ({ fixed, perRow }: Cost): string => `${perRow.toFixed(3)} µs a row and ${Math.round(fixed)} ms`

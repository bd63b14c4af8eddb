import { type Dirent, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RolmError } from '../issue'
import { noPackedValue, packedKeys, packedList, packedPath } from '../mapping/packed'
import { jurisdictionOf } from '../model/catalogue'
import type { Dataset } from '../model/dataset'
import { holdDatasets } from '../model/given'
import { datesOf } from '../model/period'
import { jurisdictionIn } from '../model/place'
import { entryOf } from '../model/remembered'
import { byCodePoint } from '../query/words'
import { type FlatRow, flatRows, parquetColumns } from '../tables/parquet-columns'
import { headOf, joined, parquetPieces, withReads } from '../tables/parquet-write'
import { checkAlone, clearLeftovers, workplaceOf } from './leftovers'
import { folderAt } from './out-folder'
import { schemaText } from './pack-schema'

/** How many rows a file holds at most, and how many are kept together in it, so that engines skip what they need not read. */
export const rowsInPart = 1_000_000
const rowsTogether = 50_000

/** The country that a place lies in: the outermost place around it. */
const countryOf = (place: string, dataset: Dataset): string => {
  const seen = new Set<string>()
  let outer = place
  while (!seen.has(outer)) {
    seen.add(outer)
    outer = jurisdictionIn(dataset, outer)?.within ?? outer
  }
  return jurisdictionOf(outer) === undefined ? 'unknown' : outer
}

const firstDay = ({ fact }: FlatRow): string => datesOf(fact.period)?.first ?? ''

/** Places side by side, each in the order of time: what a question asks for lies together. */
const inOrder = (a: FlatRow, b: FlatRow): number =>
  byCodePoint(a.fact.jurisdiction, b.fact.jurisdiction) ||
  byCodePoint(firstDay(a), firstDay(b)) ||
  byCodePoint(a.dataset, b.dataset) ||
  byCodePoint(a.fact.id, b.fact.id)

/**
 * The rows of every partition, by its path. Cities of a country share the files of an indicator. Where there are no rows, one
 * partition has none: engines learn the columns from files.
 */
const partitionsOf = (datasets: readonly Dataset[]): ReadonlyMap<string, FlatRow[]> => {
  const partitions = new Map<string, FlatRow[]>()
  for (const dataset of datasets)
    for (const row of flatRows(dataset)) {
      const { indicator, jurisdiction } = row.fact
      const path = packedPath({ indicator, country: countryOf(jurisdiction, dataset) })
      entryOf(partitions, path, () => []).push(row)
    }
  return partitions.size > 0
    ? partitions
    : new Map([[packedPath({ indicator: noPackedValue, country: noPackedValue }), []]])
}

/** The columns in the files: what the path says is not said again. */
const columns = withReads(parquetColumns.filter(({ name }) => name !== 'indicator'))

/** Writes the files of figures, and gives their paths in order. */
const writeParts = (folder: string, datasets: readonly Dataset[]): readonly string[] => {
  const files: string[] = []
  for (const [path, rows] of partitionsOf(datasets)) {
    mkdirSync(join(folder, path), { recursive: true })
    rows.sort(inOrder)
    for (let part = 0; part === 0 || part * rowsInPart < rows.length; part++) {
      const own = rows.slice(part * rowsInPart, (part + 1) * rowsInPart)
      const file = `${path}/part-${part}.parquet`
      writeFileSync(join(folder, file), joined(parquetPieces(own, columns, { groupSize: rowsTogether })))
      files.push(file)
    }
  }
  return files.sort(byCodePoint)
}

/** Whether a path is a folder that `packDatasets` wrote. */
export const isPacked = (path: string): boolean => statSync(path).isDirectory() && existsSync(join(path, packedList))

/** The files of a packed folder, level by level. */
const ownFiles: readonly RegExp[] = [/^_(?:datasets\.json|README\.md)$/, /^$/, /^part-\d+\.parquet$/]

/** Files that a system leaves in the folders that a person looks into. */
const ofSystems: readonly string[] = ['.DS_Store', 'Thumbs.db', 'desktop.ini']

/** Whatever is in a packed folder and was not packed. */
const othersIn = (folder: string, depth = 0): readonly string[] => {
  const isOurs = (entry: Dirent): boolean =>
    entry.isDirectory()
      ? depth < packedKeys.length && entry.name.startsWith(`${packedKeys[depth]}=`)
      : entry.isFile() && (ownFiles[depth]?.test(entry.name) === true || ofSystems.includes(entry.name))
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!isOurs(entry)) return [entry.name]
    return entry.isDirectory()
      ? othersIn(join(folder, entry.name), depth + 1).map((name) => `${entry.name}/${name}`)
      : []
  })
}

const checkTarget = (out: string): void => {
  const [other] = existsSync(out) ? othersIn(out) : []
  if (other !== undefined)
    throw new RolmError(
      `${out} holds other files, which are left as they are (${other}): give a new folder, or one that was packed`,
      { zh: `${out} 中有其他文件（${other}），未予改动：请给出新的文件夹，或先前打包的文件夹` },
    )
}

const checkOnce = (datasets: readonly Dataset[]): void => {
  const ids = datasets.map(({ id }) => id)
  const twice = ids.find((id, place) => ids.indexOf(id) !== place)
  if (twice !== undefined)
    throw new RolmError(`Two of the datasets have the id "${twice}": leave one out, or rename it`, {
      zh: `有两个数据集的编号都是“${twice}”：请去掉一个，或改名`,
    })
}

/** Puts a folder in the place of another; if it cannot be, the old one is put back. */
const replaceFolder = (fresh: string, out: string, old: string): void => {
  if (existsSync(out)) renameSync(out, old)
  try {
    renameSync(fresh, out)
  } catch (error) {
    if (existsSync(old) && !existsSync(out)) renameSync(old, out)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
}

/**
 * Writes the figures of many datasets as one folder of Parquet that engines read at once, on one machine or many:
 * `indicator=…/country=…/part-0.parquet`. Rows stand by place and time. The folder appears whole or not at all; an
 * older one that was packed gives way to it, links are followed, and what runs that were killed left beside it is cleared up.
 *
 * @throws RolmError where two datasets have the same id, the path is no folder or none can be there, the folder holds something
 * else, or another run writes it
 * @returns how many files of figures were written
 */
export const packDatasets = (datasets: readonly Dataset[], out: string): number => {
  holdDatasets('packDatasets', datasets)
  checkOnce(datasets)
  const target = folderAt(out)
  checkTarget(target)
  clearLeftovers(target)
  checkTarget(target)
  const sorted = [...datasets].sort((a, b) => byCodePoint(a.id, b.id))
  const { fresh, old } = workplaceOf(target)
  try {
    mkdirSync(fresh, { recursive: true })
    checkAlone(target)
    const files = writeParts(fresh, sorted)
    writeFileSync(join(fresh, packedList), `${JSON.stringify({ files, datasets: sorted.map(headOf) }, null, 2)}\n`)
    writeFileSync(join(fresh, '_README.md'), schemaText())
    replaceFolder(fresh, target, old)
    return files.length
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

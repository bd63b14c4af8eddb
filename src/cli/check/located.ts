import { isAbsolute, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bytesIn } from '../../check/index'
import type { Issue } from '../../index'
import { cellSpans, chunksOf, wholeText } from '../../tables/index'
import { isAddress } from '../given'
import type { Found } from './found'

/** A stretch of one line of a file, counted from 1 in UTF-16 units; `endColumn` is the one behind the last. */
export interface Region {
  readonly line: number
  readonly column?: number
  readonly endColumn?: number
}

/** An issue with the file that it is in and where there, as editors count. */
export interface Located {
  readonly issue: Issue
  readonly path: string
  readonly region?: Region
}

type Regions = ReadonlyMap<string, Region>

const keyOf = (row: number, column: number): string => `${row}:${column}`

/** The regions of the cells that are asked for: a table's columns are no columns of its text. */
const regionsIn = (bytes: Uint8Array, wanted: ReadonlySet<string>): Regions => {
  const text = wholeText(chunksOf(bytes)).replace(/^\uFEFF/, '')
  const regions = new Map<string, Region>()
  let [line, lineStart] = [1, 0]
  const lineEnds = /\r\n|\r|\n/g
  let next = lineEnds.exec(text)
  for (const { row, column, start, end } of cellSpans(text)) {
    for (; next !== null && next.index < start; next = lineEnds.exec(text)) {
      line += 1
      lineStart = next.index + next[0].length
    }
    if (!wanted.has(keyOf(row, column))) continue
    const isOnOneLine = next === null || next.index >= end
    const first = start - lineStart + 1
    regions.set(keyOf(row, column), { line, column: first, ...(isOnOneLine && { endColumn: first + end - start }) })
  }
  return regions
}

const regionOf = ({ at }: Issue, regions: Regions | undefined): Region | undefined => {
  if (at?.row === undefined || at.sheet !== undefined) return undefined // a workbook has no lines
  if (at.column === undefined) return { line: at.row }
  return regions === undefined
    ? { line: at.row, column: at.column }
    : (regions.get(keyOf(at.row, at.column)) ?? { line: at.row })
}

/** Finds each issue in its file. An issue without a file is of the path that was checked. */
export const locatedIn = ({ issues, files, within }: Found, checked: string): readonly Located[] => {
  const wanted = new Map<string, Set<string>>()
  for (const { at } of issues)
    if (at?.file !== undefined && at.row !== undefined && at.column !== undefined)
      wanted.set(at.file, (wanted.get(at.file) ?? new Set()).add(keyOf(at.row, at.column)))
  const regions = new Map(
    [...wanted].flatMap(([file, keys]) => {
      const stored = file.endsWith('.csv') ? files.get(file) : undefined
      return stored === undefined ? [] : [[file, regionsIn(bytesIn(stored), keys)] as const]
    }),
  )
  return issues.map((issue) => {
    const file = issue.at?.file
    const region = regionOf(issue, file === undefined ? undefined : regions.get(file))
    return {
      issue,
      path: file === undefined ? checked : isAddress(file) ? file : join(within, file),
      ...(region !== undefined && { region }),
    }
  })
}

/** A path as a URI reference: relative ones stay so, and addresses are themselves. */
export const uriOf = (path: string): string => {
  if (isAddress(path)) return URL.canParse(path) ? new URL(path).href : encodeURI(path)
  return isAbsolute(path)
    ? pathToFileURL(path).href
    : encodeURI(path.split(sep).join('/')).replace(/[?#:]/g, encodeURIComponent)
}

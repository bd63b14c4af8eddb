import type { Issue } from '../issue'
import { visible } from '../model/invisible'
import { type Replacement, replaceCells } from '../tables/cells'
import { wholeText } from '../tables/encoding'
import { guarded, withoutGuard } from '../tables/formula'
import { chunksOf } from '../tables/source'
import { type CellText, replaceTexts } from '../tables/workbook/replace'
import { plainYaml, replaceValues } from '../tables/yaml'
import type { Folder } from './folder'
import { headName } from './head-fields'

/** The codes of what is read in one way only, so that a cell can be written as it is read. */
const corrected: ReadonlySet<Issue['code']> = new Set([
  'number-typed-as-text',
  'date-typed-as-text',
  'characters-invisible',
])

/** Whether `fixFolder` or `fixWorkbook` corrects the cell of an issue. */
export const isCorrectable = ({ code }: Issue): boolean => corrected.has(code)

/** How many cells, and lines of a head, are corrected. */
export const countCorrectable = (issues: readonly Issue[]): number =>
  new Set(issues.filter(isCorrectable).map(({ at }) => [at?.file, at?.sheet, at?.row, at?.column].join('\n'))).size

/** Text without what nobody sees, and no formula where only that kept it from being one. */
const visibleCell = (held: string): string => guarded(withoutGuard(visible(held)))

/** What is to stand in the cells of issues. A cell that is typed as text comes behind what nobody sees in it. */
const replacementOf = ({ code, at, expected = '' }: Issue): readonly Replacement[] =>
  at?.row === undefined || at.column === undefined
    ? []
    : [{ row: at.row, column: at.column, text: code === 'characters-invisible' ? visibleCell : expected }]

const byteOrderMark = '\uFEFF'

const correctedTable = (text: string, issues: readonly Issue[]): string =>
  replaceCells(text, issues.flatMap(replacementOf))

const correctedHead = (text: string, issues: readonly Issue[]): string =>
  (text.startsWith(byteOrderMark) ? byteOrderMark : '') +
  replaceValues(
    plainYaml(text),
    issues.flatMap(({ at, expected }) =>
      at?.row === undefined || at.column === undefined || expected === undefined
        ? []
        : [{ row: at.row, column: at.column, text: expected }],
    ),
  )

const rewritten = (file: string, bytes: Uint8Array, issues: readonly Issue[]): Uint8Array => {
  if (issues.length === 0) return bytes
  const text = wholeText(chunksOf(bytes))
  return new TextEncoder().encode(file === headName ? correctedHead(text, issues) : correctedTable(text, issues))
}

/**
 * The files of a folder with the cells, and the values of the head, corrected that were typed as text or hold characters that nobody
 * sees, as `checkFolder` says of them. Every other byte stays, and a file without such a cell is given out as it is. Pure: bytes
 * in, bytes out.
 *
 * @example
 * const fixed = fixFolder(files, checkFolder(files).issues)
 */
export const fixFolder = (files: Folder, issues: readonly Issue[]): Folder => {
  const correctable = issues.filter(isCorrectable)
  return new Map(
    [...files].map(([file, bytes]) => [
      file,
      rewritten(
        file,
        bytes,
        correctable.filter(({ at }) => at?.file === file),
      ),
    ]),
  )
}

/**
 * A workbook with the cells corrected that were typed as text or hold characters that nobody sees, as `checkWorkbook` says of them.
 * Everything else stays: looks, lists, widths, other sheets. Pure: bytes in, bytes out.
 *
 * @throws RolmError where a cell is not written in a way that can be corrected
 */
export const fixWorkbook = (bytes: Uint8Array, issues: readonly Issue[]): Uint8Array => {
  const texts = issues.filter(isCorrectable).flatMap(({ at, expected }): readonly CellText[] => {
    const { sheet, row, column } = at ?? {}
    const isPlaced = sheet !== undefined && row !== undefined && column !== undefined && expected !== undefined
    return isPlaced ? [{ sheet, row, column, text: expected }] : []
  })
  return texts.length === 0 ? bytes : replaceTexts(bytes, texts)
}

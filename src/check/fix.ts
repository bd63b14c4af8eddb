import type { Issue } from '../issue'
import { type Replacement, replaceCells } from '../tables/cells'
import { wholeText } from '../tables/encoding'
import { chunksOf } from '../tables/source'
import type { Folder } from './folder'

/** The codes of what is read in one way only, so that a cell can be written as it is read. */
const corrected: ReadonlySet<Issue['code']> = new Set(['number-typed-as-text', 'date-typed-as-text'])

/** Whether `fixFolder` corrects the cell of an issue. */
export const isCorrectable = ({ code, at }: Issue): boolean => corrected.has(code) && at?.sheet === undefined

const replacementOf = ({ at, expected }: Issue): readonly Replacement[] =>
  at?.row === undefined || at.column === undefined || expected === undefined
    ? []
    : [{ row: at.row, column: at.column, text: expected }]

const rewritten = (bytes: Uint8Array, replacements: readonly Replacement[]): Uint8Array => {
  if (replacements.length === 0) return bytes
  return new TextEncoder().encode(replaceCells(wholeText(chunksOf(bytes)), replacements))
}

/**
 * The files of a folder with the cells corrected that were typed as text, as `checkFolder` says of them. Every other byte
 * stays, and a file without such a cell is given out as it is. Pure: bytes in, bytes out.
 *
 * @example
 * const fixed = fixFolder(files, checkFolder(files).issues)
 */
export const fixFolder = (files: Folder, issues: readonly Issue[]): Folder => {
  const correctable = issues.filter(isCorrectable)
  return new Map(
    [...files].map(([file, bytes]) => [
      file,
      rewritten(bytes, correctable.filter(({ at }) => at?.file === file).flatMap(replacementOf)),
    ]),
  )
}

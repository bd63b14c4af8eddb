import { countCorrectable, isCorrectable } from '../check/index'
import { explain, hasErrors, type Issue, type Place, type Severity } from '../index'
import { cellName } from '../tables/index'
import type { Language, Phrase } from './language'
import { widthOf, wrapped } from './layout'
import { gravestIssue, readMore } from './read-more'
import type { Terminal } from './terminal'

/** What each severity is called. */
export const severityWords: Readonly<Record<Severity, Phrase>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  finding: { en: 'finding', zh: '提示' },
}

const correctable: Phrase = { en: 'can be corrected', zh: '可自动更正' }

/** A place in a workbook as people say it: `dataset.xlsx, sheet 数字, C14`. */
const placeInWorkbook = ({ file, sheet, row, column }: Place, language: Language): string => {
  const cell =
    row === undefined
      ? []
      : [column === undefined ? { en: `row ${row}`, zh: `第 ${row} 行` }[language] : cellName(row, column)]
  return [file, { en: `sheet ${sheet}`, zh: `工作表 ${sheet}` }[language], ...cell].join(
    { en: ', ', zh: '，' }[language],
  )
}

/** Where an issue stands: file, sheet, row and column, node, or the way to the value. */
export const placeOf = ({ at, path }: Issue, language: Language): string => {
  if (at?.sheet !== undefined) return placeInWorkbook(at, language)
  if (at?.file !== undefined) return [at.file, at.row, at.column].filter((part) => part !== undefined).join(':')
  return at?.node ?? path.join('.')
}

const visible = (cell: string): string => cell.replace(/\p{Cc}/gu, ' ')

const separator = ', '

/** Text cut to a width, an ellipsis for what is left out. */
const cutTo = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text
  let kept = ''
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break
    kept += character
  }
  return `${kept}…`
}

/** The cells left of one, with an ellipsis for those that do not fit. */
const leftOf = (cells: readonly string[], room: number): string => {
  const text = cells.map((cell) => cell + separator).join('')
  if (widthOf(text) <= room) return text
  let kept = ''
  for (const cell of cells.toReversed()) {
    const longer = cell + separator + kept
    if (widthOf(longer) > room - 2) break
    kept = longer
  }
  return `… ${kept}`
}

/** The row as it stands, with the offending cell marked; of a long row, the part around the cell. */
const excerpt = ({ at }: Issue, width: number): readonly string[] => {
  if (at?.cells === undefined || at.row === undefined) return []
  const margin = `    ${at.row} │ `
  const room = Math.max(20, width - widthOf(margin))
  const cells = at.cells.slice(0, at.cells.findLastIndex((each) => each !== '') + 1).map(visible)
  if (at.column === undefined) return [margin + cutTo(cells.join(separator), room)]
  const cell = cutTo(cells[at.column - 1] ?? '', room)
  const before = leftOf(at.cells.slice(0, at.column - 1).map(visible), room - widthOf(cell))
  const behind = cells
    .slice(at.column)
    .map((each) => separator + each)
    .join('')
  const line = (before + cell + cutTo(behind, Math.max(2, room - widthOf(before) - widthOf(cell)))).trimEnd()
  return [margin + line, ' '.repeat(widthOf(margin) + widthOf(before)) + '^'.repeat(Math.max(1, widthOf(cell)))]
}

/** The first line of an issue; one that stands nowhere has no place. */
const heading = (issue: Issue, { language, bold, faint }: Terminal): string => {
  const words = [
    placeOf(issue, language),
    bold(severityWords[issue.severity][language]),
    isCorrectable(issue) ? correctable[language] : '',
    faint(issue.code),
  ]
  return words
    .filter((word) => word !== '')
    .map((word) => `  ${word}`)
    .join('')
}

const issueLines = (issue: Issue, terminal: Terminal): readonly string[] => [
  heading(issue, terminal),
  ...excerpt(issue, terminal.width),
  ...wrapped(explain(issue)[terminal.language], terminal.width - 4).map((line) => `    ${line}`),
]

const countWords = (issues: readonly Issue[], language: Language): string => {
  const count = (severity: Severity): number => issues.filter((issue) => issue.severity === severity).length
  const parts = (['error', 'warning', 'finding'] as const).flatMap((severity) => {
    const number = count(severity)
    if (number === 0) return []
    const { en, zh } = severityWords[severity]
    return [{ en: `${number} ${en}${number === 1 ? '' : 's'}`, zh: `${number} 个${zh}` }[language]]
  })
  return parts.join(language === 'en' ? ', ' : '，')
}

/** That some of what is wrong need not be corrected by hand. */
const fixable = (issues: readonly Issue[], language: Language): readonly string[] => {
  const count = countCorrectable(issues)
  if (count === 0) return []
  return [
    {
      en: `"rolm check --fix" corrects ${count} cell${count === 1 ? '' : 's'} in a copy`,
      zh: `运行 rolm check --fix 可在副本中更正其中 ${count} 个单元格`,
    }[language],
  ]
}

const nothingWritten: Phrase = { en: 'Nothing was written', zh: '未写出任何文件' }

/** What the last line of a list of issues says beside their number. */
interface Ending {
  /** How much was checked. */
  readonly extent?: Phrase
  /** Something was written nevertheless. */
  readonly isWritten?: boolean
  /** Something was asked, by which nothing is written. */
  readonly isAsking?: boolean
}

const endLine = (
  issues: readonly Issue[],
  { extent, isWritten = false, isAsking = false }: Ending,
  language: Language,
): string => {
  const counts = countWords(issues, language)
  const said = extent === undefined ? counts : `${extent[language]}${{ en: ': ', zh: '：' }[language]}${counts}`
  const sentences = [
    said,
    ...(isWritten ? [] : fixable(issues, language)),
    ...(hasErrors(issues) && !isWritten && !isAsking ? [nothingWritten[language]] : []),
  ]
  const stop = { en: '.', zh: '。' }[language]
  return sentences.map((sentence) => sentence + stop).join({ en: ' ', zh: '' }[language])
}

/** Issues as people read them: place, what is wrong, the offending cell and what to do, then how many there are and where to read on. */
export const issueText = (issues: readonly Issue[], terminal: Terminal, ending: Ending = {}): string => {
  const { language } = terminal
  const blocks = issues.map((issue) => issueLines(issue, terminal).join('\n'))
  const more = readMore(gravestIssue(issues), language)
  return `${[...blocks, `  ${endLine(issues, ending, language)}`, ...more].join('\n\n')}\n`
}

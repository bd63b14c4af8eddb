import { type CoreIssueCode, coreIssues } from './messages/core-issues'
import { fill, type Parameters } from './messages/fill'
import type { IssueText } from './messages/issue-message'
import { type IssueCode, isIssueCode, issueTexts } from './messages/issues'
import { type ReasonCode, reasonMessages } from './messages/reasons'
import { type ValueIssueCode, valueIssues } from './messages/value-issues'

/** Where bad data stands: in a file (line and column counted from 1), or at a node and property of linked data. */
export interface Place {
  readonly file?: string
  /** The sheet, where the file is a workbook. */
  readonly sheet?: string
  readonly row?: number
  readonly column?: number
  /** The header of the column, or the key. */
  readonly name?: string
  /** The cells of the row as they stand. */
  readonly cells?: readonly string[]
  readonly node?: string
  readonly property?: string
}

/**
 * `error`: the data cannot be used as it is. `warning`: it can, and somebody should look. `finding`: a fact about the
 * figures that a reader should know; nothing to mend.
 */
export type Severity = 'error' | 'warning' | 'finding'

/** Something said about data, as a value. Bad data is never thrown; misuse of a function is (see `RolmError`). */
export interface Issue {
  readonly severity: Severity
  /** A stable word, documented; `explain` gives its sentence and remedy in English and Chinese. */
  readonly code: IssueCode | ReasonCode
  /** The way to the value inside the dataset: `['observations', 'legal-aid', 'value']`. */
  readonly path: readonly string[]
  /** What is wrong and what to do, in English. */
  readonly message: string
  /** What fills the message in either language. */
  readonly parameters: Parameters
  readonly expected?: string
  readonly received?: string
  readonly at?: Place
}

export interface IssueDetails {
  readonly path?: readonly string[]
  readonly parameters?: Parameters
  readonly expected?: string
  readonly received?: string
  readonly at?: Place
}

const longestExcerpt = 120

/** Characters that a terminal obeys, and those that turn the direction of writing. */
const commanding = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** Text from outside that commands no terminal: control characters made visible. */
export const visibleText = (value: string): string => value.replace(commanding, '\uFFFD')

/** Offending values are shown, not reproduced: long ones are cut, control characters made visible. */
export const shown = (value: string): string => {
  const visible = visibleText(value)
  return [...visible.slice(0, longestExcerpt * 2)].length > longestExcerpt
    ? `${[...visible.slice(0, longestExcerpt * 2)].slice(0, longestExcerpt).join('')}…`
    : visible
}

/** An address as messages tell it: behind the question mark, or in front of an @, may stand a key. */
export const shownAddress = (address: string): string => address.replace(/[^/]*@/, '…@').replace(/\?.*$/s, '?…')

/** The longest parameter that fills a message: a list of codes, an address. */
const longestParameter = 1000

const bounded = (parameters: Parameters): Parameters =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value !== 'string' ? value : value.length > longestParameter ? shown(value) : visibleText(value),
    ]),
  )

const issueWith = (
  code: IssueCode,
  [severity, what, remedy]: IssueText,
  { path = [], parameters = {}, ...details }: IssueDetails,
): Issue => {
  const received = details.received === undefined ? {} : { received: shown(details.received) }
  const expected = details.expected === undefined ? {} : { expected: details.expected }
  const all = bounded({ suggestion: '', more: '', ...expected, ...received, ...parameters })
  const at = details.at === undefined ? {} : { at: details.at }
  const message = fill(`${what} ${remedy}`, all, 'en')
  return { severity, code, path, message, parameters: all, ...expected, ...received, ...at }
}

/** Makes an issue of a code, with its severity and message from the table of messages. */
export const issue = (code: IssueCode, details: IssueDetails = {}): Issue => issueWith(code, issueTexts[code], details)

/** The same for the core, with its own messages alone: it is small where the others are not imported. */
export const coreIssue = (code: CoreIssueCode, details: IssueDetails = {}): Issue =>
  issueWith(code, coreIssues[code], details)

/** The same for values of any kind: what only asks questions need not carry the words on facts. */
export const valueIssue = (code: ValueIssueCode, details: IssueDetails = {}): Issue =>
  issueWith(code, valueIssues[code], details)

/** Makes a finding: something true of the figures that a reader should know, in the words of a reason. */
export const finding = (code: ReasonCode, path: readonly string[], parameters: Parameters): Issue => ({
  severity: 'finding',
  code,
  path,
  message: fill(reasonMessages[code].en, parameters, 'en'),
  parameters,
})

/** Whether something is an issue: what may be the cause of an error. */
export const isIssue = (value: unknown): value is Issue =>
  typeof value === 'object' && value !== null && 'code' in value && isIssueCode(String(value.code))

/** The file and sheet of a place, without the cell. */
export const fileOf = ({ file, sheet }: Place): Place => ({
  ...(file !== undefined && { file }),
  ...(sheet !== undefined && { sheet }),
})

/** Says of what is wrong in which file it is, where that is not known yet. */
export const inFile =
  (file: string) =>
  (found: Issue): Issue => ({ ...found, at: { file, ...found.at } })

/** Whether a list holds an error: data with errors is never given out. */
export const hasErrors = (issues: readonly Issue[]): boolean => issues.some(({ severity }) => severity === 'error')

/**
 * What reading gives: the value with what there is to say about it, or the reasons why there is none.
 */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** The result of reading: the value only where no issue is an error. */
export const resultOf = <T>(value: T | undefined, issues: readonly Issue[]): Result<T> =>
  value === undefined || hasErrors(issues) ? { ok: false, issues } : { ok: true, value, issues }

/** Misuse of a function, with the way to mend it in the message. The one error that the package throws. */
export class RolmError extends Error {
  override readonly name = 'RolmError'

  /** The same in Chinese, where a person meets it who calls no function; of the core, `messages/misuse.ts` has it. */
  readonly zh: string | undefined

  constructor(message: string, { zh, ...options }: ErrorOptions & { readonly zh?: string } = {}) {
    super(message, options)
    this.zh = zh
  }
}

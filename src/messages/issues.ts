import { cellIssues, cellIssuesInChinese } from './cell-issues'
import { cubeIssues, cubeIssuesInChinese } from './cube-issues'
import { endpointIssues, endpointIssuesInChinese } from './endpoint-issues'
import { factIssues, factIssuesInChinese } from './fact-issues'
import { fetchIssues, fetchIssuesInChinese } from './fetch-issues'
import { fileIssues, fileIssuesInChinese } from './file-issues'
import { formatIssues, formatIssuesInChinese } from './format-issues'
import type { IssueInChinese, IssueMessage, IssueText } from './issue-message'
import { jsonIssuesInChinese } from './json-issues'
import { linkedIssues, linkedIssuesInChinese } from './linked-issues'
import { proofIssues, proofIssuesInChinese } from './proof-issues'
import { publishingIssues, publishingIssuesInChinese } from './publishing-issues'
import { releaseIssues, releaseIssuesInChinese } from './release-issues'
import { valueIssuesInChinese } from './value-issues'
import { workbookIssues, workbookIssuesInChinese } from './workbook-issues'

/** Every error and warning about data, in English: code → severity, what is wrong, what to do. */
export const issueTexts = {
  ...fileIssues,
  ...fetchIssues,
  ...formatIssues,
  ...cellIssues,
  ...factIssues,
  ...releaseIssues,
  ...publishingIssues,
  ...linkedIssues,
  ...proofIssues,
  ...cubeIssues,
  ...endpointIssues,
  ...workbookIssues,
} as const satisfies Record<string, IssueText>

export type IssueCode = keyof typeof issueTexts

/** The same in Chinese: code → what is wrong, what to do. */
export const issuesInChinese: Readonly<Record<IssueCode, IssueInChinese>> = {
  ...fileIssuesInChinese,
  ...fetchIssuesInChinese,
  ...formatIssuesInChinese,
  ...cellIssuesInChinese,
  ...valueIssuesInChinese,
  ...factIssuesInChinese,
  ...releaseIssuesInChinese,
  ...publishingIssuesInChinese,
  ...jsonIssuesInChinese,
  ...linkedIssuesInChinese,
  ...proofIssuesInChinese,
  ...cubeIssuesInChinese,
  ...endpointIssuesInChinese,
  ...workbookIssuesInChinese,
}

/** What is said of a code, in both languages, and how bad it is. */
export const messageOf = (code: IssueCode): IssueMessage => {
  const [severity, what, remedy] = issueTexts[code]
  const [whatInChinese, remedyInChinese] = issuesInChinese[code]
  return { severity, en: { what, remedy }, zh: { what: whatInChinese, remedy: remedyInChinese } }
}

/** Whether a word is the code of an issue. */
export const isIssueCode = (word: string): word is IssueCode => Object.hasOwn(issueTexts, word)

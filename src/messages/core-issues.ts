import { factIssues } from './fact-issues'
import type { IssueText } from './issue-message'
import { jsonIssues } from './json-issues'
import { releaseIssues } from './release-issues'

/** The errors and warnings that the core tells of data: whoever imports that alone need not carry the words of the others. */
export const coreIssues = {
  ...jsonIssues,
  ...factIssues,
  ...releaseIssues,
} as const satisfies Record<string, IssueText>

export type CoreIssueCode = keyof typeof coreIssues

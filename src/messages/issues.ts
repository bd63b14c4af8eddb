import { cubeIssues } from './cube-issues'
import { endpointIssues } from './endpoint-issues'
import { factIssues } from './fact-issues'
import { fetchIssues } from './fetch-issues'
import { fileIssues } from './file-issues'
import { formatIssues } from './format-issues'
import type { IssueMessage } from './issue-message'
import { linkedIssues } from './linked-issues'
import { proofIssues } from './proof-issues'
import { releaseIssues } from './release-issues'
import { workbookIssues } from './workbook-issues'

/** Every error and warning about data: code → severity and text. */
export const issueMessages = {
  ...fileIssues,
  ...fetchIssues,
  ...formatIssues,
  ...factIssues,
  ...releaseIssues,
  ...linkedIssues,
  ...proofIssues,
  ...cubeIssues,
  ...endpointIssues,
  ...workbookIssues,
} as const satisfies Record<string, IssueMessage>

export type IssueCode = keyof typeof issueMessages

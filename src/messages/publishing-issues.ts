import type { IssueInChinese, IssueText } from './issue-message'

/** Issues with publishing a dataset that is sound, but not released yet. */
export const publishingIssues = {
  'not-approved': [
    'error',
    'The status is {status}: nobody has approved the dataset for publication.',
    'Have it approved and say so in "status", "documentNumber" and "approver"; or publish it as a draft, by --draft.',
  ],
  'published-too-early': [
    'error',
    'Today is {received}, and the dataset may not be published before {expected}.',
    'Publish it on that day or later, or correct "notBefore".',
  ],
} as const satisfies Record<string, IssueText>

/** The same in Chinese. */
export const publishingIssuesInChinese: Readonly<Record<keyof typeof publishingIssues, IssueInChinese>> = {
  'not-approved': [
    '状态是{status}：数据集尚未经批准发布。',
    '请经审核后填写状态、文号和审核机关（status、documentNumber、approver）；或用 --draft 作为草稿写出。',
  ],
  'published-too-early': ['今天是 {received}，而数据集最早可在 {expected} 发布。', '请届时再发布，或更正 notBefore。'],
}

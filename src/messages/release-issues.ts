import type { IssueInChinese, IssueText } from './issue-message'

/** Issues with the status of a dataset, its approval, and its versions. */
export const releaseIssues = {
  'approval-missing': [
    'error',
    'The status is {received}, and "{name}" is missing.',
    'Give the number of the document that approves the dataset (documentNumber) and the office (approver); or, if it is compiled from public documents of others, write compiled: true.',
  ],
  'withdrawal-without-reason': [
    'error',
    'The dataset is withdrawn, and no reason is given.',
    'Say why in "withdrawalReason".',
  ],
  'correction-without-version': [
    'error',
    'The dataset is a correction, and nothing says of which version.',
    'Give the number of the version that it corrects in "replaces".',
  ],
  'version-not-later': [
    'error',
    'Version {expected} is said to replace version {received}, which is no earlier one.',
    'Give this version a higher number, or correct "replaces".',
  ],
  'issued-too-early': [
    'error',
    'The date of issue is {received}, but the dataset may not be published before {expected}.',
    'Correct "issued" or "notBefore".',
  ],
} as const satisfies Record<string, IssueText>

/** The same in Chinese. */
export const releaseIssuesInChinese: Readonly<Record<keyof typeof releaseIssues, IssueInChinese>> = {
  'approval-missing': [
    '状态是 {received}，却缺少“{name}”。',
    '请填写批准发布的文号（documentNumber）和审核机关（approver）；若是依据他人的公开文件汇编，请写 compiled: true。',
  ],
  'withdrawal-without-reason': ['数据集已撤回，却没有说明理由。', '请在 withdrawalReason 中写明。'],
  'correction-without-version': ['数据集为更正版，却没有写明更正哪一版。', '请在 replaces 中填写所更正的版本号。'],
  'version-not-later': [
    '版本 {expected} 声称取代版本 {received}，而后者并不更早。',
    '请提高本版的版本号，或更正 replaces。',
  ],
  'issued-too-early': ['发布日期是 {received}，早于最早发布日期 {expected}。', '请更正 issued 或 notBefore。'],
}

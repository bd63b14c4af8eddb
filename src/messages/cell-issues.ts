import type { IssueInChinese, IssueText } from './issue-message'

/** Issues with cells and names as people type them, before there is a fact to look at. */
export const cellIssues = {
  'field-repeated': ['error', '"{received}" stands here for the second time.', 'Keep one of the two rows.'],
  'number-typed-as-text': [
    'warning',
    '"{name}" is typed as text: {received} is read as {expected} ({precision}: {interval}).',
    'Write {expected}.',
  ],
  'date-typed-as-text': [
    'warning',
    '"{name}" is typed as text: {received} is read as {expected}.',
    'Write {expected}.',
  ],
  'share-may-be-fraction': [
    'warning',
    '"{name}" is {received}, and is read as {value} per cent: {indicator} is given in per cent.',
    'If {expected} per cent is meant, write {expected}%. If {value} per cent is, write {value}%; or, where the source prints no sign, {value} in "value" as well.',
  ],
  'name-of-several': [
    'error',
    '"{name}" is {received}, which is what {expected} are all called.',
    'Write the code of the one that is meant.',
  ],
  'printed-not-readable': [
    'error',
    'The printed form {received} cannot be read as a figure.',
    'Give "value" and "precision" beside it; where the source has no number, clear "printed" and say why in "no_value".',
  ],
} as const satisfies Record<string, IssueText>

/** The same in Chinese. */
export const cellIssuesInChinese: Readonly<Record<keyof typeof cellIssues, IssueInChinese>> = {
  'field-repeated': ['“{received}”这一项重复出现。', '请只保留一行。'],
  'number-typed-as-text': [
    '“{name}”一栏写成了文字：{received} 读作 {expected}（{precision}：{interval}）。',
    '请改为 {expected}。',
  ],
  'date-typed-as-text': ['“{name}”一栏写成了文字：{received} 读作 {expected}。', '请改为 {expected}。'],
  'share-may-be-fraction': [
    '“{name}”一栏是 {received}；{indicator}按百分数计，因此读作 {value}%。',
    '如果本来是 {expected}%，请改为 {expected}%；如果确实是 {value}%，请加上百分号，来源没有印百分号的，请在“数值”一栏也填 {value}。',
  ],
  'name-of-several': ['“{name}”是 {received}，而 {expected} 都叫这个名称。', '请改写其中所指的代码。'],
  'printed-not-readable': [
    '“原文”一栏的 {received} 无法读作数字。',
    '请同时填写“数值”和“精度”；来源没有数字的，请清空“原文”，在“无数值”一栏选择原因。',
  ],
}

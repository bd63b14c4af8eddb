import type { IssueInChinese, IssueText } from './issue-message'

/** What is wrong with a text before a dataset is looked for in it. */
export const jsonIssues = {
  'file-too-large': [
    'error',
    '{file} has {received} bytes; at most {expected} are read.',
    'Split the dataset into several folders.',
  ],
  'json-not-readable': [
    'error',
    'The file is no JSON: {detail}.',
    'Look at the line named: a comma, a quotation mark or a bracket is missing or too many.',
  ],
  'key-given-twice': ['error', 'The key {received} is given twice in one object.', 'Keep one of the two.'],
  'number-not-exact': [
    'error',
    'The number {received} has more digits than are kept of a number in JSON: it would be read as {expected}.',
    'Write it as text, between quotation marks.',
  ],
  'nested-too-deep': [
    'error',
    'Objects and lists stand in one another more than {expected} deep.',
    'Nothing that the vocabulary says is so deep: look for a mistake in what wrote the file.',
  ],
} as const satisfies Record<string, IssueText>

/** The same in Chinese. */
export const jsonIssuesInChinese: Readonly<Record<keyof typeof jsonIssues, IssueInChinese>> = {
  'file-too-large': ['{file} 有 {received} 字节，最多读取 {expected} 字节。', '请把数据集分成几个文件夹。'],
  'json-not-readable': ['文件不是有效的 JSON：{detail}。', '请查看所指的行：多了或少了逗号、引号或括号。'],
  'key-given-twice': ['同一对象中的键名 {received} 写了两次，其中一个值会丢失。', '请删去一个，或改名。'],
  'number-not-exact': [
    '数字 {received} 的位数超出 JSON 数字所能保留的范围，会被读成 {expected}。',
    '请加上引号，写成文字。',
  ],
  'nested-too-deep': ['对象和列表的嵌套超过 {expected} 层。', '词汇表的内容没有这么深：请检查生成文件的程序。'],
}

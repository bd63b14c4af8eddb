import type { IssueInChinese, IssueText } from './issue-message'

/** Issues with the proof of facts against documents. */
export const proofIssues = {
  'document-not-held': [
    'warning',
    '{received} is not held here, so {facts} cited, not proved.',
    'Put the document into the folder that ROLM_SOURCES names.',
  ],
  'document-changed': [
    'error',
    '{file} is not the document that the figures were read from: it has {received}, expected {expected}.',
    'Use that very document, or read the figures anew.',
  ],
  'quote-not-placed': [
    'error',
    '{expected} has no offsets, so it cannot be looked up in {file}.',
    'Give its start and end in quotes.csv.',
  ],
  'quote-not-there': [
    'error',
    '{file} has {received} at {offsets}, not {expected}.',
    'Correct the offsets or the printed form.',
  ],
  'paragraph-differs': ['error', '{expected} at {offsets} stands in paragraph {received}.', 'Correct the paragraph.'],
  'heading-differs': ['error', 'The heading {expected} does not stand above {offsets}.', 'Correct the heading.'],
  // a fresh copy of a document
  'copy-empty': ['error', '{file} holds no text.', 'Open the document, and save the page or its text anew.'],
  'copy-too-large': [
    'error',
    '{file} has {received} bytes; at most {expected} are read.',
    'Save the text alone, or the part that the figures are from.',
  ],
  'copy-not-text': [
    'error',
    '{file} is no text but {received}.',
    'Open it, and save it as text (.txt) or as a web page (.html).',
  ],
  'copy-encoding-unknown': [
    'error',
    'The encoding of {file} is neither UTF-8, UTF-16 nor GB18030.',
    'Save it as UTF-8.',
  ],
  'fact-moved': [
    'warning',
    'Paragraph {received} of {file} has {expected} now, in another order than the document.',
    'Look whether it still says the same there.',
  ],
  'fact-under-other-heading': [
    'warning',
    'Paragraph {received} of {file} has {expected} now, which is not under the heading {heading}.',
    'Look whether it still says the same there.',
  ],
  'fact-ambiguous': [
    'warning',
    'Nothing tells for sure where {expected} is meant in {file}; places in question: {count}, in paragraph {received}.',
    'Look there, and see whether the fact is stated.',
  ],
  'fact-missing': [
    'error',
    'Where the fact needs it, {file} does not have {expected}{near}.',
    'See whether the copy is whole; if the text was changed, the fact needs a revision.',
  ],
} as const satisfies Record<string, IssueText>

/** The same in Chinese. */
export const proofIssuesInChinese: Readonly<Record<keyof typeof proofIssues, IssueInChinese>> = {
  'document-not-held': [
    '本机没有“{received}”，其{facts}只有引证，未经核对。',
    '请把文件放进 ROLM_SOURCES 所指的文件夹。',
  ],
  'document-changed': [
    '{file} 不是读取数字时所用的文件：{received}，应为 {expected}。',
    '请使用原来的文件，或重新读取数字。',
  ],
  'quote-not-placed': ['{expected} 没有起止位置，无法在 {file} 中查对。', '请在 quotes.csv 中填写起点和终点。'],
  'quote-not-there': ['{file} 在 {offsets} 处是 {received}，不是 {expected}。', '请更正位置或原文。'],
  'paragraph-differs': ['{offsets} 处的 {expected} 在第 {received} 段。', '请更正段落号。'],
  'heading-differs': ['标题 {expected} 不在 {offsets} 之前。', '请更正标题。'],
  'copy-empty': ['{file} 中没有文字。', '请打开文件，重新保存网页或其文字。'],
  'copy-too-large': ['{file} 有 {received} 字节，最多读取 {expected} 字节。', '请只保存文字，或只保存数字所在的部分。'],
  'copy-not-text': ['{file} 不是文本，而是{received}。', '请打开它，另存为文本（.txt）或网页（.html）。'],
  'copy-encoding-unknown': ['{file} 的编码不是 UTF-8、UTF-16 或 GB18030。', '请另存为 UTF-8 编码。'],
  'fact-moved': ['{expected} 现在位于 {file} 第 {received} 段，先后次序与原件不同。', '请核对含义是否未变。'],
  'fact-under-other-heading': [
    '{expected} 在 {file} 第 {received} 段，不在标题 {heading} 之下。',
    '请核对含义是否未变。',
  ],
  'fact-ambiguous': [
    '无法确定 {expected} 在 {file} 中指的是哪一处；可能的位置有 {count} 处，见第 {received} 段。',
    '请到该处查看是否写有此事实。',
  ],
  'fact-missing': [
    '{file} 中应有 {expected} 的地方没有这些字{near}。',
    '请查看副本是否完整；如原文已改，请修订此事实。',
  ],
}

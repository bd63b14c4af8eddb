import { type IssueMessage, message } from './issue-message'

/** Issues with linked data, and with the proof of facts against documents. */
export const proofIssues = {
  // linked data
  'rdf-not-readable': message(
    'error',
    ['The linked data cannot be read: {detail}.', 'Check the line named.'],
    ['关联数据无法读取：{detail}。', '请检查所指的行。'],
  ),
  'dataset-missing': message(
    'error',
    [
      'There is no qb:DataSet in the data.',
      'Check that this is a dataset of the vocabulary https://w3id.org/rolm/ns#.',
    ],
    ['数据中没有 qb:DataSet。', '请确认这是使用词汇表 https://w3id.org/rolm/ns# 的数据集。'],
  ),
  'dataset-repeated': message(
    'error',
    ['There are several datasets: {received}.', 'Read them one by one.'],
    ['有多个数据集：{received}。', '请逐个读取。'],
  ),
  'property-missing': message(
    'error',
    ['The node {node} has no {property}.', 'Add it: {expected}.'],
    ['节点 {node} 没有 {property}。', '请补上：{expected}。'],
  ),
  'property-repeated': message(
    'error',
    ['The node {node} has {received} values of {property}, and may have one.', 'Keep one.'],
    ['节点 {node} 的 {property} 有 {received} 个值，只能有一个。', '请只保留一个。'],
  ),
  'property-not-understood': message(
    'warning',
    ['The node {node} has a property that is not read: {property}.', 'Nothing to do, unless it matters to you.'],
    ['节点 {node} 有未被读取的属性：{property}。', '如不重要，可以忽略。'],
  ),
  'term-not-valid': message(
    'error',
    ['{property} of the node {node} is {received}.', 'Expected: {expected}.'],
    ['节点 {node} 的 {property} 是 {received}。', '应为：{expected}。'],
  ),
  // proof against documents
  'document-not-held': message(
    'warning',
    [
      '{received} is not held here, so {count} facts are cited, not proved.',
      'Put the document into the folder that ROLM_SOURCES names.',
    ],
    ['本机没有 {received}，其 {count} 条事实只有引证，未经核对。', '请把文件放进 ROLM_SOURCES 所指的文件夹。'],
  ),
  'document-changed': message(
    'error',
    [
      '{file} is not the document that the figures were read from: it has {received}, expected {expected}.',
      'Use that very document, or read the figures anew.',
    ],
    ['{file} 不是读取数字时所用的文件：{received}，应为 {expected}。', '请使用原来的文件，或重新读取数字。'],
  ),
  'quote-not-placed': message(
    'error',
    ['{expected} has no offsets, so it cannot be looked up in {file}.', 'Give its start and end in quotes.csv.'],
    ['{expected} 没有起止位置，无法在 {file} 中查对。', '请在 quotes.csv 中填写起点和终点。'],
  ),
  'quote-not-there': message(
    'error',
    ['{file} has {received} at {offsets}, not {expected}.', 'Correct the offsets or the printed form.'],
    ['{file} 在 {offsets} 处是 {received}，不是 {expected}。', '请更正位置或原文。'],
  ),
  'paragraph-differs': message(
    'error',
    ['{expected} at {offsets} stands in paragraph {received}.', 'Correct the paragraph.'],
    ['{offsets} 处的 {expected} 在第 {received} 段。', '请更正段落号。'],
  ),
  'heading-differs': message(
    'error',
    ['The heading {expected} does not stand above {offsets}.', 'Correct the heading.'],
    ['标题 {expected} 不在 {offsets} 之前。', '请更正标题。'],
  ),
} as const satisfies Record<string, IssueMessage>

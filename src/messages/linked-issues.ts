import type { IssueInChinese, IssueText } from './issue-message'
import { jsonIssues } from './json-issues'

/** Issues with linked data, and with JSON. */
export const linkedIssues = {
  'rdf-not-readable': ['error', 'The linked data cannot be read: {detail}.', 'Check the line named.'],
  'dataset-missing': [
    'error',
    'There is no dataset of the vocabulary in the data: no qb:DataSet whose qb:structure is https://w3id.org/rolm/ns#structure.',
    'Check that it is the file, or the store, that you meant; "rolm export" writes such a dataset.',
  ],
  'dataset-repeated': ['error', 'There are several datasets: {received}.', 'Read them one by one, or leave one out.'],
  'property-missing': ['error', 'The node {node} has no {property}.', 'Add it: {expected}.'],
  'property-repeated': ['error', 'The node {node} has {received} values of {property}, and may have one.', 'Keep one.'],
  'property-not-understood': [
    'warning',
    'The node {node} has a property that is not read: {property}{more}.',
    'Nothing to do, unless it matters to you.',
  ],
  'value-not-read': [
    'warning',
    '{property} of the node {node} is {received}, which was not read{more}.',
    'Expected: {expected}.',
  ],
  'record-empty': [
    'warning',
    'The node {node} is of the class {received}, and nothing that it says was understood{more}.',
    'See what is said of its properties.',
  ],
  'node-not-read': [
    'warning',
    'The node {node} was not read{more}: {received}.',
    'Nothing to do, unless it matters to you.',
  ],
  'node-not-there': [
    'warning',
    '{property} of the node {node} leads to {received}, of which the data says nothing{more}.',
    'Add the node, or read the file that describes it together with this one.',
  ],
  'address-not-read': [
    'warning',
    '{received} is a relative address, and nothing says to what: what is said with it was not read.',
    'Write the whole address, or give the file a base.',
  ],
  'figures-of-others': [
    'warning',
    '{count} figures of {received} were passed over, of which the first is {node}: that is no dataset of the vocabulary.',
    'Nothing to do, unless they are yours: then give their dataset the qb:structure https://w3id.org/rolm/ns#structure.',
  ],
  'term-not-valid': ['error', '{property} of the node {node} is {received}.', 'Expected: {expected}.'],
  'json-not-readable': jsonIssues['json-not-readable'],
  'key-given-twice': jsonIssues['key-given-twice'],
  'number-not-exact': jsonIssues['number-not-exact'],
  'nested-too-deep': jsonIssues['nested-too-deep'],
  'context-not-loaded': [
    'error',
    'The file needs the context at {received}, which is not loaded unless you ask for it.',
    'Put the context into the file, or allow it: --remote-contexts.',
  ],
  'context-not-reached': [
    'error',
    'The context at {received} could not be loaded: {detail}.',
    'Check the address, or put the context into the file.',
  ],
  'too-many-figures': ['error', 'The data has more than {expected} figures.', 'Load it in parts, or allow more.'],
  'too-many-contexts': [
    'error',
    'The file names more than {expected} contexts; the next is {received}.',
    'Put what they define into one context.',
  ],
  'address-relative': [
    'error',
    '{received} is a relative address, and nothing says to what.',
    'Write the whole address, or give the file a base.',
  ],
  'key-not-understood': [
    'warning',
    '{received} has no meaning where it stands and was not read.',
    'If it is a key, define it in the context; or remove it.',
  ],
  'graph-not-read': [
    'warning',
    'The graph {received} holds no dataset and was not read.',
    'Nothing to do, unless it matters to you.',
  ],
  'more-not-told': [
    'warning',
    '{received} more of the same kind are not told one by one.',
    'Mend those that are, and read again.',
  ],
} as const satisfies Record<string, IssueText>

/** The same in Chinese. */
export const linkedIssuesInChinese: Readonly<
  Record<Exclude<keyof typeof linkedIssues, keyof typeof jsonIssues>, IssueInChinese>
> = {
  'rdf-not-readable': ['关联数据无法读取：{detail}。', '请检查所指的行。'],
  'dataset-missing': [
    '数据中没有本词汇表的数据集，即 qb:structure 为 https://w3id.org/rolm/ns#structure 的 qb:DataSet。',
    '请确认没有选错文件或数据库；可用 rolm export 写出这样的数据集。',
  ],
  'dataset-repeated': ['有多个数据集：{received}。', '请逐个读取，或去掉一个。'],
  'property-missing': ['节点 {node} 没有 {property}。', '请补上：{expected}。'],
  'property-repeated': ['节点 {node} 的 {property} 有 {received} 个值，只能有一个。', '请只保留一个。'],
  'figures-of-others': [
    '{received} 的 {count} 个数字没有采用，其中第一个是 {node}：该数据集不属于本词汇表。',
    '一般无需处理；如果是您的数据，请把其数据集的 qb:structure 写为 https://w3id.org/rolm/ns#structure。',
  ],
  'property-not-understood': ['节点 {node} 有未被读取的属性：{property}{more}。', '如不重要，可以忽略。'],
  'value-not-read': ['节点 {node} 的 {property} 是 {received}，没有读取{more}。', '应为：{expected}。'],
  'record-empty': ['节点 {node} 的类型是 {received}，但其中没有可以读取的内容{more}。', '请看关于其属性的说明。'],
  'node-not-read': ['节点 {node} 没有读取{more}：{received}。', '如不重要，可以忽略。'],
  'node-not-there': [
    '节点 {node} 的 {property} 指向 {received}，而数据中没有它的内容{more}。',
    '请补上该节点，或把说明它的文件与本文件合并读取。',
  ],
  'address-not-read': [
    '{received} 是相对地址，文件没有说明相对于何处，相关内容没有读取。',
    '请写出完整地址，或在文件中给出基准地址。',
  ],
  'term-not-valid': ['节点 {node} 的 {property} 是 {received}。', '应为：{expected}。'],
  'context-not-loaded': [
    '文件需要 {received} 处的上下文；未经要求不会下载。',
    '请把上下文写进文件，或加上 --remote-contexts 允许下载。',
  ],
  'context-not-reached': ['{received} 处的上下文无法下载：{detail}。', '请核对网址，或把上下文写进文件。'],
  'too-many-figures': ['数据中的数字超过 {expected} 个。', '请分几次载入，或放宽上限。'],
  'too-many-contexts': [
    '文件引用的上下文超过 {expected} 个，下一个是 {received}。',
    '请把其中的定义合并成一个上下文。',
  ],
  'address-relative': ['{received} 是相对地址，文件没有说明相对于何处。', '请写出完整地址，或在文件中给出基准地址。'],
  'key-not-understood': ['{received} 所在之处没有含义，没有读取。', '如果是键名，请在上下文中定义；否则请删去。'],
  'graph-not-read': ['图 {received} 中没有数据集，没有读取。', '如不重要，可以忽略。'],
  'more-not-told': ['同类问题还有 {received} 个，没有逐一列出。', '请先改正已列出的，再读取一次。'],
}

import type { IssueInChinese, IssueText } from './issue-message'

/** Issues with SPARQL endpoints, and with the results of engines. */
export const endpointIssues = {
  'endpoint-not-reached': [
    'error',
    '{address} could not be reached: {detail}.',
    'Check the address, and that the server is running.',
  ],
  'endpoint-too-slow': [
    'error',
    '{address} had not answered {about} after {expected} milliseconds.',
    'Ask for less by more conditions, or allow more time: timeout (--timeout) is that of a request, totalTimeout (--total-timeout) that of all requests of a question.',
  ],
  'endpoint-refused': ['error', '{address} answered with the status {received}: {detail}.', '{advice}.'],
  'endpoint-not-sparql': [
    'error',
    '{address} answered with {received}, not with results of SPARQL in JSON.',
    'Give the address of the endpoint itself, not that of its page; results have to come as application/sparql-results+json.',
  ],
  'results-not-readable': [
    'error',
    'The results cannot be read: {detail}.',
    'Ask again; if it stays so, the server or something before it is at fault.',
  ],
  'results-too-large': [
    'error',
    'The results are longer than {limit}.',
    'Ask for less by more conditions, or in smaller pages.',
  ],
  'results-cut-short': [
    'error',
    'The server counts {expected} rows and gave {received}.',
    'Ask for less by more conditions, or raise the limit of the server; if data were just loaded, ask again.',
  ],
  'results-not-exact': [
    'error',
    '{variable} is {received}, a {datatype}, which is no exact number.',
    'Load the data as they are published, xsd:integer and xsd:decimal, into an engine that keeps them.',
  ],
  'results-repeated': [
    'error',
    'The store says the same figures several times: {received}.',
    'Keep each dataset once, in one graph, as it was published: as it is now, or as one of its versions.',
  ],
  'dataset-not-given': [
    'error',
    '{received} declares places, and is not among the datasets that were given with the question, which hangs on where places lie.',
    'Give it too (datasets; on a command line --declared-by), or give none.',
  ],
  'places-disagree': [
    'error',
    'The datasets of the store disagree about where {received} lies, which the question asks for.',
    'Give the datasets with the question (datasets): the first is then heard, as in a table. Or name the places themselves.',
  ],
} as const satisfies Record<string, IssueText>

/** The same in Chinese. */
export const endpointIssuesInChinese: Readonly<Record<keyof typeof endpointIssues, IssueInChinese>> = {
  'endpoint-not-reached': ['无法连接 {address}：{detail}。', '请核对网址，并确认服务器正在运行。'],
  'endpoint-too-slow': [
    '{address} 在 {expected} 毫秒内没有完成{about}。',
    '请增加条件以缩小范围，或放宽时限：timeout（--timeout）是一次请求的时限，totalTimeout（--total-timeout）是一次查询全部请求的时限。',
  ],
  'endpoint-refused': ['{address} 返回状态码 {received}：{detail}。', '请{advice}。'],
  'endpoint-not-sparql': [
    '{address} 返回的是 {received}，不是 JSON 格式的 SPARQL 结果。',
    '请填写查询端点的网址，而不是其网页的网址；结果须为 application/sparql-results+json 格式。',
  ],
  'results-not-readable': ['结果无法读取：{detail}。', '请重新查询；如仍如此，是服务器或中间设备的问题。'],
  'results-too-large': ['结果超过 {limit}。', '请增加条件以缩小范围，或减小每页的行数。'],
  'results-cut-short': [
    '服务器计数为 {expected} 行，只返回 {received} 行。',
    '请增加条件以缩小范围，或提高服务器的上限；如数据刚刚更新，请重新查询。',
  ],
  'results-not-exact': [
    '{variable} 的值 {received} 的类型是 {datatype}，不是精确的数。',
    '请按发布的类型（xsd:integer 和 xsd:decimal）载入数据，并使用保留这些类型的引擎。',
  ],
  'results-repeated': [
    '数据库中同样的数字出现多次：{received}。',
    '每个数据集只应按发布的内容在一个图中保存一份：要么是当前内容，要么是某一个版本。',
  ],
  'dataset-not-given': [
    '{received} 声明了地区，却不在随查询给出的数据集之中，而查询与地区的隶属关系有关。',
    '请一并给出该数据集（datasets，命令行用 --declared-by），或者一个也不给。',
  ],
  'places-disagree': [
    '数据库中的数据集对 {received} 属于哪里说法不一，而查询用到了这一点。',
    '请随查询给出各数据集（datasets），这样便与表格一样以第一个为准；或直接写明要查的地区。',
  ],
}

import type { IssueInChinese, IssueText } from './issue-message'

/** Issues with the form of a file, whatever its name says, and with archives. */
export const formatIssues = {
  'format-unknown': [
    'error',
    'Neither the name nor the content of {received} shows what form it has.',
    'Give a file of linked data (.ttl, .nt, .trig, .jsonld), JSON, a workbook (.xlsx), a table (.csv) or a .zip of them.',
  ],
  'format-not-read': [
    'error',
    '{received} is {detail}, which is not read here.',
    'Ask for the same data as {expected}, or convert it.',
  ],
  'format-differs': [
    'warning',
    'By its name or its server it is {received}, by its content {expected}; it was read as that.',
    'Correct the name, or the kind that the server says.',
  ],
  'page-not-data': [
    'error',
    '{received} is a web page, not data.',
    'Give the address of the file itself: the link of its download, or "Raw" where a page shows the file.',
  ],
  'archive-not-readable': [
    'error',
    'The archive {received} cannot be read: {detail}.',
    'Pack the files again, as .zip without a password.',
  ],
  'archive-too-large': [
    'error',
    '{received} in the archive unpacks to more than is read: {expected}.',
    'Pack the dataset alone.',
  ],
  'archive-path-outside': [
    'error',
    'The archive has a file whose path leads out of it: {received}.',
    'Trust nothing of it; ask for one that was packed as it should be.',
  ],
  'archive-without-dataset': [
    'error',
    'There is no dataset in {received}.',
    'Pack a folder with dataset.yaml and its tables, or one that was published.',
  ],
  'table-alone': ['error', '{received} is one table, and no dataset by itself.', 'Give the folder in which it stands.'],
  'forms-disagree': [
    'error',
    '{received} does not say the same as {expected}.',
    'Publish the dataset again, so that all its forms are written together.',
  ],
  'form-not-compared': [
    'warning',
    '{received} was left unread: reading it needs the package {expected}, which is not installed. The other forms were read.',
    'The data can be used and put online as they are. To have this form held against the others too, install the package: npm install -g {expected} (without -g where the program belongs to a project).',
  ],
  'datasets-not-checked': [
    'warning',
    'The {received} datasets behind these in the list were not looked at: there are faults enough.',
    'Mend those that are told, and read again; or pack the datasets anew with "rolm pack".',
  ],
} as const satisfies Record<string, IssueText>

/** The same in Chinese. */
export const formatIssuesInChinese: Readonly<Record<keyof typeof formatIssues, IssueInChinese>> = {
  'format-unknown': [
    '{received} 的名称和内容都看不出是什么格式。',
    '请给出关联数据（.ttl、.nt、.trig、.jsonld）、JSON、工作簿（.xlsx）、表格（.csv），或包含它们的 .zip。',
  ],
  'format-not-read': ['{received} 是{detail}，程序不读取这种格式。', '请索取同一数据的 {expected} 格式，或先转换。'],
  'format-differs': [
    '按名称或服务器的说明应为{received}，按内容则是{expected}；已按内容读取。',
    '请更正文件名，或服务器所声明的类型。',
  ],
  'page-not-data': [
    '{received} 是网页，不是数据。',
    '请给出文件本身的网址，即下载链接；在展示文件的网页上，是“Raw”（原始文件）的链接。',
  ],
  'archive-not-readable': ['压缩包 {received} 无法读取：{detail}。', '请重新打包为不带密码的 .zip。'],
  'archive-too-large': ['压缩包中的 {received} 解压后超过读取上限 {expected}。', '请只打包数据集。'],
  'archive-path-outside': [
    '压缩包中有文件的路径指向包外：{received}。',
    '请勿采用其中任何内容，并索取正常打包的文件。',
  ],
  'archive-without-dataset': ['{received} 中没有数据集。', '请打包含 dataset.yaml 和表格的文件夹，或已发布的文件夹。'],
  'table-alone': ['{received} 只是一张表，本身不是数据集。', '请给出它所在的文件夹。'],
  'forms-disagree': ['{received} 与 {expected} 的内容不一致。', '请重新发布数据集，使各种格式一并写出。'],
  'form-not-compared': [
    '未读取 {received}：读取这种格式需要软件包 {expected}，而它没有安装。其他格式均已读取。',
    '数据可以照常使用和公布。如需一并核对这种格式，请安装：npm install -g {expected}（程序装在某个项目中的，不加 -g）。',
  ],
  'datasets-not-checked': [
    '清单中其后的 {received} 个数据集没有检查：已发现的问题太多。',
    '请先改正已列出的，再读取一次；或用 rolm pack 重新打包。',
  ],
}

import type { IssueInChinese, IssueText } from './issue-message'
import { jsonIssues } from './json-issues'

/** Issues with files and the shape of tables. */
export const fileIssues = {
  'file-missing': ['error', 'The file {file} is missing.', 'Add it to the folder.'],
  'file-unknown': [
    'warning',
    '{received} is no file of a dataset and was not read.{suggestion}',
    'Rename or remove it; known are {expected}.',
  ],
  'file-too-large': jsonIssues['file-too-large'],
  'line-too-long': [
    'error',
    'A record is longer than {expected} characters.',
    'Look for a quotation mark that is never closed, or a table saved on one line.',
  ],
  'too-many-rows': ['error', 'The table has more than {expected} rows.', 'Split the dataset into several folders.'],
  'encoding-converted': [
    'warning',
    'The file is saved in {received} and was read as that.',
    'Save it as "CSV UTF-8", which every program reads alike.',
  ],
  'separator-other': [
    'warning',
    'The cells are separated by {separator}, and were read so.',
    'Save it with commas, as "CSV UTF-8".',
  ],
  'more-of-the-same': [
    'warning',
    '{received} more places have the same fault as the one told last, and are not listed.',
    'Mend those that are, and check again.',
  ],
  'not-utf8': [
    'error',
    'The file is not UTF-8: byte {received} at offset {offset} fits no character.',
    'Save it as "CSV UTF-8" (in WPS or Excel: Save as).',
  ],
  'file-not-table': [
    'error',
    'The file is called a table and is {detail}.',
    'Open it in WPS or Excel and save it as "CSV UTF-8"; a new name does not make it one.',
  ],
  'characters-invisible': [
    'warning',
    '{received} was read without the characters that nobody sees.',
    'Type it anew, or let "rolm check --fix" write a copy without them.',
  ],
  'csv-not-readable': [
    'error',
    'The table cannot be read from here on: {detail}.',
    'Check the quotation marks and commas of this row.',
  ],
  'yaml-not-readable': [
    'error',
    'The file cannot be read: {detail}.',
    'Check the indentation and colons of this line.',
  ],
  'parquet-not-readable': [
    'error',
    'The file is no Parquet of figures that can be read: {detail}.',
    'Write it anew with "rolm export --format parquet".',
  ],
  'cells-disagree-with-header': [
    'error',
    'The row has {received} cells, the header {expected}.',
    'Put a cell that holds a comma in quotation marks, or add the missing cells.',
  ],
  'facts-not-checked': [
    'warning',
    'Facts were not held against one another, the catalogue and their quotations: {received} cannot be read as it should be.',
    'Mend that first, and check again: more may come to light.',
  ],
  'column-missing': ['error', 'The column "{expected}" is missing.', 'Add it to the header: {columns}.'],
  'column-unknown': [
    'error',
    'There is no column "{received}" here.{suggestion}',
    'Rename or remove it; known are {columns}.',
  ],
  'column-repeated': ['error', 'The column "{received}" stands twice in the header.', 'Keep one of them.'],
  'column-without-name': [
    'error',
    'The column has no name in the header, and this cell holds "{received}".',
    'Name the column, or delete what stands in it.',
  ],
  'rows-above-header': [
    'warning',
    'Above the header stands "{received}", which was not read.',
    'Delete it; the title goes into dataset.yaml (in a workbook, on the sheet "dataset"), and a unit for all figures into each of them.',
  ],
  'header-in-two-rows': [
    'warning',
    'The header has two rows; its columns were read, and the groups above them ({received}) passed over.',
    'Keep one row, in which each column has its name.',
  ],
  'figures-side-by-side': [
    'error',
    'Figures stand side by side under {received}.',
    'Give each figure a row of its own, with its year in "period": one row for 2018, another for 2019.',
  ],
  'note-under-table': [
    'warning',
    'The row is a note, not a figure, and was left out: "{received}".',
    'Move it to notes.csv (in a workbook, to the sheet "notes"), where it names the figures that it is about; delete who filled in the form.',
  ],
  'total-under-table': [
    'warning',
    'The row sums up others, names no indicator or id, and was left out: "{received}".',
    'Delete it; a total that the source prints is a figure, with an id and an indicator of its own.',
  ],
  'rows-left-blank': [
    'warning',
    '{received} rows have no printed form and no number, and were left out: {rows}.',
    'Fill in "printed", or say in "no_value" why there is no number, or delete them.',
  ],
} as const satisfies Record<string, IssueText>

/** The same in Chinese. */
export const fileIssuesInChinese: Readonly<Record<Exclude<keyof typeof fileIssues, 'file-too-large'>, IssueInChinese>> =
  {
    'file-missing': ['缺少文件 {file}。', '请把它放进文件夹。'],
    'file-unknown': [
      '{received} 不是数据集的文件，没有读取。{suggestion}',
      '请改名或移走；可用的文件名有：{expected}。',
    ],
    'line-too-long': ['有一条记录超过 {expected} 个字符。', '请检查是否有未闭合的引号，或整张表被存成了一行。'],
    'too-many-rows': ['表格超过 {expected} 行。', '请把数据集分成几个文件夹。'],
    'encoding-converted': ['文件是 {received} 编码，已按该编码读取。', '请另存为“CSV UTF-8”，各种软件都能正确读取。'],
    'separator-other': ['单元格之间用{separator}分隔，已照此读取。', '请另存为“CSV UTF-8”，用英文逗号分隔。'],
    'more-of-the-same': ['另有 {received} 处与上一条是同样的问题，没有逐一列出。', '请先改正已列出的，再检查一次。'],
    'not-utf8': [
      '文件不是 UTF-8 编码：第 {offset} 字节（{received}）无法识别。',
      '请在 WPS 或 Excel 中“另存为”“CSV UTF-8”。',
    ],
    'file-not-table': [
      '文件名是表格，内容却是{detail}。',
      '请在 WPS 或 Excel 中打开，另存为“CSV UTF-8”；只改文件名没有用。',
    ],
    'characters-invisible': [
      '{received} 中有看不见的字符，读取时已略去。',
      '请重新录入，或用 --fix 写出更正后的副本。',
    ],
    'csv-not-readable': ['表格从此处起无法读取：{detail}。', '请检查这一行的引号和逗号。'],
    'yaml-not-readable': ['文件无法读取：{detail}。', '请检查这一行的缩进和冒号。'],
    'parquet-not-readable': [
      '文件不是可读取的数字 Parquet 文件：{detail}。',
      '请用 rolm export --format parquet 重新生成。',
    ],
    'cells-disagree-with-header': [
      '这一行有 {received} 个单元格，表头有 {expected} 个。',
      '含逗号的单元格请加引号，或补齐缺少的单元格。',
    ],
    'facts-not-checked': [
      '{received} 无法正常读取，因此各项事实还没有互相核对，也没有与指标目录和摘引核对。',
      '请先改正，再检查一次：可能还有别的问题。',
    ],
    'column-missing': ['缺少“{expected}”一栏。', '请在表头补上。表头应为：{columns}。'],
    'column-unknown': ['没有“{received}”这一栏。{suggestion}', '请改名或删去；可用的栏有：{columns}。'],
    'column-repeated': ['表头中“{received}”一栏出现两次。', '请只保留一栏。'],
    'column-without-name': ['这一栏在表头没有名称，而单元格中有“{received}”。', '请在表头补上名称，或清空这一栏。'],
    'rows-above-header': [
      '表头上方的“{received}”没有读取。',
      '请删去；标题写入 dataset.yaml（工作簿中为“数据集”表），计量单位（如“单位：万件”）写入每个数字的原文。',
    ],
    'header-in-two-rows': [
      '表头有两行，已按各栏名称读取，上一行的分组（{received}）未予采用。',
      '请只保留一行表头，每栏写明名称。',
    ],
    'figures-side-by-side': [
      '数字按“{received}”并排成几栏。',
      '请改为每个数字一行，年份写入“时期”栏，例如：legal-aid-2019,legal-aid-cases,412件,2019。',
    ],
    'note-under-table': [
      '这一行是注释，不是数字，未予采用：“{received}”。',
      '请移到 notes.csv（工作簿中为“说明”表），并写明涉及哪些数字；填表人、审核人等签署内容请删去。',
    ],
    'total-under-table': [
      '这一行是合计，没有写明编号或指标，未予采用：“{received}”。',
      '请删去；来源印有合计的，请作为一个数字填写，并写明编号和指标。',
    ],
    'rows-left-blank': [
      '有 {received} 行没有填写原文和数值，未予采用：第 {rows} 行。',
      '请填写“原文”，或在“无数值”栏说明原因，或删去这些行。',
    ],
  }

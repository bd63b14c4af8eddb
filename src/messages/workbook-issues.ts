import type { IssueInChinese, IssueText } from './issue-message'

/** Issues with workbooks and what only their cells can be. */
export const workbookIssues = {
  'workbook-not-xlsx': [
    'error',
    'The file is {detail}.',
    'Open it in WPS or Excel and save it as a workbook (.xlsx) without a password.',
  ],
  'workbook-not-readable': [
    'error',
    'The workbook cannot be read: {detail}.',
    'Open it in WPS or Excel and save it again as .xlsx.',
  ],
  'workbook-too-large': [
    'error',
    '{received} in the workbook is larger than what is read: {expected}.',
    'Delete what is no part of the tables, and save it again.',
  ],
  'sheet-missing': [
    'error',
    'The workbook has no sheet "{expected}".',
    'Add it, or give the sheet that holds it this name.',
  ],
  'sheet-unknown': [
    'warning',
    'The sheet "{received}" is no table of a dataset and was not read.{suggestion}',
    'Rename or delete it; known are {columns}.',
  ],
  'sheet-repeated': [
    'error',
    'The sheets "{received}" and "{other}" are the same table.',
    'Put their rows into one sheet.',
  ],
  'sheet-hidden': [
    'warning',
    'The sheet "{received}" is hidden, and was read like the others.',
    'Show it and look, or delete it.',
  ],
  'cell-is-formula': [
    'error',
    'The cell is a formula; formulas are not run.',
    'Copy the cell and paste it as value; its program last showed "{received}".',
  ],
  'cell-has-error': [
    'error',
    'The cell holds the error {received}.',
    'Type what the source prints, or leave the cell blank.',
  ],
  'cell-is-date': [
    'warning',
    'The program made a date of this cell ({received}); it is read as {expected}.',
    'Give the cell the format "text" and type what the source prints.',
  ],
  'number-shown-rounded': [
    'warning',
    'The cell shows {received} and holds {expected}; all of its digits are read.',
    'Give the cell the format "text" and type the figure as the source prints it.',
  ],
  'cells-merged': ['error', 'Cells are merged: {received}.', 'Split them, and fill in each cell.'],
  'rows-hidden': [
    'warning',
    '{received} rows are hidden, and were read like the others.',
    'Show them and look, or delete them.',
  ],
} as const satisfies Record<string, IssueText>

/** The same in Chinese. */
export const workbookIssuesInChinese: Readonly<Record<keyof typeof workbookIssues, IssueInChinese>> = {
  'workbook-not-xlsx': ['这个文件是{detail}。', '请用 WPS 或 Excel 打开，取消密码，另存为 .xlsx 工作簿。'],
  'workbook-not-readable': ['工作簿无法读取：{detail}。', '请用 WPS 或 Excel 打开，重新另存为 .xlsx。'],
  'workbook-too-large': ['工作簿中的 {received} 超过了读取上限 {expected}。', '请删去与表格无关的内容，重新保存。'],
  'sheet-missing': ['工作簿中没有名为“{expected}”的工作表。', '请补上，或把相应的工作表改成这个名称。'],
  'sheet-unknown': [
    '工作表“{received}”不是数据集的表，没有读取。{suggestion}',
    '请改名或删去；可用的名称有：{columns}。',
  ],
  'sheet-repeated': ['工作表“{received}”与“{other}”是同一张表。', '请合并为一张工作表。'],
  'sheet-hidden': ['工作表“{received}”是隐藏的，程序照样读取。', '请取消隐藏后核对，或删去。'],
  'cell-is-formula': [
    '这个单元格是公式，程序不运行公式。',
    '请复制该单元格，用“选择性粘贴”改为数值；软件上次显示的是“{received}”。',
  ],
  'cell-has-error': ['这个单元格是错误值 {received}。', '请填写来源所印的内容，或留空。'],
  'cell-is-date': [
    '软件把这个单元格变成了日期（{received}），读作 {expected}。',
    '请把单元格格式改为“文本”，再填写来源所印的内容。',
  ],
  'number-shown-rounded': [
    '这个单元格显示为 {received}，实际存有 {expected}；程序按全部数位读取。',
    '请把单元格格式改为“文本”，再按来源所印填写。',
  ],
  'cells-merged': ['有合并的单元格：{received}。', '请取消合并，并把每个单元格填上。'],
  'rows-hidden': ['有 {received} 行被隐藏，程序照样读取。', '请取消隐藏（或筛选）后核对，或删去这些行。'],
}

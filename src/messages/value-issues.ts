import type { IssueInChinese, IssueText } from './issue-message'

/** Issues with values as such: of fields, codes and dates, which questions have as well as facts. */
export const valueIssues = {
  'field-missing': ['error', '"{name}" is missing.', 'Fill it in: {expected}.'],
  'field-unknown': ['error', 'There is no field "{received}" here{more}.{suggestion}', 'Rename or remove it.'],
  'value-not-valid': ['error', '"{name}" is {received}.', 'Expected: {expected}.'],
  'code-unknown': [
    'error',
    '"{name}" is {received}, which is not one of its codes.{suggestion}',
    'Use one of {expected}.',
  ],
  'indicator-unknown': [
    'error',
    'The catalogue has no indicator {received}, and the dataset declares none.{suggestion}',
    'Run "rolm list indicators" to see them all, or declare one of your own in indicators.csv (in a workbook, on the sheet "indicators").',
  ],
  'jurisdiction-unknown': [
    'error',
    'The catalogue has no place with the code {received}, and the dataset declares none.{suggestion}',
    'Run "rolm list jurisdictions" to see them all, or declare the place, with code, name and level, in places.csv (in a workbook, on the sheet "places").',
  ],
  'breakdown-unknown': [
    'error',
    'There is no breakdown {received}.{suggestion}',
    'Leave the cell empty for the total, or run "rolm list breakdowns".',
  ],
  'dates-do-not-fit': [
    'error',
    'The period {received} is no period of the kind "{expected}".',
    'Write 2019 or 2015/2019 for an interval, 2018-05 for a moment, 2015/ for "since 2015", P5Y for five undated years.',
  ],
  'end-before-start': ['error', 'The period {received} ends before it starts.', 'Write the earlier date first.'],
} as const satisfies Record<string, IssueText>

/** The same in Chinese. */
export const valueIssuesInChinese: Readonly<Record<keyof typeof valueIssues, IssueInChinese>> = {
  'field-missing': ['缺少“{name}”。', '请填写：{expected}。'],
  'field-unknown': ['这里没有“{received}”这一项{more}。{suggestion}', '请改名或删去。'],
  'value-not-valid': ['“{name}”是 {received}。', '应为：{expected}。'],
  'code-unknown': ['“{name}”是 {received}，不在代码表中。{suggestion}', '可用的代码：{expected}。'],
  'indicator-unknown': [
    '指标目录中没有 {received}，数据集也没有自设这个指标。{suggestion}',
    '运行 rolm list indicators 可查看全部指标；确需自设的，请在 indicators.csv（工作簿中为“自设指标”表）中写明。',
  ],
  'jurisdiction-unknown': [
    '目录中没有代码为 {received} 的行政区划，数据集也没有自行列出。{suggestion}',
    '运行 rolm list jurisdictions 可查看全部区划；目录中没有的，请在 places.csv（工作簿中为“自列地区”表）中写明代码、名称和层级。',
  ],
  'breakdown-unknown': ['没有分组 {received}。{suggestion}', '合计请留空，或运行 rolm list breakdowns 查看。'],
  'dates-do-not-fit': [
    '时期 {received} 不是“{expected}”的写法。',
    '起止写作 2019 或 2015/2019，时点写作 2018-05，“2015年以来”写作 2015/，“五年来”写作 P5Y。',
  ],
  'end-before-start': ['时期 {received} 的结束早于开始。', '请把较早的日期写在前面。'],
}

export type ValueIssueCode = keyof typeof valueIssues

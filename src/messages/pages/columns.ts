/** The columns of the tables that examples use: the name in English, and the same in Chinese. */
const chineseColumns: Readonly<Record<string, string>> = {
  id: '编号',
  source: '来源',
  indicator: '指标',
  breakdown: '分组',
  jurisdiction: '地区',
  period_kind: '时期类别',
  period: '时期',
  start_within: '起点在期内',
  value: '数值',
  unit: '单位',
  precision: '精度',
  dated_by: '时期原文',
  reporter: '提供机关',
  status: '状态',
  stated_base: '所称基数',
  candidate_base: '旁列基数',
  assumed: '假定',
  assumed_because: '假定理由',
  printed: '原文',
  fact: '事实',
  role: '用途',
  heading: '标题',
  paragraph: '段落',
  start: '起点',
  end: '终点',
  whole: '合计',
  parts: '各部分',
  exhaustive: '是否穷尽',
  disjoint: '是否互斥',
  about: '涉及',
  reason: '原因',
  text_en: '说明(英文)',
  text_zh: '说明(中文)',
}

const inChinese = (name: string): string =>
  Object.hasOwn(chineseColumns, name) ? (chineseColumns[name] ?? name) : name

/** A table with its header in Chinese, as an official would have it; the rows stay as they are. */
export const withChineseHeader = (table: string): string => {
  const [header = '', ...rows] = table.split('\n')
  return [header.split(',').map(inChinese).join(','), ...rows].join('\n')
}

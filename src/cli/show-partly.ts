import type { Result } from '../index'
import { loadPartly, readInputPartly } from '../publish/index'
import type { Parts } from '../rdf/index'
import { CommandEnd } from './exit'
import { inputGiven, isElsewhere } from './given'
import { issueText } from './issue-text'
import type { Phrase } from './language'
import { table } from './layout'
import type { Session } from './session'
import type { Terminal } from './terminal'

const names: Readonly<Record<keyof Parts, Phrase>> = {
  datasets: { en: 'datasets', zh: '数据集' },
  sources: { en: 'documents', zh: '文件' },
  bodies: { en: 'bodies', zh: '机构' },
  persons: { en: 'persons', zh: '人物' },
  indicators: { en: 'declared indicators', zh: '自设指标' },
  places: { en: 'declared places', zh: '自列地区' },
  observations: { en: 'figures', zh: '数字' },
  noValues: { en: 'cells without a number', zh: '无数值的单元格' },
  partSets: { en: 'totals and parts', zh: '合计与部分' },
  recognitions: { en: 'recognitions', zh: '荣誉' },
  trends: { en: 'trends', zh: '趋势' },
  milestones: { en: 'milestones', zh: '里程碑' },
  instruments: { en: 'instruments', zh: '规范与规划' },
  programmes: { en: 'programmes', zh: '做法' },
  statedCounts: { en: 'stated counts', zh: '所称数目' },
  notes: { en: 'notes', zh: '说明' },
}

const lists = Object.keys(names) as readonly (keyof Parts)[] // the keys of a constant

const words = {
  read: { en: 'Read', zh: '已读取' },
  nothing: { en: 'Nothing was read: no node is of a class that is known.', zh: '没有读到内容：没有已知类型的节点。' },
  all: { en: 'Everything was understood.', zh: '全部内容均已读取。' },
  not: { en: 'Not understood', zh: '未能读取' },
} as const satisfies Readonly<Record<string, Phrase>>

/** How many records of a list have each field: `value 39, period 37`. */
const fieldCounts = (records: readonly object[]): string => {
  const counts = new Map<string, number>()
  for (const name of records.flatMap((record) => Object.keys(record)))
    if (name !== 'iri') counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ')
}

const countTable = (parts: Parts, { language, width, bold }: Terminal): string => {
  const rows = lists
    .filter((list) => parts[list].length > 0)
    .map((list) => [names[list][language], String(parts[list].length), fieldCounts(parts[list])])
  return rows.length === 0
    ? `  ${words.nothing[language]}`
    : `  ${bold(words.read[language])}\n${table(rows, width, '    ')}`
}

const noFigure: Phrase = {
  en: '--partly shows a whole file, not one figure.',
  zh: '--partly 显示整份文件，不能指定单个数字。',
}

const partsAt = async (path: string, { reading, fetching }: Session): Promise<Result<Parts>> => {
  if (!isElsewhere(path)) return loadPartly(path, reading())
  const input = await inputGiven(path, fetching())
  return input.ok ? readInputPartly(input.value, reading()) : input
}

/** Shows what of a file of others is understood: how many records of each list, with which fields, and what is not. */
export const showPartly = async (
  path: string,
  figure: string | undefined,
  { json }: { readonly json: boolean },
  session: Session,
): Promise<void> => {
  const { terminal } = session
  const { language, bold } = terminal
  if (figure !== undefined) throw new CommandEnd(2, noFigure[language])
  const result = await partsAt(path, session)
  const { issues } = result
  if (json) terminal.write(JSON.stringify(result.ok ? { ...result.value, issues } : { issues }, null, 2))
  else if (result.ok) {
    const rest =
      issues.length === 0 ? words.all[language] : `${bold(words.not[language])}\n\n${issueText(issues, terminal)}`
    terminal.write(`${countTable(result.value, terminal)}\n\n  ${rest}`)
  } else terminal.say(issueText(issues, terminal))
  if (!result.ok) throw new CommandEnd(1)
}

import type { Query, Tabled } from '../../index'
import { shownAddress } from '../../issue'
import { columnsAsked } from '../../tables/index'
import { bundledDatasets } from '../datasets'
import type { Phrase } from '../language'
import type { Session } from '../session'
import { type Compiled, compiledFor, type Route } from './engines'

const listed = (value: unknown): string => (Array.isArray(value) ? value.join(' | ') : String(value))

const conditionsOf = ({ where = {} }: Query): string => {
  const { period = {}, ...words } = where
  const all = {
    ...words,
    ...Object.fromEntries(Object.entries(period).map(([name, value]) => [`period ${name}`, value])),
  }
  return Object.entries(all)
    .map(([name, value]) => `${name} = ${listed(value)}`)
    .join('; ')
}

const orderOf = ({ order = [] }: Query): string =>
  order.map(({ by, descending = false }) => (descending ? `${by} ↓` : `${by} ↑`)).join(', ')

/** The conditions of a question, and what a pair is made by. */
const foundBy = (question: Query): string => {
  const pair = 'pair' in question ? Object.entries(question.pair).map(([name, two]) => `${name} = ${listed(two)}`) : []
  return [conditionsOf(question), ...pair].filter((text) => text !== '').join('; ')
}

const everything: Phrase = { en: 'every figure', zh: '全部数字' }
const asItCame: Phrase = { en: 'by dataset and id', zh: '按数据集和编号' }
const byWords: Phrase = { en: 'by the words of the groups', zh: '按各组的词' }
const all: Phrase = { en: 'one group of all', zh: '全部作为一组' }
const asTheyAre: Phrase = { en: 'as they are', zh: '按原数' }
const byPairs: Phrase = { en: 'by indicator, breakdown, dataset and id', zh: '按指标、分组、数据集和编号' }
const none: Phrase = { en: 'none', zh: '无' }

const headings = {
  engine: { en: 'engine', zh: '引擎' },
  data: { en: 'data', zh: '数据' },
  where: { en: 'engine: find', zh: '引擎：筛选' },
  group: { en: 'engine: group', zh: '引擎：分组' },
  pair: { en: 'here: set against each other', zh: '程序：成对比较' },
  order: { en: 'here: order', zh: '程序：排序' },
  offset: { en: 'here: pass over', zh: '程序：跳过' },
  limit: { en: 'here: at most', zh: '程序：至多' },
  columns: { en: 'here: columns', zh: '程序：列' },
  query: { en: 'question', zh: '查询' },
} as const satisfies Readonly<Record<string, Phrase>>

/** How a question would be answered: by whom, of what data, and with which text the engine would be asked. */
export interface Plan extends Partial<Compiled> {
  readonly engine: string
  /** What is asked; of an endpoint, which has its own data, the graphs that were named. */
  readonly data?: readonly string[]
  readonly question: Query
}

const graphsNamed = ({ defaultGraph = [], namedGraph = [] }: Route): { readonly data?: readonly string[] } => {
  const data = [...defaultGraph, ...namedGraph]
  return data.length === 0 ? {} : { data }
}

/** Plans how a question would be answered, and asks nothing. */
export const planOf = (
  route: Route,
  names: readonly string[],
  { query: question, datasets }: { readonly query: Query; readonly datasets?: readonly Tabled[] },
): Plan => ({
  engine: route.endpoint === undefined ? route.engine : shownAddress(route.endpoint),
  ...(route.endpoint === undefined
    ? { data: names.length === 0 ? bundledDatasets.map(({ id }) => id) : names }
    : graphsNamed(route)),
  question,
  ...compiledFor(route, question, datasets),
})

/** Tells a plan step by step, and the text that the engine would be asked with. */
export const planText = ({ engine, data, question, text, parameters }: Plan, { word }: Session): string => {
  const group = 'group' in question ? question.group : undefined
  const steps: readonly (readonly [keyof typeof headings, string])[] = [
    ['engine', engine],
    ...(data === undefined ? [] : ([['data', data.join(', ')]] as const)),
    ['where', foundBy(question) || word(everything)],
    ['group', group === undefined ? word(none) : group.join(', ') || word(all)],
    ...('pair' in question ? ([['pair', question.per ?? word(asTheyAre)]] as const) : []),
    ['order', orderOf(question) || word('pair' in question ? byPairs : group === undefined ? asItCame : byWords)],
    ['offset', String(question.offset ?? 0)],
    ['limit', question.limit === undefined ? word(none) : String(question.limit)],
    ['columns', columnsAsked(question).join(', ')],
    ['query', JSON.stringify(question)],
  ]
  const lines = steps.map(([name, said]) => `${word(headings[name])}${word({ en: ': ', zh: '：' })}${said}`)
  const asked = text === undefined ? '' : `\n${text}`
  return `${lines.join('\n')}\n${asked}${parameters === undefined ? '' : `-- ${JSON.stringify(parameters)}\n`}`
}

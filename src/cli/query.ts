import type { Issue, Query } from '../index'
import { writeRowsCsv } from '../tables/index'
import { CommandEnd, exitCodes } from './exit'
import { formOf, giveOut } from './give-out'
import { issueText } from './issue-text'
import type { Phrase } from './language'
import {
  divides,
  faultsOf,
  mayBeDeclared,
  type QueryFlags,
  questionFlags,
  questionOf,
  readQuestion,
  refusedFor,
  withoutDirection,
} from './query/asked'
import { allAsked, asTabled } from './query/data'
import { checkEndpoint, type EndpointFlags } from './query/endpoint'
import { askEngine, type EngineName, runSparql } from './query/engines'
import { type AnswerForm, answerForms, answerIn, remarks, rowsTable } from './query/forms'
import { planOf, planText } from './query/plan'
import { jsonOf, textOf } from './query/question-file'
import type { Session } from './session'

/** What `rolm query` is told. */
export interface QueryOptions extends QueryFlags, EndpointFlags {
  readonly query?: string
  readonly sparql?: string
  readonly engine: EngineName
  /** Whether the engine was named, and does not stand by itself. */
  readonly isEngineNamed: boolean
  readonly format?: AnswerForm
  readonly json?: true
  readonly out?: string
  readonly explain: boolean
}

const oneQuestion: Phrase = {
  en: 'A question is asked by flags, by --query or by --sparql: give one of the three.',
  zh: '查询内容请用选项、--query 或 --sparql 三者之一给出。',
}

const otherData: Phrase = {
  en: 'An endpoint has its own data: leave the names of datasets out. Those that declare what you name are given by --declared-by.',
  zh: '查询端点有它自己的数据：请不要再写数据集名称。自行声明了所查指标或地区的数据集请用 --declared-by 给出。',
}

const noParquet: Phrase = {
  en: 'Rows of your own SPARQL are given as a table, as CSV or as JSON: their columns have no types that Parquet could hold.',
  zh: '自写 SPARQL 的结果以表格、CSV 或 JSON 给出：各列没有 Parquet 所需的类型。',
}

const declare: Phrase = {
  en: 'Of an endpoint only the catalogue is known here: give datasets that declare what you name by --declared-by.',
  zh: '对查询端点，此处只知道目录中的指标和地区：自行声明了所查内容的数据集请用 --declared-by 给出。',
}

const perOfPairs: Phrase = {
  en: '--per is of pairs: give --pair or --pair-period, too; for figures write --select printed,perYear or perHead.',
  zh: '--per 须与 --pair 或 --pair-period 同用；单个数字的年均、人均请用 --select printed,perYear 或 perHead。',
}

const twoDirections = (order: string): Phrase => ({
  en: `--order ${order}: behind the colon stands desc, from the greatest, or asc.`,
  zh: `--order ${order}：冒号后只能写 desc（从大到小）或 asc（从小到大）。`,
})

const fail = (issues: readonly Issue[], code: 1 | 2, form: AnswerForm, { terminal }: Session): never => {
  terminal.say(issueText(issues, terminal, { isAsking: true }))
  if (form === 'json') terminal.write(JSON.stringify({ issues }, null, 2))
  throw new CommandEnd(code)
}

const otherEngine: Phrase = {
  en: 'SPARQL of your own is run by --engine sparql, or at an --endpoint.',
  zh: '自写的 SPARQL 只能用 --engine sparql 或 --endpoint 执行。',
}

const declaresNothing: Phrase = {
  en: 'SPARQL of your own names indicators and places by their addresses: leave --declared-by out.',
  zh: '自写的 SPARQL 直接用网址指明指标和地区：请去掉 --declared-by。',
}

/** Runs SPARQL that somebody wrote, and gives its rows out. */
const giveSparql = async (
  options: QueryOptions,
  names: readonly string[],
  text: string,
  form: AnswerForm,
  session: Session,
): Promise<void> => {
  const { out, explain, isEngineNamed, declaredBy } = options
  if (declaredBy !== undefined) throw new CommandEnd(exitCodes.misuse, session.word(declaresNothing))
  if (isEngineNamed && options.engine !== 'sparql') throw new CommandEnd(exitCodes.misuse, session.word(otherEngine))
  if (form === 'parquet') throw new CommandEnd(exitCodes.misuse, session.word(noParquet))
  if (explain) return giveOut(form === 'json' ? JSON.stringify({ text }, null, 2) : text, out, session)
  const all = options.endpoint === undefined ? await allAsked(names, session, form === 'json') : []
  const results = await runSparql(options, all, text, session)
  if (!results.ok) return fail(results.issues, exitCodes.errors, form, session)
  const { variables, rows } = results.value
  const plain = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value])))
  const forms = {
    table: () => rowsTable(variables, plain, session),
    csv: () => writeRowsCsv(variables, plain),
    json: () => JSON.stringify({ variables, rows }, null, 2),
  }
  giveOut(forms[form](), out, session)
}

/** What is loaded once, as stdin can be read once and what is wrong is said once. */
const once = <T, With extends unknown[]>(load: (...given: With) => Promise<T>): ((...given: With) => Promise<T>) => {
  let loading: Promise<T> | undefined
  return (...given) => {
    loading ??= load(...given)
    return loading
  }
}

/** Answers a question that flags, JSON or SPARQL ask, by the engine named, in the form wanted. */
export const runQuery = async (names: readonly string[], options: QueryOptions, session: Session): Promise<void> => {
  const { word, terminal } = session
  const { endpoint, declaredBy, format, json, out, explain } = options
  const form = json === true ? 'json' : (format ?? formOf(out, answerForms, 'table'))
  checkEndpoint(options, session)
  const flags = questionFlags.filter((name) => options[name] !== undefined)
  const ways = [flags.length > 0, options.query !== undefined, options.sparql !== undefined]
  if (ways.filter(Boolean).length > 1) throw new CommandEnd(exitCodes.misuse, word(oneQuestion))
  if (endpoint !== undefined && names.length > 0) throw new CommandEnd(exitCodes.misuse, word(otherData))
  if (options.sparql !== undefined) return giveSparql(options, names, textOf(options.sparql), form, session)

  const order = withoutDirection(options)
  if (order !== undefined) throw new CommandEnd(exitCodes.misuse, word(twoDirections(order)))
  if (divides(options)) throw new CommandEnd(exitCodes.misuse, word(perOfPairs))
  const given = options.query === undefined ? undefined : jsonOf(options.query)
  if (given?.ok === false) return fail(given.issues, exitCodes.misuse, form, session)
  const asked = once(() => allAsked(declaredBy ?? names, session, form === 'json'))
  const tabled = once(async (question?: Query) => asTabled(await asked(), session, form === 'json', question))
  const askedBy = given === undefined ? options : undefined
  const read = await readQuestion(
    given === undefined ? questionOf(options) : given.value,
    askedBy,
    endpoint === undefined || declaredBy !== undefined ? () => tabled() : undefined,
  )
  if ('issues' in read) {
    if (endpoint !== undefined && declaredBy === undefined && read.issues.some(mayBeDeclared))
      terminal.say(word(declare))
    return fail(read.issues, exitCodes.misuse, form, session)
  }
  if (explain) {
    const plan = planOf(options, names, declaredBy === undefined ? read : { ...read, datasets: await tabled() })
    return giveOut(form === 'json' ? JSON.stringify(plan, null, 2) : planText(plan, session), out, session)
  }
  const all = endpoint === undefined ? await asked() : []
  const answer = await askEngine(options, all, read.query, session, () => tabled(read.query)).catch(
    (error: unknown) => {
      const refused = refusedFor(error)
      if (refused === undefined) throw error
      return fail(faultsOf(refused, askedBy), exitCodes.misuse, form, session)
    },
  )
  if (!answer.ok) return fail(answer.issues, exitCodes.errors, form, session)
  if (answer.issues.length > 0 && read.datasets === undefined)
    // else they were said when the datasets were read
    terminal.say(issueText(answer.issues, terminal, { isAsking: true }))
  giveOut(answerIn(form, read.query, answer.value, session), out, session)
  terminal.say(remarks(answer.value, session))
}

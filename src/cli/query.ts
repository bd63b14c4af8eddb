import type { Issue } from '../index'
import { CommandEnd, exitCodes } from './exit'
import { giveOut } from './give-out'
import { issueText } from './issue-text'
import type { Phrase } from './language'
import { type QueryFlags, questionFlags, questionOf, readQuestion, textOf } from './query/asked'
import { type Asked, allAsked, asTabled } from './query/data'
import { askEngine, type EngineName, type Route, runSparql } from './query/engines'
import { type AnswerForm, answerIn, remarks, rowsTable } from './query/forms'
import { planText } from './query/plan'
import type { Session } from './session'

/** What `rolm query` is told. */
export interface QueryOptions extends QueryFlags {
  readonly query?: string
  readonly sparql?: string
  readonly engine: EngineName
  readonly endpoint?: string
  readonly format: AnswerForm
  readonly json?: true
  readonly out?: string
  readonly explain: boolean
}

const oneQuestion: Phrase = {
  en: 'A question is asked by flags, by --query or by --sparql: give one of the three.',
  zh: '查询内容请用选项、--query 或 --sparql 三者之一给出。',
}

const otherData: Phrase = {
  en: 'An endpoint has its own data: leave the names of datasets out.',
  zh: '查询端点有它自己的数据：请不要再写数据集名称。',
}

const noJson: Phrase = { en: 'The question is no JSON.', zh: '查询内容不是 JSON。' }

const onlyRows: Phrase = {
  en: 'Rows of your own SPARQL are given as a table or as JSON.',
  zh: '自写 SPARQL 的结果只能以表格或 JSON 给出。',
}

const parsedJson = (text: string, { word }: Session): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CommandEnd(exitCodes.misuse, `${word(noJson)} ${error instanceof Error ? error.message : ''}`)
  }
}

const fail = (issues: readonly Issue[], code: 1 | 2, form: AnswerForm, { terminal }: Session): never => {
  terminal.say(issueText(issues, terminal))
  if (form === 'json') terminal.write(JSON.stringify({ issues }, null, 2))
  throw new CommandEnd(code)
}

/** Runs SPARQL that somebody wrote, and gives its rows out. */
const giveSparql = async (
  route: Route,
  names: readonly string[],
  text: string,
  form: AnswerForm,
  { out, explain }: QueryOptions,
  session: Session,
): Promise<void> => {
  if (form !== 'table' && form !== 'json') throw new CommandEnd(exitCodes.misuse, session.word(onlyRows))
  if (explain) return giveOut(text, out, session)
  const all = route.endpoint === undefined ? await allAsked(names, session, form === 'json') : []
  const results = await runSparql(route, all, text, session)
  if (!results.ok) return fail(results.issues, exitCodes.errors, form, session)
  const { variables, rows } = results.value
  const plain = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value])))
  giveOut(
    form === 'json' ? JSON.stringify({ variables, rows }, null, 2) : rowsTable(variables, plain, session),
    out,
    session,
  )
}

/** Answers a question that flags, JSON or SPARQL ask, by the engine named, in the form wanted. */
export const runQuery = async (names: readonly string[], options: QueryOptions, session: Session): Promise<void> => {
  const { word, terminal } = session
  const { engine, endpoint, format, json, out, explain } = options
  const form = json === true ? 'json' : format
  const route: Route = { engine, endpoint }
  const flags = questionFlags.filter((name) => options[name] !== undefined)
  const ways = [flags.length > 0, options.query !== undefined, options.sparql !== undefined]
  if (ways.filter(Boolean).length > 1) throw new CommandEnd(exitCodes.misuse, word(oneQuestion))
  if (endpoint !== undefined && names.length > 0) throw new CommandEnd(exitCodes.misuse, word(otherData))
  if (options.sparql !== undefined) return giveSparql(route, names, textOf(options.sparql), form, options, session)

  const value = options.query === undefined ? questionOf(options) : parsedJson(textOf(options.query), session)
  const asked = (): Promise<readonly Asked[]> => allAsked(names, session, form === 'json')
  const read = await readQuestion(
    value,
    endpoint === undefined ? async () => asTabled(await asked(), session) : undefined,
  )
  if ('issues' in read) return fail(read.issues, exitCodes.misuse, form, session)
  if (explain) return giveOut(planText(route, names, read, session), out, session)
  const all = endpoint === undefined ? await asked() : []
  const answer = await askEngine(route, all, read.query, session)
  if (!answer.ok) return fail(answer.issues, exitCodes.errors, form, session)
  giveOut(answerIn(form, read.query, answer.value, session), out, session)
  terminal.say(remarks(answer.value, session))
}

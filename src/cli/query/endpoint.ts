import { shownAddress } from '../../issue'
import type { EndpointOptions } from '../../sparql/index'
import { CommandEnd, exitCodes } from '../exit'
import type { Phrase } from '../language'
import type { Session } from '../session'
import { textOf } from './question-file'

/** What flags say of an endpoint and of how it is asked. */
export interface EndpointFlags {
  readonly endpoint?: string
  /** Headers, `Name: value`, or `@` and the file in which some stand. */
  readonly header?: readonly string[]
  readonly defaultGraph?: readonly string[]
  readonly namedGraph?: readonly string[]
  /** Datasets that declare indicators and places. */
  readonly declaredBy?: readonly string[]
  /** How long all requests may take together, in seconds. */
  readonly totalTimeout?: number
}

const misuse = (phrase: Phrase, { word }: Session): CommandEnd => new CommandEnd(exitCodes.misuse, word(phrase))

const flags: readonly (readonly [keyof EndpointFlags, string])[] = [
  ['header', '--header'],
  ['defaultGraph', '--default-graph'],
  ['namedGraph', '--named-graph'],
  ['declaredBy', '--declared-by'],
  ['totalTimeout', '--total-timeout'],
]

/** Ends the command where flags of an endpoint stand without one, or what is given for its address is none. */
export const checkEndpoint = (given: EndpointFlags, session: Session): void => {
  const { endpoint } = given
  const [, flag] = flags.find(([name]) => given[name] !== undefined) ?? []
  if (endpoint === undefined && flag !== undefined)
    throw misuse({ en: `${flag} is for an --endpoint: give one.`, zh: `${flag} 须与 --endpoint 同用。` }, session)
  if (endpoint === undefined) return
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw misuse(
      {
        en: `--endpoint is an address that begins with https:// or http://, not "${shownAddress(endpoint)}".`,
        zh: `--endpoint 应为以 https:// 或 http:// 开头的网址，不能是“${shownAddress(endpoint)}”。`,
      },
      session,
    )
  if (url.username !== '' || url.password !== '')
    throw misuse(
      {
        en: "The address has a name or password in it: leave them out, and give --header 'Authorization: Basic {{KEY}}'.",
        zh: "网址中含有用户名或密码：请去掉，改用 --header 'Authorization: Basic {{KEY}}'。",
      },
      session,
    )
}

/** One header as it is written, and where, since what is written may be a secret. */
interface Written {
  readonly text: string
  readonly at: string
}

const inFile = (path: string): readonly Written[] =>
  textOf(path)
    .split(/\r\n|\r|\n/)
    .map((text, place) => ({ text, at: `${path}:${place + 1}` }))
    .filter(({ text }) => text.trim() !== '')

const withVariables = ({ text, at }: Written, session: Session): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(process.env, name) ? process.env[name] : undefined
    if (value !== undefined && value !== '') return value
    throw misuse(
      {
        en: `${at}: the environment has no variable ${name}. Set it, or write the header into a file (--header @file).`,
        zh: `${at}：环境变量 ${name} 没有值。请先设置，或把请求头写入文件（--header @文件）。`,
      },
      session,
    )
  })

const headerOf = (written: Written, session: Session): readonly [string, string] => {
  const [, name, value] = /^\s*([^\s:]+)\s*:\s*(.*?)\s*$/s.exec(withVariables(written, session)) ?? []
  if (name !== undefined && value !== undefined) return [name, value]
  throw misuse(
    {
      en: `${written.at}: a header is written Name: value, such as 'Authorization: Bearer {{KEY}}', where KEY is a variable of the environment.`,
      zh: `${written.at}：请求头应写成“名称: 值”，例如 'Authorization: Bearer {{KEY}}'，其中 KEY 是环境变量。`,
    },
    session,
  )
}

/** The headers that flags give, those in files among them. A variable of the environment stands for its value: `{{KEY}}`. */
const headersOf = (given: readonly string[], session: Session): Readonly<Record<string, string>> => {
  const written = given.flatMap((text) => (text.startsWith('@') ? inFile(text.slice(1)) : [{ text, at: '--header' }]))
  const headers = new Map<string, string>()
  for (const one of written) {
    const [name, value] = headerOf(one, session)
    if ([...headers.keys()].some((other) => other.toLowerCase() === name.toLowerCase()))
      throw misuse(
        { en: `${one.at}: the header ${name} is given twice.`, zh: `${one.at}：请求头 ${name} 给出了两次。` },
        session,
      )
    headers.set(name, value)
  }
  return Object.fromEntries(headers)
}

type Graphs = Pick<EndpointOptions, 'defaultGraphs' | 'namedGraphs' | 'graphs'>

/** The graphs that flags name. Where only such are named as can be, the datasets stand in those. */
export const graphsOf = ({ defaultGraph, namedGraph }: EndpointFlags): Graphs => ({
  ...(defaultGraph && { defaultGraphs: defaultGraph }),
  ...(namedGraph && { namedGraphs: namedGraph }),
  ...(namedGraph && !defaultGraph && { graphs: 'named' }),
})

/** How an endpoint is asked, as far as its flags say it. */
export const optionsOf = (flags: EndpointFlags, session: Session): Graphs & Pick<EndpointOptions, 'headers'> => ({
  ...graphsOf(flags),
  ...(flags.header && { headers: headersOf(flags.header, session) }),
})

import type { Bilingual } from '../messages/fill'

/** The statuses of servers that are busy: they may be asked again. */
export const busy: readonly number[] = [429, 503]

/** The type of an answer's content, in small letters. */
export const typeOf = ({ headers }: Response): string =>
  headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''

/** Virtuoso, stopped by its own limit of time, gives what it has so far, says 200, and the rest in a header. */
const incomplete = ({ headers }: Response): string | undefined =>
  headers.get('x-sql-state')?.startsWith('S1T') ? (headers.get('x-sql-message') ?? 'incomplete results') : undefined

/** What to do about a status; in Chinese behind 请. */
const advices: Readonly<Record<number, Bilingual>> = {
  200: {
    en: 'Ask for less by more conditions, or have the server allow more time',
    zh: '增加条件以缩小范围，或放宽服务器的时限',
  },
  400: {
    en: 'Try the text of the query (--explain shows it) in the page of the server',
    zh: '在服务器的网页上试运行该查询（--explain 可显示其文本）',
  },
  401: {
    en: 'Give the key that it wants: authorization or headers (--header)',
    zh: '提供它所要求的授权：authorization 或 headers（--header）',
  },
  403: {
    en: 'Give a key that may ask this (authorization or headers, --header), or turn to those who run the server',
    zh: '提供有权查询的授权（authorization 或 headers，--header），或联系服务器的管理者',
  },
  404: {
    en: 'Look for the address of the endpoint in what is written about the server: it often ends in /sparql or /query',
    zh: '在服务器的说明中查找查询端点的网址，常以 /sparql 或 /query 结尾',
  },
  405: {
    en: 'Ask by the method that it takes: get, post or post-direct',
    zh: '改用它接受的方法：get、post 或 post-direct',
  },
  414: { en: 'Ask by the method post', zh: '改用 post 方法' },
  429: { en: 'Wait as long as it says, or ask for less', zh: '按它所说的时间等待，或减少查询量' },
  503: { en: 'Wait as long as it says, or ask for less', zh: '按它所说的时间等待，或减少查询量' },
}

const otherAdvice: Bilingual = {
  en: 'Ask for less by more conditions, or again later; if it stays so, turn to those who run the server',
  zh: '增加条件以缩小范围，或稍后再查；如仍如此，请联系服务器的管理者',
}

/** What to do about a refusal, by its status. */
export const adviceFor = (status: number): Bilingual => advices[status] ?? otherAdvice

const onOneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').slice(0, 200)

/** What an answer says, as far as a line shows it: of a page its title, as its first line is markup. */
const lineOf = (type: string, body: string): string => {
  if (type === 'text/html') return onOneLine(/<title[^>]*>([^<]*)</i.exec(body)?.[1] ?? '')
  return onOneLine(type.endsWith('json') ? body : (body.trim().split('\n', 1)[0] ?? ''))
}

/** What an answer says where it is a refusal, however it calls itself; `undefined` where it is none. */
export const refusalOf = (response: Response, body: string): string | undefined => {
  if (response.ok) return incomplete(response)
  return lineOf(typeOf(response), body) || response.statusText || '—'
}

/** What a server says, and how long one that stays busy wants to be left alone, where it says that. */
export const refusalDetail = (status: number, seconds: number | undefined, said: string): Bilingual | string =>
  busy.includes(status) && seconds !== undefined
    ? { en: `${said}; ask again after ${seconds} seconds`, zh: `${said}；请 ${seconds} 秒后再查` }
    : said

import { RolmError, shown } from '../issue'

/** The headers with which one shows an endpoint who one is. */
export interface OwnHeaders {
  /** The value of the header `Authorization`: `Basic …`, `Bearer …`. */
  readonly authorization?: string
  /**
   * Other headers, such as the key that a gateway wants: name → value. No message tells a value. Where a redirect leads to another
   * host, the platform's fetch takes `Authorization` and `Cookie` away and no other; `fetchEndpoint` takes all of them away.
   */
  readonly headers?: Readonly<Record<string, string>>
}

/** What a name of a header, and its value, may be made of. */
const [nameForm, valueForm] = [/^[!#$%&'*+.^_`|~\dA-Za-z-]+$/, /^[\t\x20-\x7e\x80-\xff]*$/]

/** Headers that say how a request itself is made. */
const ours: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-length',
  'content-type',
  'expect',
  'host',
  'transfer-encoding',
])

const given = ({ authorization, headers = {} }: OwnHeaders) => [
  ...(authorization === undefined ? [] : ([['authorization', authorization]] as const)),
  ...Object.entries(headers),
]

/**
 * Holds headers against what can be sent. A value may be a secret, and is never told.
 *
 * @throws RolmError naming the header that cannot be
 */
export const checkHeaders = (options: OwnHeaders): void => {
  const seen = new Set<string>()
  for (const [name, value] of given(options)) {
    const key = name.toLowerCase()
    const refuse = (en: string, zh: string): never => {
      throw new RolmError(`The header ${shown(name)} ${en}`, { zh: `请求头 ${shown(name)} ${zh}` })
    }
    if (!nameForm.test(name)) refuse('has signs in its name that none may have', '的名称含有不允许的字符')
    if (ours.has(key)) refuse('is set by the request itself: leave it out', '由程序自行设置：请去掉')
    if (seen.has(key)) refuse('is given twice: give it once', '给出了两次：请只给一次')
    if (typeof value !== 'string' || !valueForm.test(value))
      refuse('has a line end or another sign in its value that none may have', '的值含有换行或其他不允许的字符')
    seen.add(key)
  }
}

/** The headers of one's own that a request is sent with. */
export const ownHeaders = (options: OwnHeaders): Readonly<Record<string, string>> => Object.fromEntries(given(options))

/** The shortest value that is looked for in what a server says: shorter ones stand in any sentence. */
const shortestSecret = 4

/** A text of a server without the values of the headers that it was sent, which it may say again. */
export const withoutSecrets = (text: string, options: OwnHeaders): string => {
  const values = given(options).flatMap(([, value]) => [value, value.replace(/^\S+\s+/, '')])
  const secrets = [...new Set(values)].filter(({ length }) => length >= shortestSecret)
  return secrets.sort((a, b) => b.length - a.length).reduce((told, secret) => told.replaceAll(secret, '…'), text)
}

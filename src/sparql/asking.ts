import { RolmError, shown, shownAddress } from '../issue'
import { holdOptions } from '../model/given'
import { checkHeaders } from './headers'
import type { RequestOptions } from './request'

/** The longest wait, in milliseconds, that a clock of the platform takes: of a longer one it makes none. */
const longestTime = 2 ** 31 - 1

/** The greatest value of each option that is a number. */
const greatest = {
  timeout: longestTime,
  totalTimeout: longestTime,
  backoff: longestTime,
  retries: 1000,
  longest: Number.MAX_SAFE_INTEGER,
} as const satisfies Partial<Record<keyof RequestOptions, number>>

const methods: readonly unknown[] = [undefined, 'get', 'post', 'post-direct']

/** An address that is whole, of whatever scheme, as graphs are named by. */
const wholeAddress = /^[A-Za-z][\w+.-]*:[^\p{Cc}\p{Cs} <>"{}|^`\\]+$/u

const checkGraphs = ({ defaultGraphs = [], namedGraphs = [] }: RequestOptions): void => {
  for (const graph of [...defaultGraphs, ...namedGraphs])
    if (!wholeAddress.test(graph))
      throw new RolmError(`The name of a graph is no address: ${shown(graph)}. Write it whole, as in https://…`, {
        zh: `图的名称不是网址：${shown(graph)}。请写全，例如 https://…`,
      })
}

/**
 * Holds the address of an endpoint, and how it is to be asked, against what can be.
 *
 * @param asker the function that was called, for the message
 * @throws RolmError naming what cannot be
 */
export const checkAsked = (asker: string, address: string, options: RequestOptions): void => {
  holdOptions(asker, options)
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new RolmError(
      `${asker}() was given an address that is none: ${shown(shownAddress(String(address)))}. Write it as https://…`,
      {
        zh: `给出的不是网址：${shown(shownAddress(String(address)))}。请写成 https://…`,
      },
    )
  if (url.username !== '' || url.password !== '')
    throw new RolmError(
      `${asker}() was given an address with a name or password in it: leave them out, and give the option authorization or headers`,
      { zh: '网址中含有用户名或密码：请去掉，改用 authorization 或 headers 选项' },
    )
  checkHeaders(options)
  checkGraphs(options)
  for (const [name, most] of Object.entries(greatest)) {
    const value = options[name as keyof typeof greatest] // the keys of a literal
    if (value !== undefined && !(Number.isInteger(value) && value >= 0 && value <= most))
      throw new RolmError(`${asker}() was given the option ${name} as ${value}: a whole number from 0 to ${most}`)
  }
  if (!methods.includes(options.method))
    throw new RolmError(`${asker}() was given a method that is none: get, post or post-direct`)
}

/** The three forms of a date in HTTP. The last of them names no zone: all are in Greenwich's. */
const dates = [
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/,
  /^[A-Z][a-z]{5,8}, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/,
] as const

/** The moment that a date in HTTP names, in milliseconds since 1970; `undefined` where it is none. */
const momentOf = (text: string): number | undefined => {
  if (!dates.some((form) => form.test(text))) return undefined
  const moment = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`)
  return Number.isNaN(moment) ? undefined : moment
}

/**
 * How many seconds a server wants to be left alone, where it says that by `Retry-After`: in seconds, or until a moment. That is
 * held against the server's own clock where it tells what that shows, and a moment that is over wants no wait.
 *
 * @param now what the clock here shows, in milliseconds since 1970
 */
export const secondsAsked = (headers: Headers, now: number): number | undefined => {
  const asked = headers.get('retry-after')?.trim() ?? ''
  if (/^\d+$/.test(asked)) return Number(asked)
  const until = momentOf(asked)
  if (until === undefined) return undefined
  const from = momentOf(headers.get('date')?.trim() ?? '') ?? now
  return Math.max(0, Math.ceil((until - from) / 1000))
}

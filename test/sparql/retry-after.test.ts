import { describe, expect, it } from 'vitest'
import { secondsAsked } from '../../src/sparql/retry-after'

/** A moment of RFC 9110: Sun, 06 Nov 1994 08:49:37 GMT. */
const moment = 784_111_777_000

const asked = (retryAfter: string | undefined, now = moment, date?: string) =>
  secondsAsked(
    new Headers({
      ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
      ...(date !== undefined && { date }),
    }),
    now,
  )

describe('how long a server wants to be left alone', () => {
  it('may be said in seconds', () => {
    expect([asked('120'), asked('0'), asked(' 7 ')]).toEqual([120, 0, 7])
  })

  it.each(['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])(
    'may be said as a date: %s',
    (date) => {
      expect(asked(date, moment - 90_000)).toBe(90)
      expect(asked(date, moment - 1)).toBe(1)
      expect(asked(date, moment + 90_000)).toBe(0)
    },
  )

  it('is reckoned by the clock of the server, where it shows it', () => {
    expect(asked('Sun, 06 Nov 1994 08:49:37 GMT', 0, 'Sun, 06 Nov 1994 08:49:07 GMT')).toBe(30)
    expect(asked('Sun, 06 Nov 1994 08:49:37 GMT', moment - 5000, 'now')).toBe(5)
  })

  it.each([undefined, '', 'tomorrow', '-5', '1.5', '1e3', 'Nov 6, 1994', 'Sun, 99 Nov 1994 08:49:37 GMT'])(
    'is not said by %j',
    (text) => {
      expect(asked(text)).toBeUndefined()
    },
  )
})

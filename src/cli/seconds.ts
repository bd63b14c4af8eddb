import { CommandEnd, exitCodes } from './exit'
import type { Language } from './language'

/** The longest time that may be allowed, in seconds. */
const longestTime = 3600

/** The seconds that a flag allows. */
export const secondsOf = (flag: string, text: string, language: Language): number => {
  const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0
  if (seconds > 0 && seconds <= longestTime) return seconds
  throw new CommandEnd(
    exitCodes.misuse,
    {
      en: `${flag} is a number of seconds, at most ${longestTime}, not "${text}".`,
      zh: `${flag} 应为秒数，最多 ${longestTime}，不能是“${text}”。`,
    }[language],
  )
}

/** Seconds as clocks take them: they know no parts of a millisecond. */
export const millisecondsOf = (seconds: number): number => Math.ceil(seconds * 1000)

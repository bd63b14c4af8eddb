import type { RowsRead } from '../check/index'
import type { PublishProgress } from '../publish/index'
import type { EndpointProgress } from '../sparql/index'
import type { Language } from './language'
import { grouped, padded, widthOf } from './layout'

/** A line on which is shown how far a command is. */
export interface Progress {
  /** Rows of a table that were read. */
  readonly read: (rows: RowsRead) => void
  /** A file that is being written. */
  readonly write: (file: PublishProgress) => void
  /** Rows of an endpoint that have come, or a wait for it. */
  readonly ask: (progress: EndpointProgress) => void
  /** Takes the line away. */
  readonly end: () => void
}

/** So long a line stays before the next one covers it, in milliseconds. */
const shortest = 100

const none: Progress = { read: () => {}, write: () => {}, ask: () => {}, end: () => {} }

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>

/** Shows on a terminal how far a command is, some times a second; in a pipe nothing. */
export const progressOn = (stream: Stream, language: Language, now = (): number => performance.now()): Progress => {
  if (!stream.isTTY) return none
  let [shown, since] = [0, Number.NEGATIVE_INFINITY]
  const cover = (text: () => string, isLong = false): void => {
    if (!isLong && now() - since < shortest) return
    const line = text()
    stream.write(`\r${padded(line, shown)}`)
    shown = widthOf(line)
    since = now()
  }
  return {
    read: ({ file, sheet, rows }) =>
      cover(() => {
        const [table, count] = [sheet === undefined ? file : `${file} · ${sheet}`, grouped(String(rows))]
        return { en: `reading ${table}: ${count} rows`, zh: `正在读取 ${table}：${count} 行` }[language]
      }),
    write: ({ path, bytes }) =>
      cover(() => {
        const size = bytes === 0 ? '' : `${{ en: ': ', zh: '：' }[language]}${grouped((bytes / 1e6).toFixed(1))} MB`
        return { en: `writing ${path}${size}`, zh: `正在写入 ${path}${size}` }[language]
      }),
    ask: (progress) => {
      if ('wait' in progress) {
        const seconds = Math.ceil(progress.wait / 1000)
        const busy = {
          en: `the endpoint is busy: asking again in ${seconds} s`,
          zh: `查询端点繁忙：${seconds} 秒后再查`,
        }
        cover(() => busy[language], true)
      } else
        cover(() => {
          const [rows, expected] = [progress.rows, progress.expected].map((count) => grouped(String(count)))
          return { en: `asking: ${rows} of ${expected} rows`, zh: `正在查询：已收到 ${rows} 行，共 ${expected} 行` }[
            language
          ]
        })
    },
    end: () => {
      if (shown > 0) stream.write(`\r${padded('', shown)}\r`)
      shown = 0
    },
  }
}

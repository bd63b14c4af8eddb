import { describe, expect, it } from 'vitest'
import { progressOn } from '../../src/cli/progress'

const shownOn = (isTTY: boolean, language: 'en' | 'zh' = 'en') => {
  const written: string[] = []
  let time = 0
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 }
  return {
    written,
    wait: (milliseconds: number) => (time += milliseconds),
    progress: progressOn(stream, language, () => time),
  }
}

describe('progress', () => {
  it('shows rows and files on a terminal, some times a second, and takes the line away', () => {
    const { written, wait, progress } = shownOn(true)
    progress.read({ file: 'observations.csv', rows: 1024, isWhole: false })
    wait(50)
    progress.read({ file: 'observations.csv', rows: 2048, isWhole: false })
    wait(60)
    progress.read({ file: 'observations.csv', rows: 1_003_072, isWhole: false })
    wait(200)
    progress.write({ path: 'a.ttl', bytes: 1_500_000 })
    progress.end()
    const line = 'reading observations.csv: 1,003,072 rows'
    expect(written).toEqual([
      '\rreading observations.csv: 1,024 rows',
      `\r${line}`,
      `\r${'writing a.ttl: 1.5 MB'.padEnd(line.length)}`,
      `\r${' '.repeat('writing a.ttl: 1.5 MB'.length)}\r`,
    ])
  })

  it('speaks Chinese', () => {
    const { written, wait, progress } = shownOn(true, 'zh')
    progress.read({ file: 'observations.csv', rows: 1024, isWhole: false })
    wait(200)
    progress.read({ file: 'dataset.xlsx', sheet: '数字', rows: 1024, isWhole: false })
    wait(200)
    progress.write({ path: 'a.ttl', bytes: 1_500_000 })
    expect(written[0]).toBe('\r正在读取 observations.csv：1,024 行')
    expect(written[1]).toContain('正在读取 dataset.xlsx · 数字：1,024 行')
    expect(written[2]).toContain('正在写入 a.ttl：1.5 MB')
  })

  it('shows how far an endpoint is, and at once that it is waited for', () => {
    for (const [language, rows, waiting] of [
      ['en', 'asking: 5,000 of 20,001 rows', 'the endpoint is busy: asking again in 60 s'],
      ['zh', '正在查询：已收到 5,000 行，共 20,001 行', '查询端点繁忙：60 秒后再查'],
    ] as const) {
      const { written, progress } = shownOn(true, language)
      progress.ask({ rows: 5000, expected: 20_001 })
      progress.ask({ rows: 10_000, expected: 20_001 })
      progress.ask({ wait: 59_500 })
      expect(written.map((text) => text.trim())).toEqual([rows, waiting])
    }
  })

  it('shows nothing in a pipe', () => {
    const { written, wait, progress } = shownOn(false)
    progress.read({ file: 'observations.csv', rows: 1024, isWhole: true })
    wait(1000)
    progress.write({ path: 'a.ttl', bytes: 0 })
    progress.end()
    expect(written).toEqual([])
  })
})

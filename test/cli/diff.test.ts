import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

/** What `diff` tells of two versions, from outside: the built program in a process of its own. */

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'rolm-diff-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rolm = (...args: readonly string[]) => {
  const env = { PATH: process.env.PATH ?? '', LANG: 'C' }
  const main = join(root, 'dist/cli/main.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', cwd: root, env })
  return { status, stdout, stderr }
}

/** What a command says on stdout, all space as one. It ends well, whether or not there are differences. */
const said = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = rolm(...args)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout.replace(/\s+/g, ' ')
}

const versions = (name: string): readonly [string, string] => [
  `test/cases/diff/${name}/old`,
  `test/cases/diff/${name}/new`,
]

describe('diff', () => {
  it('says in a sentence that nothing differs, whatever the forms of the two', () => {
    expect(said('diff', 'changshu', 'dist/datasets/changshu-2015-2020.ttl')).toMatch(
      /^ Changshu.* 1\.0\.0 No difference: 282 facts, all unchanged\. $/,
    )
    expect(said('diff', 'datasets/beijing-2019', 'beijing', '--lang', 'zh')).toContain('没有差别')
    expect(said('diff', ...versions('only-the-order-of-rows'))).toContain('No fact changed: 3 facts, all unchanged.')
  })

  it('says first how many facts changed, then each with what it was, what it is and why', () => {
    const text = said('diff', ...versions('figure-disjoint-with-the-reason'))
    expect(text).toMatch(/^ A made-up report for tests 1\.0\.0 → 1\.1\.0 1 added, 1 revised; 1 fact unchanged\. /)
    expect(text).toContain('Printed 7.9% → 8.3%')
    expect(text).toContain('Interval [7.85, 7.95] → [8.25, 8.35] moved: no number fits both')
    expect(text).toContain('Why The office corrected its report in 2021. (edition)')
  })

  it.each([
    ['figure-narrowed', 'narrowed: all that the new figure may be, the old one allowed'],
    ['figure-widened', 'widened: the old figure may still hold'],
    ['figure-overlapping', 'moved: the two intervals overlap'],
    ['figure-disjoint-unless-cut-off', 'had one been cut off, one might'],
    ['figure-reworded-with-the-same-interval', '(100, ∞) the same interval'],
    ['figure-moved', 'moved legal-aid Stands ¶3 100–105 “5874件” → ¶4 120–125 “5874件”'],
    ['figure-renamed-and-what-refers-to-it-unchanged', 'renamed accepted → cases-accepted'],
    ['number-become-blank', 'removed legal-aid 5874件 · legal aid cases · 2019'],
    ['figure-of-another-year-under-the-same-id', 'Period 2019 → 2018'],
  ])('says what it means: %s', (name, words) => {
    expect(said('diff', ...versions(name))).toContain(words)
  })

  it('speaks Chinese', () => {
    const text = said('diff', ...versions('figure-disjoint-with-the-reason'), '--lang', 'zh')
    expect(text).toContain('新增1条，修订1条；1条事实未变。')
    expect(text).toContain('原因 该局2021年更正了报告。 (edition)')
    expect(text).toContain('没有数字能同时符合两者')
  })

  it('says where a text differs only in the language that the reader does not read', () => {
    expect(said('diff', ...versions('head-revised'))).toContain('测试用的虚构报告 → A made-up report')
  })

  it('says what the guides show of it', () => {
    const shown = (file: string, fence: string, from: string): readonly string[] => {
      const blocks = readFileSync(join(root, 'docs', file), 'utf8').split(`\`\`\`${fence}\n`)
      const block = blocks.find((text) => text.includes(from))?.split('\n```')[0] ?? ''
      return block.slice(block.indexOf(from) + from.length).split('\n')
    }
    const made = versions('figure-disjoint-with-the-reason')
    const text = rolm('diff', ...made).stdout.split('\n')
    const lines = shown('publishing-reference.md', '', 'published/our-city.ttl ./our-city\n')
    expect(lines.length).toBeGreaterThan(10)
    expect(text).toEqual(expect.arrayContaining([...lines]))
    const inChinese = shown('publishing-reference.zh.md', '', 'published/our-city.ttl ./our-city --lang zh\n')
    expect(inChinese.length).toBe(lines.length)
    expect(rolm('diff', ...made, '--lang', 'zh').stdout.split('\n')).toEqual(expect.arrayContaining([...inChinese]))
    const turtle = rolm('diff', ...made, '--format', 'ttl').stdout.split('\n')
    const statements = shown('linked-data.md', 'turtle', '@prefix : <https://w3id.org/rolm/data/320583/kunshan-2019/')
    expect(statements.length).toBeGreaterThan(8)
    expect(turtle).toEqual(expect.arrayContaining(statements.slice(1)))
  })

  it('gives the difference as data with --json', () => {
    const { old, new: now, facts } = JSON.parse(rolm('diff', ...versions('figure-widened'), '--json').stdout)
    expect([old.version, now.version]).toEqual(['1.0.0', '1.1.0'])
    expect(facts).toMatchObject([
      { change: 'revised', list: 'observations', id: 'legal-aid', figure: { interval: 'widened', disjoint: false } },
    ])
  })

  it('gives it as linked data, at permanent addresses', () => {
    const { status, stdout } = rolm('diff', ...versions('figure-widened'), '--format', 'ttl')
    expect(status).toBe(0)
    expect(stdout).toContain('@prefix : <https://w3id.org/rolm/data/320583/kunshan-2019/1.1.0#> .')
    expect(stdout).toContain('prov:wasRevisionOf <https://w3id.org/rolm/data/320583/kunshan-2019/1.0.0#legal-aid>')
    expect(rolm('diff', ...versions('figure-widened'), '--format', 'nt').stdout).toMatch(/^<[^>]+> <[^>]+> /)
  })

  it('warns of two versions that have one number', () => {
    const text = readFileSync(join(root, 'dist/datasets/changshu-2015-2020.json'), 'utf8')
    const file = join(folder, 'edited.json')
    writeFileSync(file, text.replace('law-based government', 'lawful government'))
    expect(said('diff', 'changshu', file)).toContain('every version needs a number of its own')
  })

  it.each([
    [['diff', 'changshu', 'beijing'], 'are two datasets, not two versions of one: "compare"'],
    [['diff', 'changshu', 'beijing', '--lang', 'zh'], '要对照数字请用 compare'],
    [['diff', 'changshu', 'changshu', '--format', 'ttl'], 'Version 1.0.0 is not later than 1.0.0'],
    [['diff', 'changshu', 'changshu', '--format', 'csv'], 'Allowed choices are ttl, nt'],
    [['diff', 'changshu', 'changshu', '--format', 'ttl', '--json'], 'cannot be used with'],
    [['diff', 'changshu', 'changsu'], 'Did you mean "changshu"?'],
    [['diff', 'changshu'], "missing required argument 'new'"],
  ])('calls %j misuse and says what to do', (args, what) => {
    const { status, stdout, stderr } = rolm(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.replace(/\s+/g, ' ')).toContain(what)
  })

  it('tells what is wrong with a version that has errors', () => {
    const bad = 'test/cases/folder/unknown-code'
    expect(rolm('diff', bad, 'test/cases/folder/good-minimal')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('code-unknown'),
    })
  })
})

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

/** What `publish` does from outside: the built program in a process of its own, left to end or killed. */

const root = fileURLToPath(new URL('../../', import.meta.url))
const main = join(root, 'dist/cli/main.js')

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'rolm-publish-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const all = { PATH: process.env.PATH ?? '', LANG: 'C', ...env }
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    cwd: root,
    env: all,
  })
  return { status, stdout, stderr }
}

const stateOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .map(String)
      .sort()
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
  )

const ended = (child: ChildProcess): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    let said = ''
    child.stderr?.on('data', (piece: Buffer) => {
      said += piece.toString()
    })
    child.on('close', (code) => resolve({ code, said }))
  })

/** The names of what a run has written so far beside the folder. */
const inProgress = (): readonly string[] | undefined => {
  const name = readdirSync(place).find((entry) => entry.startsWith('.out.rolm-new-'))
  return name === undefined ? undefined : readdirSync(join(place, name), { recursive: true }).map(String)
}

/** Starts a run and sends it a signal when it has written so many files. */
const endedAfter = async (files: number, signal: NodeJS.Signals) => {
  const child = spawn(process.execPath, [main, 'publish', 'changshu', '--all', '--out', join(place, 'out')], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', LANG: 'C' },
  })
  const end = ended(child)
  while (child.exitCode === null && (inProgress()?.length ?? -1) < files)
    await new Promise((resolve) => setTimeout(resolve, 1))
  child.kill(signal)
  return end
}

describe('publish', () => {
  it('writes a folder and lists its files with bytes and hashes as JSON, whatever clock, locale and time zone', () => {
    const args = ['publish', 'beijing', '--all', '--json', '--out']
    const first = run([...args, join(place, 'a')], { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' })
    const second = run([...args, join(place, 'b')], { TZ: 'America/New_York', LC_ALL: 'C' })
    expect([first.status, second.status]).toEqual([0, 0])
    const { dataset, files } = JSON.parse(first.stdout)
    expect(dataset).toBe('beijing-2019')
    expect(JSON.parse(second.stdout).files).toEqual(files)
    expect(files).toContainEqual({
      path: 'beijing-2019.ttl',
      bytes: expect.any(Number),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(stateOf(join(place, 'a'))).toEqual(stateOf(join(place, 'b')))
  })

  it('writes nothing where the data has errors, and where a warning counts as one', () => {
    const out = join(place, 'out')
    const wrong = run(['publish', 'test/cases/folder/id-called-proto', '--out', out])
    expect(wrong.status).toBe(1)
    const typed = ['publish', 'test/cases/folder/counts-typed-as-text', '--out', out]
    expect(run([...typed, '--strict'])).toMatchObject({ status: 1, stderr: expect.stringContaining('--strict') })
    expect(existsSync(out)).toBe(false)
    expect(run([...typed, '--draft']).status).toBe(0)
    expect(existsSync(out)).toBe(true)
  })

  it('writes nothing of what is not approved, unless a draft is asked for, and says why in either language', () => {
    const out = join(place, 'out')
    const draft = ['publish', 'test/cases/folder/good-minimal', '--out', out]
    expect(run(draft)).toMatchObject({ status: 1, stderr: expect.stringContaining('nobody has approved the dataset') })
    expect(run([...draft, '--lang', 'zh'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('数据集尚未经批准发布'),
    })
    expect(JSON.parse(run([...draft, '--json']).stdout).issues).toMatchObject([{ code: 'not-approved' }])
    expect(run([...draft, '--today', 'tomorrow']).status).toBe(2)
    expect(existsSync(out)).toBe(false)
    expect(run([...draft, '--draft']).status).toBe(0)
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toContain('草稿。未经审核，不得发布。')
  })

  it('tells misuse in the language of the reader', () => {
    writeFileSync(join(place, 'thesis.docx'), 'years of work')
    const { status, stderr } = run(['publish', 'beijing', '--out', place, '--lang', 'zh'])
    expect(status).toBe(2)
    expect(stderr).toContain('并非由本程序发布')
    expect(readdirSync(place)).toEqual(['thesis.docx'])
  })

  it.each([0, 1, 4, 9])(
    'killed when it has written %i files leaves the old folder whole; the next run clears up',
    async (files) => {
      expect(run(['publish', 'changshu', '--out', join(place, 'out')]).status).toBe(0)
      const before = stateOf(join(place, 'out'))
      await endedAfter(files, 'SIGKILL')
      const left = readdirSync(place)
      expect(left).toContain('out')
      expect(left.length).toBe(2)
      expect(stateOf(join(place, 'out'))).toEqual(before)
      const next = run(['publish', 'changshu', '--out', join(place, 'out')])
      expect(next).toMatchObject({ status: 0, stderr: expect.stringContaining('removed') })
      expect(readdirSync(place)).toEqual(['out'])
      expect(stateOf(join(place, 'out'))).toEqual(before)
    },
  )

  it('ended by Ctrl-C leaves nothing behind', async () => {
    const { code, said } = await endedAfter(1, 'SIGINT')
    expect(code).toBe(130)
    expect(said).toContain('nothing was written')
    expect(readdirSync(place)).toEqual([])
  })
})

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/program'
import { filledIn } from './fill-in'

/**
 * Follows the guide for cities from the first step to the last, in a folder of its own, as its reader does: runs each
 * command, and fills in what the guide says. What the guide shows is then what the program printed; where it is meant to
 * print something else now, `npx vitest run test/docs -u` writes that into the guide, to be read again.
 */

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))
const home = process.cwd()

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolm-guide-'))
  process.chdir(folder)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.chdir(home)
  rmSync(folder, { recursive: true, force: true })
})

/** What a reader sees of a command: data and remarks, in the order in which they come. */
const shownBy = async (command: string): Promise<string> => {
  const [program = '', ...args] = command.split(' ')
  expect(program).toBe('rolm')
  let shown = ''
  const show = (text: string | Uint8Array): boolean => {
    shown += text
    return true
  }
  const streams = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(show))
  await run(['node', program, ...args])
  for (const stream of streams) stream.mockRestore()
  return `$ ${command}\n${shown.startsWith(' ') ? '\n' : ''}${shown.trimEnd()}`
}

/** A session: each command, which stands behind `$`, with what it prints. */
const session = async (block: string): Promise<string> => {
  const shown: string[] = []
  for (const [, command = ''] of block.matchAll(/^\$ (.+)$/gm)) shown.push(await shownBy(command))
  return `${shown.join('\n\n')}\n`
}

/** Types a block into the file that the remark above it names: `beijing/beijing.xlsx, sheet observations, alone`. */
const type = (block: string, remark: string): void => {
  const [file = '', sheet, alone] = remark.split(', ')
  expect(existsSync(file), `the guide fills in ${file}, which nothing has written`).toBe(true)
  const typed =
    sheet === undefined
      ? block
      : filledIn(readFileSync(file), sheet.replace('sheet ', ''), parse(block), alone === 'alone')
  writeFileSync(file, typed)
}

/** The guide with what really happens at each step in place of what it shows. */
const followed = async (guide: string): Promise<string> => {
  const made: string[] = []
  let end = 0
  for (const { index, 0: whole, 1: remark, 2: fence, 3: block = '' } of guide.matchAll(
    /(?:<!-- (.+) -->\n)?```(\w*)\n([\s\S]*?)```/g,
  )) {
    if (remark !== undefined) type(block, remark)
    const isRun = block.startsWith('$ ')
    made.push(guide.slice(end, index), isRun ? `\`\`\`${fence}\n${await session(block)}\`\`\`` : whole)
    end = index + whole.length
  }
  return [...made, guide.slice(end)].join('')
}

describe.each([
  ['publishing.md', 'C'],
  ['publishing.zh.md', 'zh_CN.UTF-8'],
])('docs/%s', (name, locale) => {
  it('shows what a city sees that follows it from the template to the comparison', async () => {
    for (const variable of ['LC_ALL', 'LC_MESSAGES', 'LANG']) vi.stubEnv(variable, locale)
    vi.stubEnv('COLUMNS', '100')
    const guide = readFileSync(docs + name, 'utf8')

    await expect(await followed(guide)).toMatchFileSnapshot(docs + name)
  })
})

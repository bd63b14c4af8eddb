import { execFile } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const expectedFolder = join(root, 'test/cases/examples')
const names = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort()

const run = promisify(execFile)

/**
 * A folder as a user has it: the package is installed in it, and nothing points at its source. tsx follows the paths of
 * tsconfig.json, so that an example run in its own place would run from src.
 */
const home = mkdtempSync(join(tmpdir(), 'rolm-examples-'))
const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/esm/index.mjs')).href

const outputOf = async (file: string): Promise<string> => {
  const { stdout } = await run(process.execPath, ['--import', tsx, join(home, file)], { cwd: home })
  return stdout
}

beforeAll(() => {
  if (!existsSync(join(root, 'dist/index.js')))
    throw new Error('the examples run against dist/: run `npm run build:quiet` first, as `npm test` does')
  mkdirSync(join(home, 'node_modules'))
  symlinkSync(root, join(home, 'node_modules/rule-of-law-metrics'), 'dir')
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }')
  for (const name of names(join(root, 'examples'), '.ts'))
    copyFileSync(join(root, 'examples', `${name}.ts`), join(home, `${name}.ts`))
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('the examples', () => {
  it('run against what is built, not against its source', async () => {
    writeFileSync(
      join(home, 'where.ts'),
      "console.log(import.meta.resolve('rule-of-law-metrics'), import.meta.resolve('rule-of-law-metrics/datasets'))",
    )
    const built = (path: string) => pathToFileURL(join(realpathSync(root), 'dist', path)).href

    expect((await outputOf('where.ts')).trim().split(' ')).toEqual([built('index.js'), built('datasets/index.js')])
  })

  it('have an expected output each', () => {
    expect(names(expectedFolder, '.txt')).toEqual(names(join(root, 'examples'), '.ts'))
  })

  it.each(names(join(root, 'examples'), '.ts'))('%s prints what is expected', async (name) => {
    const expected = join(expectedFolder, `${name}.txt`)

    expect(existsSync(expected), `${expected} is missing: write by hand what the example should print`).toBe(true)
    expect(await outputOf(`${name}.ts`)).toBe(readFileSync(expected, 'utf8'))
  })
})

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/tables/workbook/read'
import { replaceTexts } from '../../src/tables/workbook/replace'

const root = fileURLToPath(new URL('../../', import.meta.url))
const main = join(root, 'dist/cli/main.js')
const folder = mkdtempSync(join(tmpdir(), 'rolm-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const check = (...args: readonly string[]) => {
  const env = { PATH: process.env.PATH ?? '', LANG: 'C' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'check', ...args], {
    encoding: 'utf8',
    cwd: folder,
    env,
  })
  return { status, stdout, stderr }
}

/** Copies a golden folder, under a name of its own. */
const copy = (name: string, as: string): void => {
  cpSync(join(root, 'test/cases/folder', name), join(folder, as), { recursive: true })
  rmSync(join(folder, as, 'expected.json'))
}

beforeAll(() => {
  copy('numbers-typed-as-text', 'typed')
  copy('several-faults', 'faulty')
  copy('good-crlf-and-bom', 'good')
})

const bytesOf = (name: string): Buffer => readFileSync(join(folder, name))

describe('the summary', () => {
  it('counts tables, rows and what is said, in either language', () => {
    expect(check('typed').stdout).toContain(
      '\n\n  1 table, 8 rows: 8 warnings. "rolm check --fix" corrects 8 cells in a copy.\n',
    )
    expect(check('typed', '--lang', 'zh').stdout).toContain(
      '\n\n  1 张表，8 行：8 个警告。运行 rolm check --fix 可在副本中更正其中 8 个单元格。\n',
    )
    expect(check('faulty', '--lang', 'zh').stdout).toMatch(/\d 张表，\d+ 行：\d 个错误。未写出任何文件。/)
  })

  it('says where nothing is wrong how much was checked', () => {
    expect(check('good')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/table.*rows?, \d+ figures?, nothing wrong/),
    })
  })

  it('marks what can be corrected', () => {
    expect(check('typed', '--lang', 'zh').stdout).toMatch(
      /observations\.csv:2:4 {2}警告 {2}可自动更正 {2}number-typed-as-text/,
    )
  })
})

describe('--strict', () => {
  it('counts warnings as errors', () => {
    expect([check('typed').status, check('typed', '--strict').status, check('good', '--strict').status]).toEqual([
      0, 1, 0,
    ])
  })
})

describe('one table', () => {
  it('is checked alone', () => {
    expect(check('typed/observations.csv').stdout).toContain('1 table, 8 rows: 8 warnings.')
    expect(check('good/observations.csv').stdout).toContain('check the folder for that')
  })
})

describe('--fix', () => {
  it('writes a corrected copy beside the folder, which it leaves as it is', () => {
    const before = bytesOf('typed/observations.csv')
    const { status, stderr } = check('typed', '--fix')
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('Corrected 8 cells in a copy:') })
    expect(bytesOf('typed/observations.csv')).toEqual(before)
    expect(check('typed-fixed', '--strict')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('8 figures, nothing wrong'),
    })
  })

  it('of a clean folder is byte for byte the same', () => {
    expect(check('good', '--fix', '--out', 'same').status).toBe(0)
    expect(readdirSync(join(folder, 'same')).sort()).toEqual(readdirSync(join(folder, 'good')).sort())
    for (const file of readdirSync(join(folder, 'good')))
      expect(bytesOf(`same/${file}`)).toEqual(bytesOf(`good/${file}`))
  })

  it('corrects one table', () => {
    expect(check('typed/observations.csv', '--fix').status).toBe(0)
    expect(bytesOf('typed/observations-fixed.csv').toString()).toContain('万,forum-main-posts,521.19万条,5211900,,2018')
    rmSync(join(folder, 'typed/observations-fixed.csv'))
  })

  it('corrects a workbook, alone or in its folder, and leaves it as it is', () => {
    const flags = ['--jurisdiction', '昆山市', '--period', '2024', '--issued', '2025-03-01', '--lang', 'zh', '--yes']
    spawnSync(process.execPath, [main, 'init', 'book', ...flags], { cwd: folder })
    const path = 'book/book.xlsx'
    const head = readWorkbook(bytesOf(path), path).sheets.find(({ name }) => name === '数据集')
    const { row = 0 } = [...(head?.records(() => {}) ?? [])].find(({ cells }) => cells[0] === '发布日期') ?? {}
    const text = '2025年3月1日'
    writeFileSync(join(folder, path), replaceTexts(bytesOf(path), [{ sheet: '数据集', row, column: 2, text }]))
    const before = bytesOf(path)
    for (const [checked, copied] of [
      ['book', 'book-fixed/book.xlsx'],
      [path, 'book/book-fixed.xlsx'],
    ] as const) {
      const { status, stdout, stderr } = check(checked, '--fix')
      expect(stdout).toContain(`sheet 数据集, B${row}  warning  can be corrected  date-typed-as-text`)
      expect({ status, stderr }).toEqual({ status: 0, stderr: `Corrected 1 cell in a copy: ${copied}\n` })
      expect(JSON.parse(check(copied, '--json').stdout)).toMatchObject({ issues: [{ code: 'rows-left-blank' }] })
    }
    expect(bytesOf(path)).toEqual(before)
  })

  it('never writes over a file, nor some files where one is there', () => {
    mkdirSync(join(folder, 'taken'))
    writeFileSync(join(folder, 'taken/observations.csv'), 'mine')
    const { status, stderr } = check('typed', '--fix', '--out', 'taken')
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('is there already') })
    expect(bytesOf('taken/observations.csv').toString()).toBe('mine')
    expect(existsSync(join(folder, 'taken/dataset.yaml'))).toBe(false)
    expect(check('typed', '--fix', '--out', 'typed').status).toBe(2)
  })

  it.each([
    [['typed', '--out', 'x'], '--out goes with --fix'],
    [['typed', '--fix', '--cube'], 'not for --cube'],
    [[join(root, 'dist/datasets/beijing-2019.ttl'), '--fix'], 'there is none here'],
    [['typed', '--json', '--format', 'sarif'], 'cannot be used'],
  ])('calls %j misuse', (args, said) => {
    expect(check(...args)).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(said) })
  })
})

/** The schema of SARIF 2.1.0 as a package has it. Its dialect is an older one, which differs in nothing that it uses. */
const {
  $schema: _dialect,
  id: _id,
  ...sarifSchema
} = JSON.parse(
  readFileSync(join(root, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
)

describe('--format', () => {
  it('sarif is refused by the official schema where it is broken', () => {
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema)
    const log = JSON.parse(check('typed', '--format', 'sarif').stdout)
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0
    expect(validate(log)).toBe(false)
  })

  it('json is --json', () => {
    expect(check('typed', '--format', 'json')).toEqual(check('typed', '--json'))
    expect(JSON.parse(check('typed', '--json').stdout)).toMatchObject({ path: 'typed', issues: { length: 8 } })
  })

  it('github names file, line and column as they stand in the text', () => {
    const [first = ''] = check('typed', '--format', 'github').stdout.split('\n')
    expect(first).toMatch(
      /^::warning file=typed\/observations\.csv,line=2,col=36,endColumn=45,title=number-typed-as-text::/,
    )
    const text = bytesOf('typed/observations.csv').toString().split('\n')[1] ?? ''
    expect(text.slice(35, 44)).toBe('5,211,900')
  })

  it('github writes what would end a property or a line so that it does not', () => {
    copy('good-minimal', 'odd, name:100%')
    writeFileSync(
      join(folder, 'odd, name:100%/observations.csv'),
      'id,indicator,printed,period\na,"x\n::y",412件,2019\n',
    )
    const { stdout } = check('odd, name:100%', '--format', 'github')
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(stdout).toMatch(
      /^::error file=odd%2C name%3A100%25\/observations\.csv,line=2,col=4,title=indicator-unknown::/,
    )
  })

  it.each(['typed', 'faulty', 'good'])('sarif is valid by the official schema: %s', (name) => {
    const log = JSON.parse(check(name, '--format', 'sarif', '--lang', 'zh').stdout)
    const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      sarifSchema,
    )
    expect(validate(log) ? [] : validate.errors).toEqual([])
    const [{ tool, results }] = log.runs
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(new RegExp(`^${name}/`))
    }
    for (const { help } of tool.driver.rules) expect(help.text).toMatch(/[a-z]{3}[\s\S]*\p{Script=Han}{3}/u)
  })

  it('sarif has the file where an issue has no line, and the node where linked data has none', () => {
    const [{ results }] = JSON.parse(
      check(
        join(root, 'test/cases/cube/ic-12-duplicate-observation/breaks.same-values.ttl'),
        '--cube',
        '--format',
        'sarif',
      ).stdout,
    ).runs
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toMatch(/^file:\/\/\/.*same-values\.ttl$/)
    expect(results[0].locations[0].logicalLocations[0].fullyQualifiedName).toMatch(/#first$|#second$/)
  })
})

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

/** What `init` writes, from outside: the built program in a process of its own. */

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'rolm-init-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rolm = (...args: readonly string[]) => {
  const env = { PATH: process.env.PATH ?? '', LANG: 'C' }
  const main = join(root, 'dist/cli/main.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    cwd: folder,
    env,
  })
  return { status, stdout, stderr }
}

const flags = ['--jurisdiction', '昆山市', '--period', '2024', '--issued', '2025-03-01', '--yes']

describe('rolm init', () => {
  it('writes a workbook that passes the check, and the same bytes again', () => {
    const { status, stdout, stderr } = rolm('init', 'kunshan', ...flags, '--lang', 'zh')
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'kunshan/kunshan.xlsx\n' })
    expect(stderr).toContain('rolm check kunshan/kunshan.xlsx')
    expect(rolm('check', 'kunshan/kunshan.xlsx')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 warning'),
    })
    rolm('init', 'again/kunshan', ...flags, '--lang', 'zh')
    expect(readFileSync(join(folder, 'again/kunshan/kunshan.xlsx'))).toEqual(
      readFileSync(join(folder, 'kunshan/kunshan.xlsx')),
    )
  })

  it('writes a folder of tables, and tells its files as data', () => {
    const { status, stdout } = rolm('init', 'tables', ...flags, '--format', 'csv', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      files: ['tables/dataset.yaml', 'tables/observations.csv', 'tables/README.md'],
    })
    expect(readFileSync(join(folder, 'tables/observations.csv'), 'utf8')).toMatch(/^\uFEFFid,indicator,printed,period,/)
    expect(rolm('check', 'tables').status).toBe(0)
  })

  it('writes over no file, and then none of its files', () => {
    rolm('init', 'half', ...flags, '--format', 'csv')
    rmSync(join(folder, 'half/README.md'))
    writeFileSync(join(folder, 'half/observations.csv'), 'mine')
    expect(rolm('init', 'half', ...flags, '--format', 'csv')).toMatchObject({ status: 2, stdout: '' })
    expect(readFileSync(join(folder, 'half/observations.csv'), 'utf8')).toBe('mine')
    expect(existsSync(join(folder, 'half/README.md'))).toBe(false)
  })

  it('declares a place that the catalogue lacks, by what flags say of it', () => {
    const place = ['--name', '张家港市', '--level', '县级市', '--within', '苏州市']
    const own = ['--jurisdiction', '320582', ...place, '--period', '2024', '--issued', '2025-03-01', '--yes']
    expect(rolm('init', 'own', ...own, '--lang', 'zh', '--format', 'csv').status).toBe(0)
    expect(readFileSync(join(folder, 'own/places.csv'), 'utf8')).toContain('\n320582,,张家港市,县级市,苏州市')
    expect(readFileSync(join(folder, 'own/dataset.yaml'), 'utf8')).toContain('张家港市人民政府')
    expect(rolm('check', 'own')).toMatchObject({ status: 0 })
    expect(rolm('init', 'own-book', ...own, '--lang', 'zh').status).toBe(0)
    expect(rolm('check', 'own-book/own-book.xlsx')).toMatchObject({ status: 0 })
  })

  it('takes a place that the catalogue lacks only with its name and level, and says nothing else of one that it has', () => {
    const said = (...args: readonly string[]) => {
      const { status, stderr } = rolm('init', 'nowhere', ...args, '--yes')
      return { status, stderr }
    }
    const has = (text: string) => ({ status: 2, stderr: expect.stringContaining(text) })
    expect(said('--jurisdiction', '320582', '--name', 'Zhangjiagang')).toEqual(has('--level'))
    expect(said('--jurisdiction', '320582', '--level', 'county')).toEqual(has('--name'))
    expect(said('--jurisdiction', '320582', '--name', 'Zhangjiagang', '--level', 'contry')).toEqual(
      has('Did you mean "county"'),
    )
    expect(said('--jurisdiction', '320583', '--name', 'Zhangjiagang')).toEqual(has('Kunshan'))
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })

  it('asks nothing where there is no terminal, and says what it needs', () => {
    expect(rolm('init', 'nowhere')).toMatchObject({ status: 2, stderr: expect.stringContaining('--jurisdiction') })
    const { status, stderr } = rolm('init', 'nowhere', '--jurisdiction', '昆山', '--lang', 'zh')
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('昆山市') })
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })
})

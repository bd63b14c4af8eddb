import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fileErrorText, isFileError } from '../../src/cli/file-error'

const folder = mkdtempSync(join(tmpdir(), 'rolm-errors-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const inside = (...names: readonly string[]): string => join(folder, ...names)

mkdirSync(inside('full/sub'), { recursive: true })
writeFileSync(inside('file'), 'x')
symlinkSync('round', inside('round'))

/** What the system really says, in both languages. */
const said = (act: () => unknown): Readonly<Record<'en' | 'zh', string>> => {
  try {
    act()
  } catch (error) {
    if (isFileError(error)) return { en: fileErrorText(error, 'en'), zh: fileErrorText(error, 'zh') }
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('an error of the system', () => {
  it.each<[string, string, () => unknown]>([
    ['ENOENT', 'none', () => readFileSync(inside('none'))],
    ['EISDIR', 'full', () => writeFileSync(inside('full'), 'x')],
    ['ENOTDIR', 'file', () => readdirSync(inside('file'))],
    ['ENOTDIR', 'file/x', () => mkdirSync(inside('file/x'))],
    ['EEXIST', 'full', () => mkdirSync(inside('full'))],
    ['ENOTEMPTY', 'full', () => rmdirSync(inside('full'))],
    ['ELOOP', 'round', () => readFileSync(inside('round'))],
    ['ENAMETOOLONG', 'x'.repeat(300), () => readFileSync(inside('x'.repeat(300)))],
  ])('is told in both languages, with the path: %s', (code, name, act) => {
    const { en, zh } = said(act)
    expect(en).toMatch(/^\S+: [a-z ,]+ \([A-Z]+\)\.$/)
    expect(zh).toMatch(/：\p{Script=Han}.*（[A-Z]+）。$/u)
    for (const text of [en, zh]) {
      expect(text).toContain(inside(name))
      expect(text).toContain(code)
    }
  })

  it('is left as it is where it is none that is known', () => {
    const error = Object.assign(new Error('EWHAT: what'), { code: 'EWHAT', syscall: 'open', path: 'x' })
    expect(fileErrorText(error, 'zh')).toBe('EWHAT: what')
    expect(isFileError(new Error('x'))).toBe(false)
  })
})

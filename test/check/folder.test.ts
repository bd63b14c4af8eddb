import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkFolder } from '../../src/check/folder'
import type { Issue } from '../../src/issue'
import { cellIssues } from '../../src/messages/cell-issues'
import { explain } from '../../src/messages/explain'
import { factIssues } from '../../src/messages/fact-issues'
import { fileIssues } from '../../src/messages/file-issues'
import { loadDataset } from '../../src/publish/load'

const folder = fileURLToPath(new URL('../cases/folder/', import.meta.url))
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

/** An issue as expected.json gives it, written by hand: where it stands, and what both languages must show. */
interface Expected {
  readonly code: string
  readonly file: string
  readonly row?: number
  readonly column?: number
  readonly shows: readonly (string | { readonly en: string; readonly zh: string })[]
  /** What "did you mean" offers. */
  readonly suggests?: string
}

interface Case {
  /** How many figures a good folder has. */
  readonly figures?: number
  readonly issues: readonly Expected[]
}

const expectedOf = (name: string): Case => JSON.parse(readFileSync(`${folder}${name}/expected.json`, 'utf8')) as Case // the form above

const filesOf = (name: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(`${folder}${name}`)
      .filter((file) => file !== 'expected.json')
      .map((file) => [file, new Uint8Array(readFileSync(`${folder}${name}/${file}`))]),
  )

const copyOf = (files: ReadonlyMap<string, Uint8Array>) =>
  new Map([...files].map(([file, bytes]) => [file, bytes.slice()]))

const placeOf = ({ code, at }: Issue) => ({
  code,
  file: at?.file,
  ...(at?.row !== undefined && { row: at.row }),
  ...(at?.column !== undefined && { column: at.column }),
})

const placeExpected = ({ shows: _shows, suggests: _suggests, ...place }: Expected) => place

describe.each(names)('folder %s', (name) => {
  const expected = expectedOf(name)
  const files = filesOf(name)
  const before = copyOf(files)
  const result = checkFolder(files)

  it('gives the issues, each in its place', () => {
    expect(result.issues.map(placeOf)).toEqual(expected.issues.map(placeExpected))
  })

  it('gives a dataset only where nothing is wrong', () => {
    expect(result.ok ? result.value.observations.length : undefined).toBe(expected.figures)
  })

  it('says each in both languages, with the offending value', () => {
    for (const [index, { shows, suggests }] of expected.issues.entries()) {
      const found = result.issues[index]
      if (found === undefined) continue // the first test has said so
      const { en, zh } = explain(found)
      expect(found.message).toBe(en)
      expect(en).toMatch(/^\S.*[.?]$/)
      expect(zh).toMatch(/\p{Script=Han}.*[。？]$/u)
      for (const value of shows) {
        expect(en).toContain(typeof value === 'string' ? value : value.en)
        expect(zh).toContain(typeof value === 'string' ? value : value.zh)
      }
      if (suggests !== undefined) {
        expect(en).toContain(`Did you mean ${suggests}?`)
        expect(zh).toContain(`您是否要写 ${suggests}？`)
      }
    }
  })

  it('says nothing that only a programmer reads', () => {
    const codes = Object.keys({ ...fileIssues, ...cellIssues, ...factIssues }).join('|')
    for (const found of result.issues) {
      expect(explain(found).zh).not.toMatch(/(?:\b[a-z]+ ){4}/) // no English sentence in a Chinese one
      for (const text of Object.values(explain(found)))
        expect(text).not.toMatch(
          new RegExp(String.raw`\b(?:${codes})\b|\{\w+\}|undefined|\bnull\b|\[object|\.\.$|\p{Cc}`, 'u'),
        )
    }
  })

  it('leaves the bytes as they are', () => {
    expect([...files]).toEqual([...before])
  })

  it('says the same of the folder on disk, and writes nothing', async () => {
    const listing = readdirSync(`${folder}${name}`)
    expect(await loadDataset(`${folder}${name}`)).toEqual(result)
    expect(readdirSync(`${folder}${name}`)).toEqual(listing)
    expect([...filesOf(name)]).toEqual([...before])
  })
})

describe('the cases together', () => {
  /** Built in large.test.ts instead of stored; and what no column of a folder can say. */
  const elsewhere = [
    'file-too-large',
    'line-too-long',
    'too-many-rows',
    'more-of-the-same',
    'parquet-not-readable',
    'bounds-disagree-with-printed',
  ]

  it('show every issue that a folder can have', () => {
    const shown = names.flatMap((name) => expectedOf(name).issues.map(({ code }) => code))
    expect([...new Set([...shown, ...elsewhere])].sort()).toEqual(
      Object.keys({ ...fileIssues, ...cellIssues, ...factIssues }).sort(),
    )
  })

  it('are called good where they are', () => {
    for (const name of names) expect(name.startsWith('good-')).toBe(expectedOf(name).issues.length === 0)
  })
})

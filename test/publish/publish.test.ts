import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beijing, changshu } from '../../src/datasets/index'
import { RolmError } from '../../src/issue'
import { loadDataset } from '../../src/publish/load'
import { manifestIn } from '../../src/publish/manifest'
import { type PublishOptions, publishDataset } from '../../src/publish/publish'

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'rolm-publish-'))
})
afterEach(() => rmSync(place, { recursive: true }))

const out = (): string => join(place, 'out')
const text = (...names: string[]): string => readFileSync(join(place, ...names), 'utf8')

/** Every file below a folder with the SHA-256 of its bytes. */
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

const publish = (options: PublishOptions = {}) => publishDataset(beijing, out(), options)

const refusal = async (work: Promise<unknown>): Promise<RolmError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof RolmError)) throw new Error(`it was not refused: ${error}`)
  expect(error.zh).toMatch(/\p{Script=Han}/u)
  return error
}

describe('publishDataset', () => {
  it('writes files, and a manifest with the length and hash of each', async () => {
    const { files, folder } = await publish()
    expect(folder).toBe(out())
    const state = stateOf(out())
    expect(Object.keys(state)).toEqual([...files.map(({ path }) => path), 'manifest.json'].sort())
    for (const { path, bytes, sha256 } of files) {
      expect(state[path]).toBe(sha256)
      expect(statSync(join(out(), path)).size).toBe(bytes)
    }
    expect(manifestIn(out())).toEqual({ dataset: 'beijing-2019', version: beijing.version, files })
    expect(readdirSync(place)).toEqual(['out'])
  })

  it.each([
    ['beijing-2019.ttl'],
    ['beijing-2019.jsonld'],
    ['tables'],
    ['beijing-2019.nt'],
    ['beijing-2019.trig'],
    ['beijing-2019.json'],
  ])('writes what is read back as the same dataset: %s', async (path) => {
    await publish({ all: true })
    expect(await loadDataset(join(out(), path))).toStrictEqual({ ok: true, value: beijing, issues: [] })
  })

  it('writes the same bytes again, over what it wrote and elsewhere', async () => {
    await publish({ all: true })
    const first = stateOf(out())
    await publish({ all: true })
    expect(stateOf(out())).toEqual(first)
    await publishDataset(beijing, join(place, 'other', 'folder'), { all: true })
    expect(stateOf(join(place, 'other', 'folder'))).toEqual(first)
  })

  it('takes away what the last run wrote and this one does not', async () => {
    await publish({ all: true })
    await publish()
    expect(existsSync(join(out(), 'beijing-2019.nt'))).toBe(false)
    expect(existsSync(join(out(), 'beijing-2019.ttl'))).toBe(true)
  })

  it('has the flat table twice: with a byte order mark for people, without for machines', async () => {
    await publish()
    const [forPeople, forMachines] = [text('out', 'beijing-2019-spreadsheet.csv'), text('out', 'beijing-2019.csv')]
    expect(forPeople).toBe(`\uFEFF${forMachines}`)
    expect(forMachines.startsWith('dataset,id,')).toBe(true)
    expect(forMachines.split('\n')[0]).toContain('lower,upper,lower_open,upper_open')
  })

  it('names every file in the README, in both languages', async () => {
    const { files } = await publish({ all: true })
    for (const { path } of files) expect(text('out', 'README.md').split(`[${path}](${path})`)).toHaveLength(3)
  })
})

describe('files of others in the folder', () => {
  it('stay, in folders too, and so do links', async () => {
    await publish()
    mkdirSync(join(out(), '我们的', 'deep'), { recursive: true })
    mkdirSync(join(out(), 'empty'))
    writeFileSync(join(out(), '我们的', 'deep', 'note.txt'), 'ours')
    writeFileSync(join(out(), 'tables', 'more.csv'), 'a,b')
    symlinkSync('../elsewhere', join(out(), 'link'))
    const { kept } = await publish({ all: true })
    expect([...kept].sort()).toEqual(['empty', 'link', 'tables/more.csv', '我们的/deep/note.txt'])
    expect(text('out', '我们的', 'deep', 'note.txt')).toBe('ours')
    expect(text('out', 'tables', 'more.csv')).toBe('a,b')
    expect(readdirSync(out())).toEqual(expect.arrayContaining(['empty', 'link']))
  })

  it('are not written over', async () => {
    await publish()
    writeFileSync(join(out(), 'beijing-2019.nt'), 'ours')
    const before = stateOf(out())
    expect((await refusal(publish({ all: true }))).message).toContain('beijing-2019.nt')
    expect(stateOf(out())).toEqual(before)
  })

  it('that were ours until somebody changed them are not written over', async () => {
    await publish()
    writeFileSync(join(out(), 'README.md'), 'my own words')
    const before = stateOf(out())
    expect((await refusal(publish())).message).toContain('README.md')
    expect(stateOf(out())).toEqual(before)
  })

  it('refuse the folder where there is no manifest of ours', async () => {
    mkdirSync(out())
    writeFileSync(join(out(), 'thesis.docx'), 'years of work')
    await refusal(publish())
    writeFileSync(join(out(), 'manifest.json'), '{"files": []}')
    await refusal(publish())
    const escaping = { path: '../thesis', bytes: 1, sha256: '' }
    const manifest = { form: 'https://w3id.org/rolm/manifest', dataset: 'beijing-2019', version: '1.0.0' }
    writeFileSync(join(out(), 'manifest.json'), JSON.stringify({ ...manifest, files: [escaping] }))
    await refusal(publish())
    expect(text('out', 'thesis.docx')).toBe('years of work')
  })

  it('refuse the folder of another dataset, a file, and the folder that the program is in', async () => {
    await publish()
    expect((await refusal(publishDataset(changshu, out()))).message).toContain('beijing-2019')
    writeFileSync(join(place, 'file'), '')
    await refusal(publishDataset(beijing, join(place, 'file')))
    await refusal(publishDataset(beijing, '.'))
    await refusal(publishDataset(beijing, '..'))
  })
})

describe('a run that is ended', () => {
  it('leaves nothing, and the old folder as it was', async () => {
    await publish()
    const before = stateOf(out())
    const controller = new AbortController()
    const onProgress = ({ path }: { readonly path: string }): void => {
      if (path.startsWith('tables/')) controller.abort()
    }
    await expect(publish({ all: true, signal: controller.signal, onProgress })).rejects.toThrow()
    expect(stateOf(out())).toEqual(before)
    expect(readdirSync(place)).toEqual(['out'])
  })

  it('leaves nothing where a figure cannot be written', async () => {
    const observations = {
      length: 4,
      *[Symbol.iterator]() {
        yield* beijing.observations.slice(0, 3)
        throw new Error('the disk of the figures is gone')
      },
    }
    await expect(publishDataset({ ...beijing, observations }, out())).rejects.toThrow('is gone')
    expect(readdirSync(place)).toEqual([])
  })

  const deadProcess = 2 ** 22 + 12_345

  it('by force is cleared up after, and said', async () => {
    await publish()
    const before = stateOf(out())
    const left = join(place, `.out.rolm-new-${deadProcess}`)
    mkdirSync(left)
    writeFileSync(join(left, 'beijing-2019.ttl'), 'half of')
    const { leftovers } = await publish()
    expect(leftovers).toEqual([{ path: left, became: 'removed' }])
    expect(stateOf(out())).toEqual(before)
    expect(readdirSync(place)).toEqual(['out'])
  })

  it('by force between the two renamings has its old folder put back, with the files of others', async () => {
    await publish()
    writeFileSync(join(out(), 'ours.txt'), 'ours')
    const before = stateOf(out())
    const old = join(place, `.out.rolm-old-${deadProcess}`)
    const { renameSync } = await import('node:fs')
    renameSync(out(), old)
    const { leftovers, kept } = await publish()
    expect(leftovers).toEqual([{ path: old, became: 'restored' }])
    expect(kept).toEqual(['ours.txt'])
    expect(stateOf(out())).toEqual(before)
  })

  it('is told from one that goes on', async () => {
    const left = join(place, `.out.rolm-new-${process.ppid}`)
    mkdirSync(left)
    expect((await refusal(publish())).message).toContain(String(process.ppid))
    expect(readdirSync(place)).toEqual([`.out.rolm-new-${process.ppid}`])
  })
})

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diffDatasets } from '../../src/check/diff/diff'
import { beijing } from '../../src/datasets/index'
import { RolmError } from '../../src/issue'
import type { Dataset } from '../../src/model/dataset'
import { type PublishOptions, publishDataset } from '../../src/publish/publish'
import { releaseIssues } from '../../src/publish/release'
import { readRdf } from '../../src/rdf/read'

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'rolm-versions-'))
})
afterEach(() => rmSync(place, { recursive: true }))

const out = (): string => join(place, 'out')
const text = (...names: string[]): string => readFileSync(join(out(), ...names), 'utf8')
const publish = (dataset: Dataset, options: PublishOptions = {}) => publishDataset(dataset, out(), options)

const revised = (dataset: Dataset, id: string, printed: string, value: string): Dataset => ({
  ...dataset,
  observations: dataset.observations.map((figure) =>
    figure.id === id
      ? {
          ...figure,
          printed,
          value,
          minInclusive: value,
          maxInclusive: value,
          precision: 'exact',
          quotes: [{ exact: printed }],
        }
      : figure,
  ),
})

const figure = beijing.observations.find(({ precision }) => precision === 'exact')
const corrected: Dataset = {
  ...revised(beijing, figure?.id ?? '', '12件', '12'),
  version: '1.0.1',
  status: 'corrected',
  replaces: '1.0.0',
  versionNotes: { en: 'A slip of the pen.', zh: '更正笔误。' },
}
const { compiled: _compiled, ...ofCity } = beijing
const draft: Dataset = { ...ofCity, status: 'draft' }

describe('a version', () => {
  it('stands at its permanent address, and is read back from there', async () => {
    await publish(beijing)
    const turtle = text('beijing-2019', '1.0.0.ttl')
    expect(turtle).toContain('dcat:isVersionOf')
    expect(await readRdf(turtle, 'turtle')).toMatchObject({ ok: true, value: beijing, issues: [] })
    const jsonld = await readRdf(text('beijing-2019', '1.0.0.jsonld'), 'json-ld')
    expect(jsonld.ok && jsonld.value).toEqual(beijing)
    expect(text('beijing-2019.ttl')).toContain(
      'dcat:hasCurrentVersion <https://w3id.org/rolm/data/110000/beijing-2019/1.0.0#data>',
    )
  })

  it('stays as it was when a later one is published, which tells what has changed', async () => {
    await publish(beijing)
    const before = text('beijing-2019', '1.0.0.ttl')
    await publish(corrected)
    expect(text('beijing-2019', '1.0.0.ttl')).toBe(before)
    expect(readdirSync(join(out(), 'beijing-2019')).sort()).toEqual(
      ['1.0.0', '1.0.1'].flatMap((version) => ['csv', 'jsonld', 'ttl'].map((form) => `${version}.${form}`)),
    )
    const earlier = '<https://w3id.org/rolm/data/110000/beijing-2019/1.0.0#data>'
    for (const name of ['beijing-2019.ttl', 'beijing-2019/1.0.1.ttl']) {
      expect(text(name)).toContain(`dcat:previousVersion ${earlier}`)
      expect(text(name)).toContain(`prov:wasRevisionOf ${earlier}`)
      expect(text(name)).toContain('adms:versionNotes "A slip of the pen."@en, "更正笔误。"@zh')
    }
    expect(JSON.parse(text('changes.json'))).toEqual(JSON.parse(JSON.stringify(diffDatasets(beijing, corrected))))
    expect(text('beijing-2019', '1.0.1.csv')).toContain(`/beijing-2019/1.0.1#${figure?.id}`)
    expect(text('changes.ttl')).toContain(`/1.0.0#${figure?.id}>`)
  })

  it('is refused with other contents under the same number', async () => {
    await publish(beijing)
    const before = text('manifest.json')
    const work = publish({ ...corrected, version: '1.0.0', status: 'published', replaces: undefined } as Dataset)
    await expect(work).rejects.toThrow(/published with other contents/)
    await expect(work).rejects.toBeInstanceOf(RolmError)
    expect(text('manifest.json')).toBe(before)
  })

  it('may be published again as it is', async () => {
    await publish(beijing)
    const before = text('manifest.json')
    await publish(beijing)
    expect(text('manifest.json')).toBe(before)
    expect(existsSync(join(out(), 'changes.ttl'))).toBe(false)
  })

  it('takes the place of no later one', async () => {
    await publish(corrected)
    await expect(publish(beijing)).rejects.toThrow(/holds version 1\.0\.1, which is later than 1\.0\.0/)
  })
})

describe('what is not approved', () => {
  it.each(['draft', 'submitted'] as const)('is published as a %s alone', (status) => {
    const today = '2026-11-26'
    expect(releaseIssues({ status }, { today }).map(({ code }) => code)).toEqual(['not-approved'])
    expect(releaseIssues({ status }, { today, draft: true })).toEqual([])
  })

  it('says so in every file that people open, and has no permanent address', async () => {
    const { files } = await publish(draft)
    expect(text('beijing-2019-draft.ttl')).toContain('adms:status <code/status/draft>')
    expect(text('beijing-2019-draft.ttl')).not.toContain('hasCurrentVersion')
    expect(text('README.md')).toContain('Draft. Not approved, not for publication.')
    expect(text('README.md')).toContain('草稿。未经审核，不得发布。')
    expect(text('CITATION.cff')).toContain('(draft, not approved)')
    expect(text('tables', 'dataset.yaml')).toContain('status: draft')
    const named = files.filter(({ path }) => path.startsWith('beijing-2019'))
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter(({ path }) => !path.startsWith('beijing-2019-draft'))).toEqual([])
  })

  it('takes the place of nothing that was published, and what is approved takes its place', async () => {
    await publish(draft)
    await publish(beijing)
    expect(readdirSync(out()).filter((name) => name.includes('draft'))).toEqual([])
    await expect(publish(draft)).rejects.toThrow(/give drafts a folder of their own/)
  })
})

describe('the first day on which it may be published', () => {
  it.each([
    ['2021-01-31', ['published-too-early']],
    ['2021-02-01', []],
    ['2021-02-02', []],
  ])('on %s', (today, codes) => {
    const issues = releaseIssues({ status: 'published', notBefore: '2021-02-01' }, { today })
    expect(issues.map(({ code }) => code)).toEqual(codes)
  })
})

describe('what was withdrawn', () => {
  it('leaves a head that says so and why, no fact, and the versions before', async () => {
    await publish(beijing)
    const before = text('beijing-2019', '1.0.0.ttl')
    await publish({
      ...beijing,
      version: '1.0.1',
      status: 'withdrawn',
      replaces: '1.0.0',
      withdrawalReason: { en: 'Counted twice.', zh: '重复统计。' },
    })
    const result = await readRdf(text('beijing-2019.ttl'), 'turtle')
    expect(result).toMatchObject({ ok: true, value: { status: 'withdrawn', observations: [], notes: [] } })
    expect(text('README.md')).toContain('Withdrawn by its publisher, and no longer to be used: **Counted twice.')
    expect(text('README.md')).toContain('发布者已撤回，不应再使用：**重复统计。')
    expect(text('beijing-2019.csv').trim().split('\n')).toHaveLength(1)
    expect(existsSync(join(out(), 'changes.json'))).toBe(false)
    expect(text('beijing-2019', '1.0.0.ttl')).toBe(before)
  })
})

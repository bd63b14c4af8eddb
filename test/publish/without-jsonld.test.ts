import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { population } from '../../src/datasets'
import { loadDataset } from '../../src/publish/load'
import { publishDataset } from '../../src/publish/publish'

vi.mock('jsonld', () => {
  throw Object.assign(new Error("Cannot find package 'jsonld'"), { code: 'ERR_MODULE_NOT_FOUND' })
})

const folder = mkdtempSync(join(tmpdir(), 'rolm-without-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('a published folder is read from its other forms, and says which one was left', async () => {
  const out = join(folder, 'out')
  await publishDataset(population, out)
  const read = await loadDataset(out)
  expect(read).toMatchObject({ ok: true, value: population })
  expect(read.issues.map(({ code, severity, received }) => [code, severity, received])).toEqual([
    ['form-not-compared', 'warning', 'population.jsonld'],
  ])
})

it('JSON-LD alone is refused with what to install', async () => {
  await expect(loadDataset(join(folder, 'out', 'population.jsonld'))).rejects.toThrow('npm install jsonld')
})

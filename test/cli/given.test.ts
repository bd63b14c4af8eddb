import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/program'
import { changshu, population } from '../../src/datasets/index'
import { writeJson } from '../../src/model/json'
import { writeDataset } from '../../src/publish/build'
import { writeRdf } from '../../src/rdf/write'

/** Whatever an argument names: an address, a pipe, an archive, a folder that was published, a file under another name. */

const turtle = writeRdf(changshu, 'turtle')
const cube = readFileSync(
  fileURLToPath(new URL('../cases/cube/ic-12-duplicate-observation/breaks.same-values.ttl', import.meta.url)),
)

const pages: Readonly<Record<string, readonly [body: string | Uint8Array, type: string]>> = {
  '/changshu.ttl': [turtle, 'text/turtle'],
  '/data': [writeJson(changshu), 'text/turtle'],
  '/page': ['<!doctype html><title>x</title>', 'text/html'],
  '/table.csv': ['id,indicator,printed,period\na,nonsense,412件,2019\n', 'text/csv'],
  '/broken.ttl': ['@prefix : <https://a.example/> .\n\n:a :b "c .\n', 'text/turtle'],
  '/cube.ttl': [cube, 'text/turtle'],
}

const server = createServer(({ url = '' }, answer) => {
  const [body, type] = pages[url] ?? []
  if (body === undefined) answer.writeHead(404).end()
  else answer.writeHead(200, { 'content-type': type ?? '' }).end(body)
})
const place = mkdtempSync(join(tmpdir(), 'rolm-given-'))
let base = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens on a port
  writeDataset(population, join(place, 'published'))
  mkdirSync(join(place, 'files'))
  writeFileSync(join(place, 'files/changshu.zip'), zipSync({ 'x/changshu.ttl': strToU8(turtle) }))
  writeFileSync(join(place, 'files/changshu'), turtle)
  writeFileSync(join(place, 'files/changshu.json'), turtle)
})
afterAll(() => {
  server.close()
  rmSync(place, { recursive: true })
})
afterEach(() => void vi.restoreAllMocks())

const rolm = async (...args: readonly string[]) => {
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += text
      return true
    })
  const code = await run(['node', 'rolm', ...args])
  vi.restoreAllMocks()
  return { code, ...said }
}

describe('check', () => {
  it('takes an address, where it is allowed', async () => {
    expect(await rolm('check', `${base}/changshu.ttl`, '--allow-private')).toMatchObject({
      code: 0,
      stdout: `${base}/changshu.ttl: 39 figures, nothing wrong.\n`,
    })
    const refused = await rolm('check', `${base}/changshu.ttl`, '--lang', 'zh')
    expect(refused.code).toBe(1)
    expect(refused.stdout).toContain('不是 https 网址')
  })

  it.each([
    ['/data', 0, 'format-differs'],
    ['/page', 1, 'page-not-data'],
    ['/none', 1, 'fetch-not-found'],
    ['/table.csv', 1, 'indicator-unknown'],
    ['/broken.ttl', 1, 'rdf-not-readable'],
  ])('says of the address %s what is wrong, and where', async (path, code, said) => {
    const { code: ended, stdout } = await rolm('check', base + path, '--allow-private', '--json')
    const { issues } = JSON.parse(stdout)
    expect({ ended, codes: issues.map((one: { code: string }) => one.code) }).toEqual({ ended: code, codes: [said] })
    expect(issues[0].at.file).toBe(base + path)
  })

  it('names the address in the forms of other programs', async () => {
    const options = ['--allow-private', '--format'] as const
    const { stdout } = await rolm('check', `${base}/broken.ttl`, ...options, 'sarif')
    const [location] = JSON.parse(stdout).runs[0].results[0].locations
    expect(location.physicalLocation).toEqual({
      artifactLocation: { uri: `${base}/broken.ttl` },
      region: { startLine: 3 },
    })
    expect((await rolm('check', `${base}/broken.ttl`, ...options, 'github')).stdout).toMatch(
      /^::error file=http%3A\/\/127\.0\.0\.1%3A\d+\/broken\.ttl,line=3,title=rdf-not-readable::/,
    )
  })

  it('holds a cube at an address against the constraints', async () => {
    const { code, stdout } = await rolm('check', '--cube', `${base}/cube.ttl`, '--allow-private')
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('cube-ic-12-duplicate-observation') })
  })

  it.each(['published', 'files/changshu.zip', 'files/changshu'])('takes %s', async (name) => {
    expect(await rolm('check', join(place, name))).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/ \d+ figures, nothing wrong/),
    })
  })

  it('believes the content of a file, and says that its name is wrong', async () => {
    const { code, stdout } = await rolm('check', join(place, 'files/changshu.json'), '--lang', 'zh')
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('内容则是 Turtle') })
  })

  it('writes no corrected copy beside an address', async () => {
    const { code, stderr } = await rolm('check', `${base}/table.csv`, '--fix', '--allow-private')
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('needs --out') })
  })

  it.each(['0', '-1', 'soon', '1e9', '3601'])('calls the time %s misuse', async (seconds) => {
    const { code, stderr } = await rolm('check', base, `--timeout=${seconds}`, '--lang', 'zh')
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--timeout 应为秒数') })
  })
})

describe('other commands', () => {
  it('take addresses and files of any name', async () => {
    const at = `${base}/changshu.ttl`
    expect((await rolm('export', at, '--format', 'ttl', '--allow-private')).stdout).toBe(turtle)
    expect((await rolm('show', at, 'legal-aid', '--allow-private')).stdout).toContain('5874')
    expect((await rolm('compare', at, 'beijing', '--allow-private')).stdout).toContain('Cannot be compared.')
    expect((await rolm('diff', 'changshu', at, '--allow-private')).code).toBe(0)
    expect((await rolm('show', at, '--partly', '--allow-private')).stdout).toMatch(/figures +39 /)
    expect((await rolm('show', `${base}/none`, '--allow-private')).code).toBe(1)
  })

  it('take what comes in by a pipe', () => {
    const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
    const piped = (input: string) => spawnSync(process.execPath, [main, 'check', '-'], { encoding: 'utf8', input })
    expect(piped(turtle)).toMatchObject({ status: 0, stdout: '-: 39 figures, nothing wrong.\n' })
    expect(piped('{').status).toBe(1)
  })
})

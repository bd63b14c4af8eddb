import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { beijing, changshu } from '../../src/datasets/index'
import { writeJson } from '../../src/model/json'
import { readInput } from '../../src/publish/read-input'
import { writeRdf } from '../../src/rdf/write'

const source = fileURLToPath(new URL('../../datasets/changshu-2015-2020', import.meta.url))
const files = Object.fromEntries(
  readdirSync(source).map((name) => [name, new Uint8Array(readFileSync(join(source, name)))]),
)
const within = (folder: string) =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [folder + name, bytes]))

const read = (bytes: Uint8Array) => readInput({ name: 'data.zip', bytes })
const codesOf = async (bytes: Uint8Array) => (await read(bytes)).issues.map(({ code }) => code)

describe('an archive', () => {
  it.each(['', 'changshu/', 'a/b/c/'])('of a source folder is read, wherever it stands: %j', async (folder) => {
    const result = await read(zipSync({ ...within(folder), [`${folder}report.pdf`]: strToU8('%PDF') }))
    expect(result).toEqual({ ok: true, value: changshu, issues: [] })
  })

  it('of a published folder is read in all its forms, which must say the same', async () => {
    const forms = { 'd/x.ttl': strToU8(writeRdf(changshu, 'turtle')), 'd/manifest.json': strToU8('{}') }
    expect(await read(zipSync({ ...forms, 'd/x.json': strToU8(writeJson(changshu)) }))).toMatchObject({ ok: true })
    expect(await codesOf(zipSync({ ...forms, 'd/x.json': strToU8(writeJson(beijing)) }))).toEqual(['forms-disagree'])
  })

  it('that is damaged, anywhere, is told and never thrown', async () => {
    const whole = zipSync(within('a/'))
    for (let length = 4; length < whole.length; length += Math.ceil(whole.length / 40))
      expect(await codesOf(whole.subarray(0, length))).toEqual(['archive-not-readable'])
    for (let at = 4; at < whole.length; at += Math.ceil(whole.length / 40)) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await read(changed)
    }
  })

  it.each(['../x.ttl', 'a/../../x.ttl', '/etc/x.ttl', 'C:/x.ttl', 'a\\..\\x.ttl', 'x\0.ttl'])(
    'with the path %j is refused',
    async (path) => {
      expect(await codesOf(zipSync({ 'a.ttl': strToU8('x'), [path]: strToU8('x') }))).toEqual(['archive-path-outside'])
    },
  )

  it('that is a bomb is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'a.ttl': new Uint8Array(40_000_000).fill(32) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await codesOf(bomb)).toEqual(['archive-too-large'])
  })

  it('may hold a bomb that nothing reads', async () => {
    const bomb = zipSync({ ...files, 'picture.png': new Uint8Array(40_000_000) })
    expect(await read(bomb)).toMatchObject({ ok: true })
  })

  it('with nothing of a dataset is told', async () => {
    expect(await codesOf(zipSync({ 'report.pdf': strToU8('%PDF') }))).toEqual(['archive-without-dataset'])
    expect(await codesOf(zipSync({}))).toEqual(['archive-without-dataset'])
    expect(await codesOf(zipSync({ 'observations.csv': strToU8('id') }))).toEqual(['archive-without-dataset'])
  })

  it('in an archive is not opened', async () => {
    expect(await codesOf(zipSync({ 'a.zip': zipSync(files) }))).toEqual(['archive-without-dataset'])
  })
})

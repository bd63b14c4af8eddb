import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkCube } from '../../../src/check/cube/check-cube'
import type { Issue } from '../../../src/issue'
import { cubeConstraints } from '../../../src/messages/cube-issues'
import { explain } from '../../../src/messages/explain'

/** Each folder is a constraint: `holds.ttl` keeps them all, `breaks.<how>.ttl` breaks that one alone. */
const cases = new URL('../../cases/cube/', import.meta.url)
const folders = readdirSync(cases).sort()

/** The constraint that a folder or a code is about: `12` of `ic-12-duplicate-observation`. */
const numberOf = (name: string): number => Number(/ic-(\d+)/.exec(name)?.[1])

const check = (folder: string, file: string): Promise<readonly Issue[]> =>
  checkCube(readFileSync(new URL(`${folder}/${file}`, cases), 'utf8'), 'turtle')

it('has a pair for every constraint, from IC-0 to IC-21', () => {
  const numbers = [...new Set(folders.map(numberOf))].sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 22 }, (_, number) => number))
  expect(Object.keys(cubeConstraints).map(numberOf)).toEqual(numbers)
})

describe.each(folders)('%s', (folder) => {
  const files = readdirSync(new URL(`${folder}/`, cases)).sort()
  const breaking = files.filter((file) => file.startsWith('breaks.'))

  it('has a cube that holds, and others', () => {
    expect(files).toEqual([...breaking, 'holds.ttl'])
    expect(breaking.length).toBeGreaterThan(0)
  })

  it('holds', async () => {
    expect(await check(folder, 'holds.ttl')).toEqual([])
  })

  it.each(breaking)('%s', async (file) => {
    const issues = await check(folder, file)
    expect(issues.map(({ code }) => numberOf(code)).filter((number) => number !== numberOf(folder))).toEqual([])
    expect(issues.length).toBeGreaterThan(0)
    for (const issue of issues) {
      const { en, zh } = explain(issue)
      expect(issue.at?.node).toMatch(/^https?:|^_:/)
      for (const text of [en, zh, issue.message]) expect(text).not.toMatch(/[{}]|undefined/)
      expect(en).toMatch(new RegExp(`^IC-${numberOf(folder)}: `))
      expect(zh).toMatch(new RegExp(`^IC-${numberOf(folder)}：`))
    }
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { integrityCases, runConstraints } from './integrity'

const good = readFileSync(new URL('good.ttl', integrityCases), 'utf8')
const spoils = readdirSync(new URL('spoiled/', integrityCases))
  .filter((file) => file.endsWith('.ru'))
  .sort()

describe('a good cube', () => {
  const found = runConstraints(good)

  it.each([...found])('keeps %s', (_id, violations) => {
    expect(violations).toEqual([])
  })

  it.each([...found.keys()])('can be spoiled for %s', (id) => {
    expect(spoils.map(spoiledConstraint)).toContain(id)
  })
})

describe('a spoiled cube', () => {
  it.each(spoils)('%s', (file) => {
    const spoil = readFileSync(new URL(`spoiled/${file}`, integrityCases), 'utf8')
    const found = runConstraints(good, spoil)
    const fired = [...found].filter(([, violations]) => violations.length > 0).map(([id]) => id)
    const own = spoiledConstraint(file)
    const offenders = new Set(found.get(own)?.map(({ offender }) => offender))

    expect(fired).toEqual([own, ...declared(spoil, 'also')].sort())
    expect([...offenders].sort()).toEqual(declared(spoil, 'offender').sort())
    expect(offenders.size).toBeGreaterThan(0)
  })
})

/** The constraint that a case is about: `ic-19a` of `ic-19a-literal.ru`. */
function spoiledConstraint(file: string): string {
  return file.split('-', 2).join('-')
}

/** What the comments of a case declare: the last words of its lines `# also: ic-01`. */
function declared(spoil: string, what: 'also' | 'offender'): string[] {
  return [...spoil.matchAll(new RegExp(`^# ${what}: (\\S+)$`, 'gm'))].flatMap(([, word]) => word ?? [])
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SharedKeys } from '../../src/model/figures'

const groupsOf = (keys: readonly string[]): readonly (readonly number[])[] => {
  const shared = new SharedKeys(keys.length)
  keys.forEach((key, index) => {
    shared.add(index, key)
  })
  return shared.groups((index) => keys[index])
}

describe('keys that several share', () => {
  it('are found, each with all that have it, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 80 }), (keys) => {
        const byKey = new Map<string, number[]>()
        keys.forEach((key, index) => {
          byKey.set(key, [...(byKey.get(key) ?? []), index])
        })
        const expected = [...byKey.values()].filter(({ length }) => length > 1)
        expect(groupsOf(keys)).toEqual(expected.sort(([a = 0], [b = 0]) => a - b))
      }),
    )
  })

  it('are never two that merely have the same hash', () => {
    // among so many keys some thirty pairs share a hash of 32 bits
    const keys = Array.from({ length: 500_000 }, (_, index) => `key-${index}`)
    expect(groupsOf(keys)).toEqual([])
    expect(groupsOf([...keys, 'key-7', 'key-499999'])).toEqual([
      [7, 500_000],
      [499_999, 500_001],
    ])
  })

  it('leaves out what has no key', () => {
    const shared = new SharedKeys(3)
    for (const index of [0, 1, 2]) shared.add(index, 'same')
    expect(shared.groups((index) => (index === 1 ? undefined : 'same'))).toEqual([[0, 2]])
  })
})

import { describe, expect, it } from 'vitest'
import { codesNamed } from '../../src/check/code-names'
import { namesAt } from '../../src/check/field-of'
import { codeLists } from '../../src/mapping/code-lists'
import { namesOf } from '../../src/mapping/code-names'

const named = Object.entries(codeLists).filter(([, list]) => Object.keys(namesOf(list)).length > 0)

describe('the codes that a cell means', () => {
  it.each(named)('are those of %s by id and by either name, one each', (_, list) => {
    for (const [code, { en, zh }] of Object.entries(namesOf(list)))
      for (const text of [code, en, zh, ` ${zh}\u3000`]) expect(codesNamed(text, namesOf(list))).toEqual([code])
  })

  it('are found behind full-width letters, and never by a part of the name', () => {
    const indicators = namesOf(codeLists.indicator)
    expect(codesNamed('ｌｅｇａｌ－ａｉｄ－ｃａｓｅｓ', indicators)).toEqual(['legal-aid-cases'])
    expect(codesNamed('法律援助', indicators)).toEqual([])
    expect(codesNamed('constructor', indicators)).toEqual([])
  })

  it('are several where two codes have the name, but the id of one is that one', () => {
    const names = { a: { en: 'first', zh: '同名' }, b: { en: 'a', zh: '同名' } }
    expect(codesNamed('同名', names)).toEqual(['a', 'b'])
    expect(codesNamed('a', names)).toEqual(['a'])
  })

  it('lack names in one list alone, which others keep', () => {
    const without = Object.keys(codeLists).filter((name) => !named.some(([other]) => other === name))
    expect(without).toEqual(['observationStatus'])
  })
})

describe('the names of the codes at a path', () => {
  it.each([
    [['observations', 'x', 'precision'], 'exact'],
    [['observations', 'x', 'period', 'kind'], 'since'],
    [['noValues', 'x', 'kind'], 'blank'],
    [['milestones', 'x', 'claim'], 'first'],
    [['sources', 'x', 'kind'], 'news'],
    [['status'], 'approved'],
  ])('%j has %s', (path, code) => {
    expect(namesAt(path)).toHaveProperty(code)
  })

  it.each([[[]], [['id']], [['observations', 'x']], [['observations', 'x', 'value']], [['sources', 'x', 'date']]])(
    '%j has none',
    (path: readonly string[]) => {
      expect(namesAt(path)).toBeUndefined()
    },
  )
})

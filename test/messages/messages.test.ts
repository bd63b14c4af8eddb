import { describe, expect, it } from 'vitest'
import { ontologyQuads } from '../../scripts/ontology'
import { beijing, changshu, china, population } from '../../src/datasets/index'
import { compare, compareFigures, findingsOf } from '../../src/index'
import { cellIssues } from '../../src/messages/cell-issues'
import { cubeIssues } from '../../src/messages/cube-issues'
import { endpointIssues } from '../../src/messages/endpoint-issues'
import { explain, explainTemplate } from '../../src/messages/explain'
import { factIssues } from '../../src/messages/fact-issues'
import { fetchIssues } from '../../src/messages/fetch-issues'
import { fileIssues } from '../../src/messages/file-issues'
import { fill } from '../../src/messages/fill'
import { formatIssues } from '../../src/messages/format-issues'
import { type IssueCode, issueTexts, messageOf } from '../../src/messages/issues'
import { linkedIssues } from '../../src/messages/linked-issues'
import { proofIssues } from '../../src/messages/proof-issues'
import { publishingIssues } from '../../src/messages/publishing-issues'
import { type ReasonCode, reasonMessages } from '../../src/messages/reasons'
import { releaseIssues } from '../../src/messages/release-issues'
import { workbookIssues } from '../../src/messages/workbook-issues'
import { reasons } from '../../src/vocabulary/catalogue'

const scheme = 'https://w3id.org/rolm/code/reason'
const issueCodes = Object.keys(issueTexts) as readonly IssueCode[] // the keys of a constant
const reasonCodes = Object.keys(reasonMessages) as readonly ReasonCode[] // the same

const chinese = /\p{Script=Han}/u
/** A word that only an English sentence has, or four words on end: commands and names of programs are shorter. */
const english = /\b(the|a|an|is|are|of|to|in|or|and|not|it|this|with|add|check|use)\b|[A-Za-z]+( [A-Za-z]+){3}/i
const gapsOf = (text: string): readonly string[] => [...new Set(text.match(/\{[^{}]*\}/g) ?? [])].sort()
/** A text without its gaps and without what is quoted in it: names of programs, commands, examples. */
const bare = (text: string): string => text.replace(/\{\w+\}/g, '').replace(/["“][^"”]*["”]/g, '')

describe('reasons', () => {
  it('are those of the vocabulary, in ontology/codes.ttl and as the generated type has them', () => {
    const inOntology = ontologyQuads(['codes.ttl'])
      .filter(({ predicate, object }) => predicate.value.endsWith('core#inScheme') && object.value === scheme)
      .map(({ subject }) => subject.value.slice(scheme.length + 1))
    expect(inOntology.length).toBeGreaterThan(20)
    expect([...reasonCodes].sort()).toEqual([...inOntology].sort())
    expect([...reasons]).toEqual(inOntology)
  })

  it.each(reasonCodes)('%s is said in both languages, with the same gaps', (code) => {
    const { en, zh } = reasonMessages[code]
    expect(gapsOf(en)).toEqual(gapsOf(zh))
    for (const text of [en, zh]) expect(text).toBe(text.trim())
    expect(en).not.toMatch(chinese)
    if (/\p{L}/u.test(bare(zh))) expect(bare(zh)).toMatch(chinese)
    expect(bare(zh)).not.toMatch(english)
  })

  it.each(reasonCodes)('%s is a clause: it starts small and ends without a full stop', (code) => {
    const { en, zh } = reasonMessages[code]
    expect(en).toMatch(/^[a-z{]/)
    expect(en).not.toMatch(/\.$/)
    expect(zh).not.toMatch(/。$/)
  })
})

describe('issues', () => {
  it('stand in one of the tables each, so that none covers another', () => {
    const codes = [
      fileIssues,
      cellIssues,
      factIssues,
      linkedIssues,
      publishingIssues,
      releaseIssues,
      proofIssues,
      cubeIssues,
      endpointIssues,
      workbookIssues,
      fetchIssues,
      formatIssues,
    ].flatMap((table) => Object.keys(table))
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
    expect([...codes].sort()).toEqual([...issueCodes].sort())
  })

  it('have codes that are no reasons, so that a code alone tells what it is', () => {
    expect(issueCodes.filter((code) => Object.hasOwn(reasonMessages, code))).toEqual([])
  })

  it.each(issueCodes)('%s has a code of plain words and a severity', (code) => {
    expect(code).toMatch(/^[a-z][a-z\d]*(-[a-z\d]+)*$/)
    expect(['error', 'warning']).toContain(messageOf(code).severity)
  })

  it.each(issueCodes)('%s says what is wrong and what to do, in both languages', (code) => {
    const { en, zh } = messageOf(code)
    for (const text of [en.what, en.remedy, zh.what, zh.remedy]) {
      expect(text).toBe(text.trim())
      expect(text).not.toBe('')
    }
    expect(en.remedy).not.toBe(en.what)
    expect(zh.remedy).not.toBe(zh.what)
  })

  it.each(issueCodes)('%s is in sentences', (code) => {
    const { en, zh } = messageOf(code)
    for (const text of [en.what, en.remedy]) expect(text.replace(/\{suggestion\}$/, '')).toMatch(/^["{A-Z0-9].*\.$/s)
    for (const text of [zh.what, zh.remedy]) expect(text.replace(/\{suggestion\}$/, '')).toMatch(/。$/)
  })

  it.each(issueCodes)('%s leaves the same gaps in both languages, sentence by sentence', (code) => {
    const { en, zh } = messageOf(code)
    expect(gapsOf(en.what)).toEqual(gapsOf(zh.what))
    expect(gapsOf(en.remedy)).toEqual(gapsOf(zh.remedy))
    expect(gapsOf(en.what + en.remedy).filter((gap) => !/^\{[a-z][A-Za-z]*\}$/.test(gap))).toEqual([])
  })

  it.each(issueCodes)('%s is English in English and Chinese in Chinese', (code) => {
    const { en, zh } = messageOf(code)
    for (const text of [en.what, en.remedy]) expect(bare(text)).not.toMatch(chinese)
    for (const text of [zh.what, zh.remedy]) {
      expect(text).toMatch(chinese)
      expect(text).not.toMatch(english)
    }
    expect(zh.remedy).not.toBe(en.remedy)
  })

  it('have braces for gaps alone', () => {
    const texts = [
      ...issueCodes.flatMap((code) => Object.values(explainTemplate(code))),
      ...reasonCodes.flatMap((code) => Object.values(explainTemplate(code))),
    ]
    expect(texts.filter((text) => /[{}]/.test(text.replace(/\{\w+\}/g, '')))).toEqual([])
  })
})

describe('fill', () => {
  it('fills every gap, wherever it stands and however often', () => {
    expect(fill('{a} of {b}, {a}', { a: '1', b: '2' }, 'en')).toBe('1 of 2, 1')
    expect(fill('{a}{b}', { a: '常熟', b: '北京' }, 'zh')).toBe('常熟北京')
  })

  it('takes a name in the language of the sentence', () => {
    const parameters = { place: { en: 'Changshu', zh: '常熟市' } }
    expect(fill('in {place}', parameters, 'en')).toBe('in Changshu')
    expect(fill('在{place}', parameters, 'zh')).toBe('在常熟市')
  })

  it('leaves a gap that nothing fills visible', () => {
    expect(fill('{file} has {received}', { file: 'a.csv' }, 'en')).toBe('a.csv has {received}')
    expect(fill('{}', {}, 'en')).toBe('{}')
  })

  it('fills with the empty text what is given as empty', () => {
    expect(fill('There is none.{suggestion}', { suggestion: '' }, 'en')).toBe('There is none.')
  })

  it('does not fill what stands in a value', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '{a}' }, 'en')).toBe('{b} {a}')
    expect(fill('{a}', { a: '{a}{a}' }, 'en')).toBe('{a}{a}')
  })

  it.each(['$&', '$1', '$$', '$`', "$'", '$<name>', '\\1', '\\'])('gives %s as it is', (value) => {
    expect(fill('is {received}.', { received: value }, 'en')).toBe(`is ${value}.`)
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'finds nothing under %s that nobody gave',
    (name) => {
      expect(fill(`{${name}}`, {}, 'en')).toBe(`{${name}}`)
      expect(fill(`{${name}}`, { other: 'x' }, 'zh')).toBe(`{${name}}`)
    },
  )

  it('gives the value of a parameter called __proto__, and changes no prototype', () => {
    const parameters = JSON.parse('{ "__proto__": "x" }')
    expect(fill('{__proto__} {polluted}', parameters, 'en')).toBe('x {polluted}')
    expect(fill('{received}', { received: '__proto__' }, 'en')).toBe('__proto__')
    expect(Object.hasOwn(Object.prototype, 'received')).toBe(false)
  })
})

describe('explain', () => {
  it('says an issue with its remedy, in both languages', () => {
    const parameters = { file: 'observations.csv' }
    expect(explain({ code: 'file-missing', parameters })).toEqual({
      en: 'The file observations.csv is missing. Add it to the folder.',
      zh: '缺少文件 observations.csv。请把它放进文件夹。',
    })
  })

  it('says a reason with names in either language', () => {
    const parameters = { sides: { en: 'Changshu', zh: '常熟市' } }
    expect(explain({ code: 'base-not-stated', parameters })).toEqual({
      en: 'what the rate is a share of is not said (Changshu)',
      zh: '没有说明比率以什么为基数（常熟市）',
    })
  })

  it.each([
    ['value-not-valid', 'a whole number', '整数'],
    ['field-missing', 'at most 3 characters', '最多3个字符'],
    ['term-not-valid', 'one or more of exact, rounded', '下列一项或几项：exact, rounded'],
    ['value-not-valid', "at most $& $' characters", "最多$& $'个字符"],
    ['value-not-valid', 'what no rule says', 'what no rule says'],
  ] as const)('says in Chinese what a value should be: %s, %s', (code, expected, zh) => {
    const told = explain({ code, parameters: { name: 'x', received: 'y', node: 'z', property: 'p', expected } })
    expect(told.en).toContain(expected)
    expect(told.zh).toContain(zh)
  })

  it('takes no word of a document for one of ours', () => {
    const told = explain({ code: 'quote-not-placed', parameters: { file: 'a.txt', expected: 'a list' } })
    expect(told.zh).toContain('a list')
  })

  it('leaves no gap open in what is said of the datasets and of every pair of their figures', () => {
    const pairs = changshu.observations.flatMap((a) =>
      beijing.observations.map((b) =>
        compareFigures(
          { dataset: changshu, id: a.id },
          { dataset: beijing, id: b.id },
          { perYear: true, perHead: population },
        ),
      ),
    )
    const said = [
      ...pairs.flatMap((pair) => pair.reasons),
      ...compare(changshu, beijing).flatMap((pair) => pair.reasons),
      ...[changshu, beijing, china, population].flatMap(findingsOf),
    ]
    const sentences = new Set(said.flatMap((one) => Object.values(explain(one))))
    expect(new Set(said.map(({ code }) => code)).size).toBeGreaterThan(10)
    expect([...sentences].filter((sentence) => /[{}]|undefined|\[object|NaN/.test(sentence))).toEqual([])
    expect([...sentences].filter((sentence) => sentence === '' || /^[\s（），(),]/.test(sentence))).toEqual([])
  })

  it('has something to say of every code', () => {
    for (const code of [...issueCodes, ...reasonCodes]) {
      const { en, zh } = explain({ code, parameters: {} })
      expect(en, code).not.toBe('')
      expect(zh, code).not.toBe('')
    }
  })
})

import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { brief } from '../../src/cli/brief/brief'
import { beijing, changshu } from '../../src/datasets/index'
import { type Dataset, formatBounds } from '../../src/index'

const languages = ['en', 'zh'] as const

/** The elements of a page, the names of their attributes, and the text between them, as another program reads them. */
const read = (page: string) => {
  const elements = new Set<string>()
  const attributes = new Set<string>()
  const texts: string[] = []
  const parser = new Parser({
    onopentag: (name, given) => {
      elements.add(name)
      for (const attribute of Object.keys(given)) attributes.add(attribute)
    },
    ontext: (text) => texts.push(text),
  })
  parser.end(page)
  return { elements, attributes, text: texts.join('') }
}

const city: Dataset = {
  ...changshu,
  status: 'approved',
  documentNumber: '常政办发〔2021〕3号',
  approver: { zh: '常熟市司法局', en: 'Changshu Bureau of Justice' },
  notBefore: '2021-02-01',
}
const { compiled: _compiled, ...approved } = city
const submitted: Dataset = { ...approved, status: 'submitted' }

describe.each(languages)('the sheet for approval in %s', (language) => {
  const page = brief(approved, {}, language)
  const { elements, text } = read(page)

  it('has every figure as printed, with its place', () => {
    for (const { printed, quotes } of changshu.observations) {
      expect(text).toContain(printed)
      expect(text).toContain(`¶${quotes[0]?.paragraph} ${quotes[0]?.start}–${quotes[0]?.end}`)
    }
    expect(text).toContain('[5,211,850, 5,211,950]')
    expect(formatBounds({ minExclusive: '25000' })).toBe('(25000, ∞)')
    expect(text).toContain('(25,000, ∞)')
  })

  it('names who approves, by which document, and not before when', () => {
    const office = { en: 'Changshu Bureau of Justice', zh: '常熟市司法局' }[language]
    for (const said of ['常政办发〔2021〕3号', office, '2021-02-01']) expect(text).toContain(said)
  })

  it('has lines to sign, for whoever drafts, reviews and approves', () => {
    const names = { en: ['Drafted by', 'Reviewed by', 'Approved by'], zh: ['拟稿', '审核', '批准'] }[language]
    for (const name of names) expect(text).toContain(name)
    expect(read(brief(changshu, {}, language)).text).not.toContain(names[2])
  })

  it('says above all that it is not approved, until it is', () => {
    const words = { en: 'Not approved, not for publication', zh: '未经审核，不得发布' }[language]
    expect(read(brief(submitted, {}, language)).text).toContain(words)
    expect(text).not.toContain(words)
  })

  it('says what outsiders could and could not conclude of which figures', () => {
    const undated = {
      en: 'compare it as a total, or make a yearly figure of it: the period is not dated. ',
      zh: '作为总数比较或折算为年均：时期没有起止日期。',
    }[language]
    const list = text.slice(text.indexOf(undated)).split('\n')[0]
    expect(list).toContain('108件')
    expect(list).not.toContain('521.19万件')
    const base = { en: 'no base is stated. 7.9%, 99%以上', zh: '没有说明基数。7.9%、99%以上' }[language]
    expect(text).toContain(base)
  })

  it('loads nothing and runs nothing', () => {
    expect([...elements].filter((name) => ['script', 'img', 'link', 'iframe', 'a', 'object'].includes(name))).toEqual(
      [],
    )
    expect(page).not.toMatch(/url\(|@import|https?:/)
    expect(page).toContain(`default-src 'none'`)
  })

  it('is the same for the same dataset', () => {
    expect(brief(approved, {}, language)).toBe(page)
  })

  it('tells what has changed since the version before', () => {
    const observations = changshu.observations.map((figure) =>
      figure.id === 'legal-aid' ? { ...figure, printed: '5870件', value: '5870' } : figure,
    )
    const later: Dataset = { ...approved, version: '1.1.0', replaces: '1.0.0', observations: observations.slice(1) }
    const sheet = read(brief(later, { since: { ...approved } }, language)).text
    const first = changshu.observations[0]
    expect(sheet).toContain(
      {
        en: 'Since version 1.0.0: 0 added, 1 revised, 1 removed.',
        zh: '与版本 1.0.0 相比：新增0条，修订1条，删除1条。',
      }[language],
    )
    expect(sheet).toContain({ en: 'was 5874件', zh: '原为5874件' }[language])
    expect(sheet).toMatch(new RegExp(`(Removed since then: |上版有而本版没有：)${first?.printed}`))
  })

  it('sets the figures beside those of another dataset, with what forbids it', () => {
    const sheet = read(brief(approved, { against: beijing }, language)).text
    expect(sheet).toContain('3.7万件')
    expect(sheet).toContain({ en: 'Cannot be compared.', zh: '不能比较。' }[language])
    expect(sheet).toContain(
      { en: "Changshu's figure is lower, by 5.8 to 6.0 points", zh: '常熟市低于北京市' }[language],
    )
  })

  it('writes text as text, whatever it holds', () => {
    const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>\u202e&amp;`
    const bad: Dataset = {
      ...approved,
      title: { en: hostile, zh: hostile },
      publisher: hostile,
      documentNumber: hostile,
      approver: { en: hostile, zh: hostile },
      versionNotes: { en: hostile, zh: hostile },
      sources: changshu.sources.map((source) => ({ ...source, title: { en: hostile, zh: hostile } })),
      observations: changshu.observations.map((figure) => ({ ...figure, printed: `${hostile}5件`, datedBy: hostile })),
    }
    const sheet = read(brief(bad, { since: approved, against: { ...beijing, title: { en: hostile } } }, language))
    expect([...sheet.elements].sort()).toEqual(
      [...read(brief(bad, { since: approved, against: beijing }, language)).elements].sort(),
    )
    expect(sheet.elements.has('script')).toBe(false)
    expect(sheet.elements.has('img')).toBe(false)
    expect([...sheet.attributes].filter((name) => name.startsWith('on'))).toEqual([])
    expect(sheet.text).toContain(`<script>alert(1)</script>"'><img src=x onerror=alert(1)>&amp;`)
    expect(sheet.text).not.toContain('\u202e')
  })
})

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { changshu } from '../../src/datasets/index'
import { datasetLists } from '../../src/model/dataset'

/** What `show` tells of facts, figures and others, from outside: the built program in a process of its own. */

const root = fileURLToPath(new URL('../../', import.meta.url))

const rolm = (...args: readonly string[]) => {
  const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
  const env = { PATH: process.env.PATH ?? '', LANG: 'C' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', cwd: root, env })
  return { status, stdout, stderr }
}

/** What a command says on stdout, all space as one: where lines end is for the width to say. */
const said = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = rolm(...args)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout.replace(/\s+/g, ' ')
}

const everyKind = 'test/cases/folder/good-every-kind-of-fact'

describe('show <dataset>', () => {
  const { stdout } = rolm('show', 'changshu')
  const sections = stdout.split('\n\n').map((block) => block.trim().split('\n'))
  const sectionOf = (title: string): readonly string[] => sections.find(([first]) => first?.startsWith(title)) ?? []

  it('shows the figures first, then each list that is not empty with the number of its facts', () => {
    const titles = sections.map(([first = '']) => first.trim())
    expect(titles.slice(-9)).toEqual([
      'Recognitions  11',
      'Trends  3',
      'Milestones  20',
      'Instruments  18',
      'Programmes  105',
      'Bodies  38',
      'Persons  3',
      'What the document counts of itself  10',
      'Notes  29',
    ])
    expect(titles[1]).toBe('full and lawful performance of government functions')
    expect(stdout).not.toContain('Cells without a number')
  })

  it('shows short lists in full, and of long ones the first with the command that shows the rest', () => {
    expect(sectionOf('Programmes').at(-1)).toBe('    … 99 more: show changshu --list programmes')
    expect(sectionOf('Recognitions').join('\n')).not.toContain('more:')
    for (const { id } of changshu.recognitions) expect(sectionOf('Recognitions').join('\n')).toContain(id)
  })

  it('shows facts in the order in which the document states them', () => {
    const paragraphs = sectionOf('Recognitions').flatMap((line) => /¶(\d+)/.exec(line)?.[1] ?? [])
    expect(paragraphs.map(Number)).toEqual(paragraphs.map(Number).toSorted((a, b) => a - b))
    expect(paragraphs).toHaveLength(11)
  })

  it('says no more of a title, a fall or a first than the source does', () => {
    const text = stdout.replace(/\s+/g, ' ')
    expect(text).toContain('Advanced in law education, six titles running · ¶17, 58 level: not named · 6 times running')
    expect(text).toContain('claim: ahead, provincial')
    expect(text).toContain('claim: only, national')
  })

  it('marks what is found of a fact beside it', () => {
    expect(sectionOf('Trends').filter((line) => line.includes('steps-exceed-clause'))).toHaveLength(2)
    const differing = sectionOf('What the document counts').filter((line) => line.includes('stated-count-differs'))
    expect(differing).toEqual([expect.stringMatching(/^ {4}highlights /)])
  })

  it('keeps to the width, in either language', () => {
    const wide = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)
    for (const language of ['en', 'zh'])
      for (const line of rolm('show', 'changshu', '--lang', language).stdout.split('\n'))
        expect(wide(line), line).toBeLessThanOrEqual(100)
  })

  it('speaks Chinese', () => {
    const text = said('show', 'changshu', '--lang', 'zh')
    expect(text).toContain('常设做法 105')
    expect(text).toContain('……另有99项：show changshu --list programmes')
    expect(text.replaceAll(' ', '')).toContain('刑事案件发案数·下降·连续12步·步长未')
    expect(text.replaceAll(' ', '')).toContain('自称：全国唯一')
  })

  it('never shows a cell without a number as one, but by its kind and what stands in it', () => {
    const text = said('show', everyKind)
    expect(text).toContain('Cells without a number 3')
    expect(text).toContain('centres / not applicable at 2019')
    expect(text).toContain('posts blank 2019')
    expect(text).toContain('requests — withheld 2019')
    expect(text).toContain('1 figure ')
  })

  it('gives all lists with --json', () => {
    const data = JSON.parse(rolm('show', 'changshu', '--json').stdout)
    for (const list of datasetLists) expect(data[list], list).toEqual(changshu[list])
    expect(data.findings.map(({ code }: { code: string }) => code)).toContain('steps-exceed-clause')
  })
})

describe('show <dataset> --list', () => {
  it('shows one list in full', () => {
    const { stdout } = rolm('show', 'changshu', '--list', 'programmes')
    expect(stdout).toMatch(/^ {2}Programmes {2}105\n/)
    for (const { id } of changshu.programmes) expect(stdout).toContain(`    ${id} `)
    expect(stdout).not.toContain('more:')
  })

  it('knows the lists that the overview leaves out', () => {
    expect(said('show', 'changshu', '--list', 'sources')).toContain('press conference · Changshu News 2020-12-04')
    expect(said('show', 'changshu', '--list', 'parts')).toContain('criminal-case-transfers-by-outcome')
    expect(said('show', 'changshu', '--list', 'figures')).toContain('legal-aid 5874件')
  })

  it('says of a list without facts that it has none', () => {
    expect(rolm('show', 'population', '--list', 'trends')).toEqual({
      status: 0,
      stdout: '  Trends: none\n',
      stderr: '',
    })
  })

  it('gives the facts, what is found of them and the notes on them with --json', () => {
    const { list, facts, findings, notes } = JSON.parse(rolm('show', 'changshu', '--list', 'counts', '--json').stdout)
    expect({ list, facts }).toEqual({ list: 'statedCounts', facts: changshu.statedCounts })
    expect(findings).toMatchObject([{ code: 'stated-count-differs', path: ['statedCounts', 'highlights'] }])
    expect(notes.map(({ id }: { id: string }) => id)).toContain('highlights-announced-and-printed')
  })

  it.each([
    [['show', 'changshu', '--list', 'programs'], 'Did you mean "programmes"?'],
    [['show', 'changshu', '--list', 'x'], 'The lists are figures, indicators, places,'],
    [['show', 'changshu', '--list', 'milestone', '--lang', 'zh'], '您是否要写“milestones”？'],
    [['show', 'changshu', 'press-room', '--list', 'programmes'], 'give one of the two'],
    [['show', 'changshu', 'law-education-six-title'], 'Did you mean "law-education-six-titles"?'],
    [['show', everyKind, 'nothing-like-it'], `"show ${everyKind}" lists them.`],
  ])('calls %j misuse and says what to do', (args, what) => {
    const { status, stdout, stderr } = rolm(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.replace(/\s+/g, ' ')).toContain(what)
  })
})

describe('show <dataset> <id>', () => {
  const facts = datasetLists.flatMap((list) => changshu[list].map(({ id }) => [list, id] as const))
  const oneOfEach = datasetLists.flatMap((list) => facts.filter(([of]) => of === list).slice(0, 1))

  it.each(oneOfEach)('knows the facts of every list: %s', (list, id) => {
    expect(rolm('show', 'changshu', id).stdout).toMatch(/^ {2}\S.*\n {4}\S/)
    const data = JSON.parse(rolm('show', 'changshu', id, '--json').stdout)
    expect(data).toMatchObject({ list, id, findings: expect.any(Array), notes: expect.any(Array) })
  })

  it('shows the fields of a fact, its quotations with their places, and the notes on it', () => {
    const text = said('show', 'changshu', 'law-education-six-titles')
    expect(text).toMatch(/^ Advanced in law education, six titles running recognition Grantor's level not named Run 6 /)
    expect(text).toContain('changshu-2020-12-04 ¶17 1285–1301')
    expect(text).toContain('changshu-2020-12-04 ¶58 5825–5836')
    expect(text).toContain('(six-titles-wordings)')
  })

  it('says what is found of it in a sentence', () => {
    expect(said('show', 'changshu', 'criminal-cases-falling')).toMatch(
      /Steps in a row 12 Step not stated .* 12 yearly steps need 13 yearly values.* \(steps-exceed-clause\)/,
    )
    expect(said('show', 'changshu', 'highlights', '--lang', 'zh')).toContain('所称数目 5 所列数目 4')
  })

  it('shows what a note sets against what, and whose post a person has', () => {
    expect(said('show', 'changshu', 'highlights-announced-and-printed')).toContain('About highlights')
    expect(said('show', 'changshu', 'jin-jianfeng')).toContain(
      'Body Municipal justice bureau (municipal-justice-bureau)',
    )
  })

  it('shows what a figure is dated by, and what may be its base', () => {
    const text = said('show', 'changshu', 'reconsideration-correction-rate')
    expect(text).toContain('Possible base 313件 (reconsideration-accepted)')
    expect(text).toContain('Dated by changshu-2020-12-04 ¶27 2362–2372 “2015—2019年”')
  })

  it('shows a cell without a number with its definition, and no interval', () => {
    const text = said('show', everyKind, 'centres')
    expect(text).toContain('Printed / No number not applicable Place')
    expect(text).toContain('Definition')
    expect(text).not.toContain('Interval')
    expect(said('show', everyKind, 'posts')).not.toContain('Printed')
  })
})

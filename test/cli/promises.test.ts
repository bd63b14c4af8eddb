import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

/** What the README promises of the program, each promise once, from outside: the built program in a process of its own. */

const root = fileURLToPath(new URL('../../', import.meta.url))
const main = join(root, 'dist/cli/main.js')
const folder = mkdtempSync(join(tmpdir(), 'rolm-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rolm = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
  const env = { PATH: process.env.PATH ?? '', LANG: 'C', ...environment }
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    cwd: folder,
    env,
  })
  return { status, stdout, stderr }
}

const built = (name: string): string => join(root, 'dist/datasets', name)

describe('npm start: two cities from their linked data', () => {
  const { status, stdout, stderr } = rolm(['compare', built('changshu-2015-2020.ttl'), built('beijing-2019.ttl')])

  it('ends well and says nothing beside the answer', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('finds the correction rates comparable with caveats, and says each in a sentence', () => {
    expect(stdout).toContain("Changshu's figure is lower, by 5.8 to 6.0 points.")
    expect(stdout).toContain('Comparable with caveats; neither higher nor lower is better.')
    expect(stdout).toMatch(/base-not-stated +what the rate is a share of is not said \(Changshu and Beijing\)/)
    expect(stdout).toContain('changshu-2020-12-04 ¶27 2400–2404 · The Beijing News 2020-03-31 (not held)')
  })

  it.each([
    ['Legal aid cases', 'period-not-dated'],
    ["Disputes settled by people's mediation", 'indicator-differs'],
    ['Non-litigation disputes accepted for mediation', 'indicator-differs'],
    ['Administrative reconsideration cases accepted', 'indicator-differs'],
    ['Floor area of the public legal service centre', 'unit-differs'],
  ])('refuses to compare: %s', (title, reason) => {
    const block = stdout.split('\n\n').find((part) => part.trimStart().startsWith(title))
    expect(block).toContain('Cannot be compared.')
    expect(block).toContain(reason)
  })
})

describe('the command line', () => {
  it('speaks Chinese where it is asked to, by flag or by environment', () => {
    expect(rolm(['compare', 'changshu', 'beijing', '--lang', 'zh']).stdout).toContain(
      '常熟市低于北京市，相差5.8至6.0个百分点。',
    )
    expect(rolm(['show', 'changshu', 'legal-aid'], { LANG: 'zh_CN.UTF-8' }).stdout).toContain('五年来：5年，起止不明')
  })

  it('gives data on stdout with --json', () => {
    const { comparisons } = JSON.parse(rolm(['compare', 'changshu', 'beijing', '--json']).stdout)
    const rates = comparisons.filter(({ verdict }: { verdict: string }) => verdict === 'comparable-with-caveats')
    expect(rates).toHaveLength(1)
    expect(rates[0]).toMatchObject({ difference: { minInclusive: '-6', maxInclusive: '-5.8' } })
    for (const { verdict, ratio, difference } of comparisons)
      if (verdict === 'not-comparable') expect([ratio, difference]).toEqual([undefined, undefined])
  })

  it('ends a comparison with the command that explains its gravest reason, and explains it', () => {
    const { stdout } = rolm(['compare', 'changshu', 'beijing', '--lang', 'zh'])
    const [, line = ''] = /：npx rule-of-law-metrics (.+)\n$/.exec(stdout) ?? []
    expect(line).toBe('explain period-not-dated --lang zh')
    expect(rolm(line.split(' ')).stdout).toContain('来源没有给出起止日期')
  })

  it('colours nothing in a pipe, and follows NO_COLOR', () => {
    const colour = String.fromCharCode(27)
    expect(rolm(['show', 'changshu']).stdout).not.toContain(colour)
    expect(rolm(['show', 'changshu'], { FORCE_COLOR: '1' }).stdout).toContain(colour)
    expect(rolm(['show', 'changshu'], { NO_COLOR: '1' }).stdout).not.toContain(colour)
  })

  it('is quiet when its reader closes the pipe', () => {
    const command = `"${process.execPath}" "${main}" export changshu --format nt | head -1`
    const { stdout, stderr, status } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
    expect({ stderr, status, lines: stdout.trimEnd().split('\n').length }).toEqual({ stderr: '', status: 0, lines: 1 })
  })

  it.each([
    [['list', '--aligned', 'wjp-2024'], 'Did you mean "wjp-2025"?'],
    [['list', '--aligned', 'oecd'], 'Known are sdg16, wjp-2025, wgi, iso37120, outline-2021-2025.'],
    [['list', 'jurisdictions', '--aligned', 'wgi'], 'No jurisdictions are aligned'],
    [['list', '--aligned', 'wpj-2025', '--lang', 'zh'], '您是否要写“wjp-2025”？'],
    [['compare', 'changsu', 'beijing'], 'Did you mean "changshu"?'],
    [['show', 'changshu', 'legal-ad'], 'Did you mean "legal-aid"?'],
    [['compare', 'changshu', 'beijing', '--indicator', 'legal-aid-case'], 'Did you mean "legal-aid-cases"?'],
    [['explain', 'base-doutful'], 'Did you mean "base-doubtful"?'],
    [['lst'], 'Did you mean list?'],
    [['show'], "missing required argument 'dataset'"],
    [['list', 'figures'], 'Allowed choices are'],
    [['compare', 'changshu', 'changshu'], 'twice'],
  ])('calls %j misuse and says what to do', (args, said) => {
    const { status, stdout, stderr } = rolm(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(said)
  })

  it('writes a file whole, the same as on stdout', () => {
    expect(rolm(['export', 'beijing', '--out', 'beijing.ttl']).status).toBe(0)
    expect(readFileSync(join(folder, 'beijing.ttl'), 'utf8')).toBe(rolm(['export', 'beijing']).stdout)
    expect(readFileSync(join(folder, 'beijing.ttl'), 'utf8')).toBe(readFileSync(built('beijing-2019.ttl'), 'utf8'))
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  })
})

describe('list --aligned', () => {
  it('says to what our areas and indicators are aligned, how nearly and in which edition', () => {
    const { status, stdout, stderr } = rolm(['list', '--aligned', 'wjp-2025'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^ {2}WJP Rule of Law Index {2}edition 2025\n/)
    expect(stdout).toMatch(/enforcement +.*related +6 +enforcement of/)
    expect(stdout).toContain('Figures of the two cannot be compared for that.')
    expect(rolm(['list', 'areas', '--aligned', 'wjp-2025']).stdout).not.toContain('legal-aid-cases')
    expect(rolm(['list', 'indicators', '--aligned', 'wjp-2025']).stdout).toContain('legal-aid-cases')
  })

  it('says so in Chinese', () => {
    const { stdout } = rolm(['list', '--aligned', 'outline-2021-2025', '--lang', 'zh'])
    expect(stdout).toContain('法治政府建设实施纲要（2021—2025年）  版本 2021–2025')
    expect(stdout).toContain('不说明数字可以比较')
  })

  it('gives addresses as data with --json', () => {
    const found = JSON.parse(rolm(['list', '--aligned', 'sdg16', '--json']).stdout)
    expect(found).toContainEqual({
      indicator: 'disclosure-requests-handled',
      framework: 'sdg16',
      edition: 'A/RES/71/313',
      match: 'relatedMatch',
      target: 'http://metadata.un.org/sdg/C161002',
      notation: '16.10.2',
      label: { en: 'nations that guarantee public access to information', zh: '保障公众获取信息的国家' },
    })
  })
})

describe('errors in the data', () => {
  it('names file and line of a syntax error, and writes nothing', () => {
    writeFileSync(join(folder, 'broken.ttl'), '@prefix : <#> .\n:a :b .\n')
    const { status, stdout, stderr } = rolm(['export', 'broken.ttl', '--out', 'never.ttl'])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/broken\.ttl:2 {2}error {2}rdf-not-readable/)
    expect(readdirSync(folder)).not.toContain('never.ttl')
  })

  it('names node and property of a value that is wrong', () => {
    const turtle = readFileSync(built('changshu-2015-2020.ttl'), 'utf8')
    const spoiled = turtle.replace('sdmx-measure:obsValue 5874 ;', 'sdmx-measure:obsValue 5875 ;')
    expect(spoiled).not.toBe(turtle)
    writeFileSync(join(folder, 'spoiled.ttl'), spoiled)
    const { status, stderr } = rolm(['show', 'spoiled.ttl', '--lang', 'zh'])
    expect(status).toBe(1)
    expect(stderr).toContain('value-disagrees-with-printed')
    expect(stderr.replace(/\s/g, '')).toContain('“数值”一栏是5875，“原文”一栏是5874件，读作5874。')
  })
})

describe('check', () => {
  const cube = (name: string): string => join(root, 'test/cases/cube', name)
  const twice = cube('ic-12-duplicate-observation/breaks.same-values.ttl')

  it('says what keeps every constraint of a data cube, whoever made it', () => {
    for (const path of [
      built('changshu-2015-2020.ttl'),
      built('beijing-2019.nt'),
      cube('ic-11-dimension-missing/holds.ttl'),
    ]) {
      const { status, stdout, stderr } = rolm(['check', '--cube', path])
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toContain('keeps every integrity constraint of a data cube, IC-0 to IC-21.')
    }
  })

  it('names who breaks one, in either language', () => {
    const { status, stdout, stderr } = rolm(['check', '--cube', twice])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toMatch(
      /https:\/\/w3id\.org\/rolm\/test\/integrity#second {2}error {2}cube-ic-12-duplicate-observation/,
    )
    expect(stdout).toContain('2 errors')
    expect(rolm(['check', '--cube', twice, '--lang', 'zh']).stdout).toContain('IC-12：观测')
  })

  it('gives the issues as data with --json', () => {
    const { status, stdout } = rolm(['check', '--cube', twice, '--json'])
    const { issues } = JSON.parse(stdout)
    expect(status).toBe(1)
    expect(issues.map(({ code }: { code: string }) => code)).toEqual(Array(2).fill('cube-ic-12-duplicate-observation'))
    expect(
      JSON.parse(rolm(['check', '--cube', cube('ic-12-duplicate-observation/holds.ttl'), '--json']).stdout).issues,
    ).toEqual([])
  })

  it('checks a dataset where no cube is asked for', () => {
    const good = rolm(['check', built('beijing-2019.ttl')])
    expect({ ...good, stdout: good.stdout.replace(/^.*: /, '') }).toEqual({
      status: 0,
      stdout: '30 figures, nothing wrong.\n',
      stderr: '',
    })
    const bad = rolm(['check', join(root, 'test/cases/folder/unknown-code')])
    expect(bad.status).toBe(1)
    expect(bad.stdout).toContain('code-unknown')
  })

  it('names the line of a syntax error, and calls what is no cube so', () => {
    writeFileSync(join(folder, 'cut.ttl'), '@prefix : <#> .\n:a :b .\n')
    expect(rolm(['check', '--cube', 'cut.ttl', '--json'])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/"file": "cut\.ttl",\s+"row": 2/),
    })
    writeFileSync(join(folder, 'other.nt'), '<https://a.example/> <https://b.example/> "c" .\n')
    expect(rolm(['check', '--cube', 'other.nt'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('cube-empty'),
    })
  })

  it.each([
    [['check', '--cube', 'no-such.ttl'], 'There is no no-such.ttl.'],
    [['check', '--cube', '.'], 'is no file of linked data'],
    [['check'], "missing required argument 'path'"],
  ])('calls %j misuse', (args, said) => {
    const { status, stdout, stderr } = rolm(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(said)
  })
})

describe('verify', () => {
  const sources = join(root, '../shared/sources/changshu-2020-12-04.txt')
  const held = readdirSync(join(root, '..')).includes('shared')

  it('proves every locator where the article is held, and says in one line where it is not', () => {
    const absent = rolm(['verify', 'changshu'], { ROLM_SOURCES: folder })
    expect(absent.status).toBe(0)
    expect(absent.stdout).toMatch(/changshu-2020-12-04\.txt +document-not-held +275 facts are cited, not proved/)
    if (!held) return console.log(`${sources} is absent: 275 facts were not proved`)
    const proved = rolm(['verify', 'changshu'])
    expect(proved.status).toBe(0)
    expect(proved.stdout.replace(/\s+/g, ' ')).toContain('275 of 275 facts stand where they say; 444 of 444 locators')
  })

  it('calls documents that are only cited so', () => {
    const { sources: proofs } = JSON.parse(rolm(['verify', 'beijing', '--json']).stdout)
    expect(proofs.map(({ state }: { state: string }) => state)).toEqual(['document-not-held', 'document-not-held'])
  })
})

describe('verify --by-text', () => {
  const cases = join(root, 'test/cases/verify-by-text')
  const byText = (name: string, file: string, ...more: readonly string[]) =>
    rolm(['verify', join(cases, 'dataset'), '--by-text', join(cases, name, file), ...more])

  it('says in one line that all was found, and how the copy was read', () => {
    const { status, stdout, stderr } = byText('gb18030', 'copy.html')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe('  copy.html  web page, gbk  11 found, 0 moved, 0 ambiguous, 0 missing\n')
  })

  it('fails where facts are missing, with a line and a remedy for each', () => {
    const { status, stdout } = byText('number-changed', 'copy.txt')
    expect(status).toBe(1)
    expect(stdout).toContain('10 found, 0 moved, 0 ambiguous, 1 missing')
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /missing legal-aid Where .* does not have 5874件; the rest .* paragraph 6\./,
    )
  })

  it('warns of what was moved or is ambiguous, in Chinese too', () => {
    const { status, stdout } = byText('paragraph-moved', 'copy.txt', '--lang', 'zh')
    expect(status).toBe(0)
    expect(stdout).toContain('找到9条，移位2条，不明0条，缺失0条')
    expect(byText('repeated-words', 'copy.txt').status).toBe(0)
  })

  it('gives every quotation with --json', () => {
    const { counts, facts, copy } = JSON.parse(byText('html-page', 'copy.html', '--json').stdout)
    expect(counts).toEqual({ found: 11, moved: 0, ambiguous: 0, missing: 0 })
    expect(copy).toEqual({ file: 'copy.html', form: 'html', charset: 'utf-8' })
    expect(facts[0].quotes[0]).toMatchObject({ exact: '7.9%', state: 'found', paragraph: 11, printed: '7.9%' })
  })

  it.each([
    ['empty', 'copy-empty'],
    ['binary', 'copy-not-text'],
    ['no-known-encoding', 'copy-encoding-unknown'],
  ])('says what is wrong with a copy: %s', (name, code) => {
    const { status, stdout, stderr } = byText(name, 'copy.txt')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(code)
  })

  it.each([
    [['verify', 'beijing', '--by-text', main], '--source annual-report or --source beijing-news'],
    [['verify', 'changshu', '--by-text', main, '--source', 'none'], 'Give one of article'],
    [['verify', 'changshu', '--by-text', 'none.html'], 'There is no file none.html'],
    [['verify', 'changshu', '--source', 'article'], '--source goes with --by-text'],
    [['verify', 'changshu', '--by-text'], 'argument missing'],
  ])('calls %j misuse and says what to do', (args, said) => {
    const { status, stdout, stderr } = rolm(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(said)
  })
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { askedLanguage, languages } from '../../src/cli/language'
import { programIn, run } from '../../src/cli/program'

/** The program's own words: help of every command, and what is said of a command line that makes no sense. */

const chinese = /\p{Script=Han}/u
/** Three words of English on end, but for a list: ids, commands, forms and abbreviations are shorter. */
const english = /(?:\b[a-z]{2,} ){2}[a-z]{2,}\b/i
/** A command line as it is typed. */
const typed = /^ +\$ rolm .*$/gm

const helps = languages.flatMap((language) => {
  const program = programIn(language)
  return [program, ...program.commands].map((command) => [language, command.name(), command] as const)
})

/** What a command prints as its help, what is added to the end of it too. */
const helpOf = (command: (typeof helps)[number][2]): string => {
  let text = ''
  const writeOut = (part: string): void => {
    text += part
  }
  command.configureOutput({ writeOut })
  command.outputHelp()
  return text
}

const said = async (line: string): Promise<{ readonly code: number; readonly out: string; readonly error: string }> => {
  let [out, error] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    error += text
    return true
  })
  const code = await run(['node', 'rolm', ...line.split(' ')])
  vi.restoreAllMocks()
  return { code, out, error }
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe('help', () => {
  it('is that of every command, in both languages', () => {
    expect(helps.length).toBeGreaterThan(16)
  })

  it.each(helps.filter(([language]) => language === 'zh'))('in %s of %s is Chinese throughout', (_, __, command) => {
    const lines = helpOf(command).replace(typed, '').split('\n')
    expect(lines.filter((line) => english.test(line.replace(/"[^"]*"/g, '')))).toEqual([])
    const described = [command.description(), ...command.options.map(({ description }) => description)]
    const named = command.registeredArguments.flatMap((argument) => [argument.name(), argument.description])
    expect([...described, ...named].filter((text) => !chinese.test(text))).toEqual([])
    expect(lines.filter((line) => /(?<!-)default|choices|Usage|Options|\[options\]/.test(line))).toEqual([])
  })

  it.each(helps.filter(([language]) => language === 'en'))('in %s of %s is English throughout', (_, __, command) => {
    const described = [command.description(), ...command.options.map(({ description }) => description)]
    const named = command.registeredArguments.flatMap((argument) => [argument.name(), argument.description])
    expect([...described, ...named].filter((text) => !/[a-z]/.test(text))).toEqual([])
    expect(helpOf(command).replaceAll('余 and 多', '').replace(typed, '')).not.toMatch(chinese)
  })

  it.each(helps)('in %s of %s shows examples, and fits the terminal', (language, _, command) => {
    const help = helpOf(command)
    expect(help).toMatch(language === 'en' ? /^Examples:\n {2}\$ rolm \w/m : /^示例：\n {2}\$ rolm \w/m)
    const widthOf = (line: string): number =>
      [...line].reduce((sum, sign) => sum + (/[⺀-鿿＀-￠]/.test(sign) ? 2 : 1), 0)
    expect(
      help
        .replace(typed, '')
        .split('\n')
        .filter((line) => widthOf(line) > 80),
    ).toEqual([])
  })

  it('says nothing of what is not set unless it is given', () => {
    for (const [, , command] of helps) expect(helpOf(command)).not.toContain('false')
  })
})

describe('misuse', () => {
  it.each([
    ['lst', '没有“lst”这个命令。您是否要写 list？'],
    ['nonsense', '没有“nonsense”这个命令。'],
    ['check --jsn .', '没有“--jsn”这个选项。您是否要写 --json？'],
    ['show', '缺少参数“数据集”。'],
    ['export changshu --out', '选项“--out <文件>”缺少它的值。'],
    ['check . --json --format text', '选项“--json”不能与选项“--format <格式>”同用。'],
    ['explain a b', '“explain”的参数过多：应为 1 个，实为 2 个。'],
    ['export changshu --format pdf', '选项“--format <格式>”的值“pdf”无效。可选的值有：'],
    ['list figures', '参数“内容”的值“figures”无效。可选的值有：datasets'],
  ])('is told in Chinese: %s', async (line, text) => {
    const { code, out, error } = await said(`${line} --lang=zh`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(text)
    expect(error).toMatch(/\n（加 --help 可查看用法）\n$/)
    expect(error).not.toMatch(english)
  })

  it.each([
    ['lst', "error: unknown command 'lst'\n(Did you mean list?)"],
    ['show', "error: missing required argument 'dataset'"],
    ['export changshu --format pdf', "error: option '--format <format>' argument 'pdf' is invalid."],
  ])('is told in English: %s', async (line, text) => {
    const { code, out, error } = await said(line)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(text)
    expect(error).toMatch(/\n\(--help shows how\)\n$/)
  })

  it.each([
    ['compare changshu changshu', '两次给出了同一个数据集 changshu-2015-2020'],
    ['diff changshu beijing', '是两个数据集，而非同一数据集的两个版本'],
    ['pack changshu --out package.json', 'package.json 是文件：请给出文件夹的名称'],
    ['verify changshu --by-text README.md --source nothing', '“nothing”'],
  ])('of functions is told in Chinese too: %s', async (line, text) => {
    const { code, out, error } = await said(`${line} --lang zh`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(text)
    expect(error).not.toMatch(english)
  })

  it('is told in the language of the environment, but for what --lang asks', async () => {
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8')
    expect((await said('lst')).error).toContain('没有“lst”这个命令。')
    expect((await said('lst --lang en')).error).toContain("unknown command 'lst'")
  })
})

describe('the language that is asked for', () => {
  it.each([
    [['--lang', 'zh', 'list'], 'zh'],
    [['list', '--lang=en'], 'en'],
    [['list', '--lang', 'zh', '--lang', 'en'], 'en'],
    [['list', '--lang', 'fr'], undefined],
    [['list', '--lang'], undefined],
    [['show', '--', '--lang', 'zh'], undefined],
    [['list'], undefined],
  ])('%j is %s', (argv, language) => {
    expect(askedLanguage(argv)).toBe(language)
  })
})

import { nearest } from '../check/index'
import { isIssueCode, messageOf } from '../messages/issues'
import type { Code } from '../messages/pages/page'
import { pageGroups, pages } from '../messages/pages/pages'
import { CommandEnd } from './exit'
import { table, wrapped } from './layout'
import { type PageContent, pageContent, type Section, saidOf } from './page-content'
import type { Terminal } from './terminal'

const codes = Object.keys(pages) as readonly Code[] // the keys of a constant

const codeNamed = (name: string, { language }: Terminal): Code => {
  const known = codes.find((code) => code === name)
  if (known !== undefined) return known
  const near = nearest(name, codes)
  throw new CommandEnd(
    2,
    {
      en: `There is no code "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`} "rolm explain" lists them.`,
      zh: `没有代码“${name}”。${near === undefined ? '' : `您是否要写“${near}”？`}运行 rolm explain 可查看全部。`,
    }[language],
  )
}

const indent = '    '

const indented = (lines: readonly string[]): string => lines.map((line) => `${indent}${line}`.trimEnd()).join('\n')

const body = (section: Section, { width }: Terminal): string => {
  if ('lines' in section) return indented(section.lines.split('\n'))
  if ('rows' in section) return table(section.rows, width, indent)
  return indented(section.text.split('\n').flatMap((line) => wrapped(line, width - indent.length)))
}

const pageText = ({ code, title, mark, meaning, sections }: PageContent, terminal: Terminal): string => {
  const { bold, faint, width } = terminal
  return [
    `  ${bold(title)}\n  ${faint(`${code} · ${mark}`)}`,
    indented(wrapped(meaning, width - indent.length)),
    ...sections.map((section) => `  ${bold(section.title)}\n${body(section, terminal)}`),
  ].join('\n\n')
}

/** All codes in groups, each with what it is about. */
const listText = ({ language, width, bold }: Terminal): string => {
  const blocks = pageGroups.map(({ title, codes: members }) => {
    const rows = members.map((code) => [code, pages[code].title[language]])
    return `  ${bold(title[language])}\n${table(rows, width, indent)}`
  })
  const end = {
    en: '  "rolm explain <code>" tells what one means, with an example.',
    zh: '  运行 rolm explain <代码> 可查看含义和示例。',
  }[language]
  return [...blocks, end].join('\n\n')
}

/** A page as data, in both languages, with what is said of its example. */
const pageRecord = async (code: Code) => {
  const group = pageGroups.find((candidate) => candidate.codes.includes(code))?.title
  const { example, ...text } = pages[code]
  const severity = isIssueCode(code) ? { severity: messageOf(code).severity } : {}
  return { code, group, ...severity, ...text, example: { ...example, said: await saidOf(code) } }
}

/** Tells what a code means, with an example; without one, lists them all. */
export const explainCode = async (
  name: string | undefined,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): Promise<void> => {
  const code = name === undefined ? undefined : codeNamed(name, terminal)
  if (json) {
    const record = code === undefined ? await Promise.all(codes.map(pageRecord)) : await pageRecord(code)
    terminal.write(JSON.stringify(record, null, 2))
  } else if (code === undefined) terminal.write(listText(terminal))
  else terminal.write(pageText(await pageContent(code, terminal.language), terminal))
}

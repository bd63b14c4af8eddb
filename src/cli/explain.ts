import { nearest } from '../check/index'
import type { Bilingual } from '../messages/fill'
import { isIssueCode, messageOf } from '../messages/issues'
import type { Code } from '../messages/pages/page'
import { issuePages, pageGroups, pages, reasonPages } from '../messages/pages/pages'
import { isRefusalCode, refusalMessages } from '../messages/refusals'
import { CommandEnd } from './exit'
import { table, wrapped } from './layout'
import { type PageContent, pageContent, type Section, saidOf } from './page-content'
import type { Terminal } from './terminal'

const codes = Object.keys(pages) as readonly Code[] // the keys of a constant
const refusals = Object.entries(refusalMessages)

const codeNamed = (name: string, { language }: Terminal): Code => {
  const known = codes.find((code) => code === name)
  if (known !== undefined) return known
  const near = nearest(name, [...codes, ...Object.keys(refusalMessages)])
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

/** A code of why a query gives no number: a sentence says all there is. */
const refusalText = (code: string, meaning: Bilingual, { bold, width, language }: Terminal): string =>
  `  ${bold(code)}\n\n${indented(wrapped(meaning[language], width - indent.length))}`

/** All codes in groups, each with what it is about. */
const listText = ({ language, width, bold }: Terminal): string => {
  const blocks = pageGroups.map(({ title, codes: members }) => {
    const rows = members.map((code) => [code, pages[code].title[language]])
    return `  ${bold(title[language])}\n${table(rows, width, indent)}`
  })
  const why = { en: 'Why a query gives no number', zh: '查询为何没有给出数字' }[language]
  const sentences = refusals.map(([code, said]) => [code, said[language]])
  const end = {
    en: '  "rolm explain <code>" tells what one means, with an example.',
    zh: '  运行 rolm explain <代码> 可查看含义和示例。',
  }[language]
  return [...blocks, `  ${bold(why)}\n${table(sentences, width, indent)}`, end].join('\n\n')
}

/** A page as data, in both languages, with what is said of its example. */
const pageRecord = async (code: Code) => {
  const group = pageGroups.find((candidate) => candidate.codes.includes(code))?.title
  const { example, ...text } = Object.hasOwn(issuePages, code)
    ? issuePages[code as keyof typeof issuePages] // it has the key
    : reasonPages[code as keyof typeof reasonPages] // what is no issue is a reason
  const severity = isIssueCode(code) ? { severity: messageOf(code).severity } : {}
  return { code, group, ...severity, ...text, example: { ...example, said: await saidOf(code) } }
}

/** Tells what a code means, with an example; without one, lists them all. */
export const explainCode = async (
  name: string | undefined,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): Promise<void> => {
  if (name !== undefined && isRefusalCode(name)) {
    const meaning = refusalMessages[name]
    terminal.write(json ? JSON.stringify({ code: name, meaning }, null, 2) : refusalText(name, meaning, terminal))
    return
  }
  const code = name === undefined ? undefined : codeNamed(name, terminal)
  if (json) {
    const record =
      code === undefined
        ? [
            ...(await Promise.all(codes.map(pageRecord))),
            ...refusals.map(([other, meaning]) => ({ code: other, meaning })),
          ]
        : await pageRecord(code)
    terminal.write(JSON.stringify(record, null, 2))
  } else if (code === undefined) terminal.write(listText(terminal))
  else terminal.write(pageText(await pageContent(code, terminal.language), terminal))
}

import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { type NewFile, writeFiles } from '../publish/index'
import { type TemplateChoices, templateFolder, templateWorkbook } from '../tables/index'
import { CommandEnd } from './exit'
import { type Ask, isId, type PlaceOptions, placeOf } from './init-place'
import type { Phrase } from './language'
import type { Terminal } from './terminal'

/** The forms of a template. */
export const templateFormats = ['xlsx', 'csv'] as const

export interface InitOptions extends PlaceOptions {
  readonly jurisdiction?: string
  readonly title?: string
  readonly publisher?: string
  readonly sourceTitle?: string
  readonly period?: string
  readonly issued?: string
  readonly base?: string
  readonly format?: (typeof templateFormats)[number]
  readonly yes?: true
  readonly json: boolean
}

const needsPlace: Phrase = {
  en: 'Whose figures are they? Give --jurisdiction with the code or the name of the place, such as 320583 or 昆山市.',
  zh: '是哪个地区的数字？请用 --jurisdiction 给出地区的代码或名称，如 320583 或 昆山市。',
}

const choicesOf = async (folder: string, options: InitOptions, ask: Ask, terminal: Terminal) => {
  const { language } = terminal
  const today = new Date().toISOString().slice(0, 10) // the one thing of a template that is of its day
  const named = await ask({ en: 'Place (code or name)', zh: '地区（代码或名称）' }, '', options.jurisdiction)
  if (named === '') throw new CommandEnd(2, needsPlace[language])
  const { code, name, place } = await placeOf(named, options, ask, terminal)
  const lastYear = String(Number(today.slice(0, 4)) - 1)
  const period = await ask({ en: 'Period of most figures', zh: '多数数字的时期' }, lastYear, options.period)
  const title = { en: `${name}, law-based government ${period}`, zh: `${name}法治政府建设数据 ${period}` }[language]
  const publisher = { en: `Government of ${name}`, zh: `${name}人民政府` }[language]
  const report = {
    en: `Report on building a law-based government in ${name}, ${period}`,
    zh: `${name}法治政府建设情况报告 ${period}`,
  }[language]
  const id = basename(resolve(folder)).normalize('NFC')
  return {
    id: isId(id) ? id : `${code}-${period.replaceAll('/', '-')}`,
    jurisdiction: code,
    ...(place !== undefined && { place }),
    language,
    period,
    title: await ask({ en: 'Title of the dataset', zh: '数据集标题' }, title, options.title),
    publisher: await ask({ en: 'Publisher', zh: '发布者' }, publisher, options.publisher),
    sourceTitle: await ask({ en: 'Title of the report', zh: '报告标题' }, report, options.sourceTitle),
    issued: options.issued ?? today,
    ...(options.base !== undefined && { base: options.base }),
  } satisfies TemplateChoices
}

const noAnswer: Phrase = {
  en: '\nThe questions were not answered. Nothing was written.',
  zh: '\n没有回答完全部问题，未写出任何文件。',
}

const formatUnknown = (format: string): Phrase => ({
  en: `There is no format "${format}": answer ${templateFormats.join(' or ')}.`,
  zh: `没有“${format}”这种格式：请回答 ${templateFormats.join(' 或 ')}。`,
})

const filesOf = (
  folder: string,
  choices: TemplateChoices,
  format: (typeof templateFormats)[number],
): readonly NewFile[] =>
  format === 'xlsx'
    ? [{ path: join(folder, `${choices.id}.xlsx`), text: templateWorkbook(choices) }]
    : [...templateFolder(choices)].map(([name, text]) => ({ path: join(folder, name), text }))

const existing = (path: string): Phrase => ({
  en: `${path} is there already and is not overwritten: name another folder.`,
  zh: `${path} 已经存在，不会覆盖：请另选一个文件夹。`,
})

const next = (path: string): Phrase => ({
  en: `Fill in the column "printed" of the figures; then run: rolm check ${path}`,
  zh: `请填写“数字”表的“原文”一栏，然后运行：rolm check ${path}`,
})

/** Writes a template for a city to fill in: a workbook or a folder of tables, in the language of the city; never over a file. */
export const init = async (folder: string, options: InitOptions, terminal: Terminal): Promise<void> => {
  const { language } = terminal
  const isAsking = options.yes === undefined && process.stdin.isTTY === true
  const lines = isAsking ? createInterface({ input: process.stdin, output: process.stderr }) : undefined
  const ask: Ask = async (question, usual, given) => {
    if (given !== undefined || lines === undefined) return given ?? usual
    const text = `${question[language]}${usual === '' ? '' : ` [${usual}]`}: `
    const answer = await lines.question(text).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'AbortError') throw new CommandEnd(2, noAnswer[language])
      throw error
    })
    return answer.trim() === '' ? usual : answer.trim()
  }
  try {
    const choices = await choicesOf(folder, options, ask, terminal)
    const answer = await ask({ en: 'Format: xlsx or csv', zh: '格式：xlsx 或 csv' }, 'xlsx', options.format)
    const format = templateFormats.find((known) => known === answer.toLowerCase())
    if (format === undefined) throw new CommandEnd(2, formatUnknown(answer)[language])
    const files = filesOf(folder, choices, format)
    const taken = files.find(({ path }) => existsSync(path))
    if (taken !== undefined) throw new CommandEnd(2, existing(taken.path)[language])
    writeFiles(files)
    const paths = files.map(({ path }) => path)
    terminal.write(options.json ? JSON.stringify({ files: paths }, null, 2) : paths.join('\n'))
    const [first = folder] = paths
    terminal.say(next(paths.length === 1 ? first : folder)[language])
  } finally {
    lines?.close()
  }
}

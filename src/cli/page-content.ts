import { type Bilingual, explain, indicatorOf } from '../index'
import { type IssueCode, messageOf } from '../messages/issues'
import type {
  Code,
  IssueExample,
  IssuePage,
  PageEffect,
  PairExample,
  QuestionExample,
  ReasonPage,
  RefusalPage,
  RunExample,
  StatementOf,
} from '../messages/pages/page'
import { issuePages, pages, reasonPages, refusalPages } from '../messages/pages/pages'
import { isRefusalCode, type RefusalCode } from '../messages/refusals'
import { intervalWords, periodWords, placeName } from './figure-words'
import { placeOf, severityWords } from './issue-text'
import type { Language, Phrase } from './language'
import { readableRows } from './query/forms'
import { answeredOf, figuresOf, issuesOf, reasonsOfExample, snippetIn, statementOf } from './run-example'

/** A part of a page: a paragraph, lines as they stand in a file, or rows in columns. */
export type Section = { readonly title: string } & (
  | { readonly text: string }
  | { readonly lines: string }
  | { readonly rows: readonly (readonly string[])[] }
)

/** A page in one language, what is said of its example with it: what the terminal and the documents lay out. */
export interface PageContent {
  readonly code: Code
  readonly title: string
  /** How grave an issue is, what a reason does to a verdict, or that a number is refused. */
  readonly mark: string
  readonly meaning: string
  readonly sections: readonly Section[]
}

const effectWords: Readonly<Record<PageEffect, Phrase>> = {
  'not-comparable': { en: 'forbids comparing', zh: '不能比较' },
  caveat: { en: 'a caveat', zh: '可以比较，须加注意' },
  depends: {
    en: 'forbids comparing totals over time; a caveat for the rest',
    zh: '流量和不重复计数不能比较；其余可以比较，须加注意',
  },
  none: { en: 'no effect on a verdict', zh: '不影响结论' },
}

const refusedWords: Phrase = { en: 'why a query gives no number', zh: '查询没有给出数字的原因' }

const titles = {
  wrong: { en: 'Wrong', zh: '错误写法' },
  beside: { en: 'Beside it', zh: '同时有' },
  said: { en: 'What is said', zh: '程序的提示' },
  mended: { en: 'Mended', zh: '改正后' },
  copy: { en: 'The copy', zh: '新副本' },
  goodCopy: { en: 'A copy in which all is found', zh: '查找无误的副本' },
  remedy: { en: 'What to do', zh: '怎样处理' },
  example: { en: 'Example', zh: '示例' },
  shows: { en: 'What it shows', zh: '说明' },
  asked: { en: 'Asked', zh: '查询' },
  answer: { en: 'The answer', zh: '结果' },
  instead: { en: 'Asked otherwise', zh: '改为查询' },
  madeUp: { en: 'Made up', zh: '虚构的数据' },
  related: { en: 'See also', zh: '另见' },
} as const satisfies Readonly<Record<string, Phrase>>

const places: Readonly<Record<string, Phrase>> = {
  folder: { en: 'files in the folder', zh: '文件夹中的文件' },
  documents: { en: 'held documents', zh: '手头的原件' },
  endpoint: { en: 'a server of SPARQL', zh: '查询服务器' },
  address: { en: 'an address', zh: '网址' },
  file: { en: 'a file', zh: '文件' },
}

const titleWith = (title: Phrase, detail: string, language: Language): string =>
  language === 'en' ? `${title.en} (${detail})` : `${title.zh}（${detail}）`

const none: Phrase = { en: '(none)', zh: '（无）' }

/** One side of an example as text: lines of a file, or the names of files. */
const textOf = (example: RunExample, state: 'wrong' | 'mended', language: Language): string => {
  const side = example[state]
  if (typeof side === 'string' || 'en' in side) return snippetIn(side, example.in, language)
  return side.length === 0 ? none[language] : side.join('\n')
}

/** What is said of the example of an issue, with its place. */
const saidOfIssue = async (code: IssueCode, example: IssueExample, language: Language): Promise<string> => {
  if ('said' in example) return explain({ code, parameters: example.said })[language] // described, or read by a package that may be missing
  const issues = await issuesOf(example, 'wrong', language)
  return issues.map((issue) => `${placeOf(issue, language)}  ${explain(issue)[language]}`.trim()).join('\n')
}

const besideSections = (example: RunExample, language: Language): readonly Section[] =>
  'beside' in example && example.beside !== undefined
    ? Object.entries(example.beside).map(([file, table]) => ({
        title: titleWith(titles.beside, file, language),
        lines: snippetIn(table, file, language).trimEnd(),
      }))
    : []

const issueSections = async (code: IssueCode, page: IssuePage, language: Language): Promise<readonly Section[]> => {
  const { example, remedy } = page
  const place = places[example.in]?.[language] ?? example.in
  const file = 'most' in example && example.most !== undefined ? `${place}, { most: ${example.most} }` : place
  const isCopy = example.in === 'copy.txt' || example.in === 'copy.html'
  const wrong = titleWith(isCopy ? titles.copy : titles.wrong, file, language)
  const mended = (isCopy ? titles.goodCopy : titles.mended)[language]
  const said = { title: titles.said[language], text: await saidOfIssue(code, example, language) }
  const what = { title: titles.remedy[language], text: remedy[language] }
  if ('described' in example)
    return [
      { title: wrong, text: example.described[language] },
      said,
      { title: mended, text: example.mended[language] },
      what,
    ]
  return [
    { title: wrong, lines: textOf(example, 'wrong', language) },
    ...besideSections(example, language),
    said,
    { title: mended, lines: textOf(example, 'mended', language) },
    what,
  ]
}

const statementRows = (statement: StatementOf, language: Language): readonly (readonly string[])[] => {
  const { what, quotes } = statementOf(statement)
  const [quote] = quotes
  return [[what[language] ?? what.zh ?? what.en ?? '', quote?.exact ?? '']]
}

const figureRows = (example: PairExample, language: Language): readonly (readonly string[])[] => {
  if ('statement' in example.a) return statementRows(example.a, language)
  return figuresOf(example).map(({ observation, madeUp }) => [
    madeUp
      ? {
          en: `${placeName(observation, { places: [] }, 'en')} (made up)`,
          zh: `${placeName(observation, { places: [] }, 'zh')}（虚构）`,
        }[language]
      : placeName(observation, { places: [] }, language),
    indicatorOf(observation.indicator)?.label[language] ?? observation.indicator,
    observation.printed,
    intervalWords(observation, observation.printed),
    periodWords(observation, language),
  ])
}

const saidOfReason = (code: Code, example: PairExample): Bilingual => {
  const said = reasonsOfExample(example)
    .filter((reason) => reason.code === code)
    .map(explain)
  return { en: said.map(({ en }) => en).join('\n'), zh: said.map(({ zh }) => zh).join('\n') }
}

const figureTable = 'observations.csv'

const madeUpSections = (file: string, text: string | undefined, language: Language): readonly Section[] =>
  text === undefined
    ? []
    : [{ title: titleWith(titles.madeUp, file, language), lines: snippetIn(text, file, language) }]

const reasonSections = (code: Code, { example }: ReasonPage, language: Language): readonly Section[] => {
  const { table, notes } = example
  return [
    {
      title:
        example.with === undefined
          ? titles.example[language]
          : titleWith(titles.example, `--${example.with}`, language),
      rows: figureRows(example, language),
    },
    ...madeUpSections(figureTable, table, language),
    ...madeUpSections('notes.csv', notes, language),
    { title: titles.said[language], text: saidOfReason(code, example)[language] },
    { title: titles.shows[language], text: example.shows[language] },
  ]
}

/** A question and what answers it, the code of the refusal in the place of a number. */
const askedSections = (
  example: QuestionExample,
  which: 'asked' | 'instead',
  of: string,
  language: Language,
): readonly Section[] => {
  const { question, answer } = answeredOf(example, which)
  return [
    { title: titleWith(titles[which], of, language), lines: example[which] },
    { title: titles.answer[language], rows: readableRows(question, answer) },
  ]
}

const refusalSections = (
  code: RefusalCode,
  { example, remedy }: RefusalPage,
  language: Language,
): readonly Section[] => {
  const of = example.table === undefined ? example.of.join(' ') : figureTable
  return [
    ...madeUpSections(figureTable, example.table, language),
    ...askedSections(example, 'asked', of, language),
    { title: titles.said[language], text: explain({ code })[language] },
    { title: titles.remedy[language], text: remedy[language] },
    ...askedSections(example, 'instead', of, language),
  ]
}

const isIssue = (code: Code): code is keyof typeof issuePages => Object.hasOwn(issuePages, code)

/** How grave an issue is, what a reason does to a verdict, or that a number is refused. */
const markOf = (code: Code): Phrase => {
  if (isRefusalCode(code)) return refusedWords
  return isIssue(code) ? severityWords[messageOf(code).severity] : effectWords[reasonPages[code].effect]
}

const sectionsOf = async (code: Code, language: Language): Promise<readonly Section[]> => {
  if (isRefusalCode(code)) return refusalSections(code, refusalPages[code], language)
  return isIssue(code)
    ? issueSections(code, issuePages[code], language)
    : reasonSections(code, reasonPages[code], language)
}

/** The page of a code in one language. Its example is run: what is said of it is what the program says. */
export const pageContent = async (code: Code, language: Language): Promise<PageContent> => {
  const { title, meaning, related } = pages[code]
  const seeAlso: readonly Section[] =
    related === undefined
      ? []
      : [{ title: titles.related[language], text: related.join({ en: ', ', zh: '、' }[language]) }]
  return {
    code,
    title: title[language],
    mark: markOf(code)[language],
    meaning: meaning[language],
    sections: [...(await sectionsOf(code, language)), ...seeAlso],
  }
}

/** What is said of a page's example, in both languages. */
export const saidOf = async (code: Code): Promise<Bilingual> => {
  if (isRefusalCode(code)) return explain({ code })
  if (!isIssue(code)) return saidOfReason(code, reasonPages[code].example)
  const { example } = issuePages[code]
  return { en: await saidOfIssue(code, example, 'en'), zh: await saidOfIssue(code, example, 'zh') }
}

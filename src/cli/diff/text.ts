import { type ChangeKind, changeKinds, type Difference, type FactChange, type FieldChange } from '../../check/index'
import { type Dataset, formatBounds, indicatorIn, type ListName, type Note } from '../../index'
import { periodWords } from '../figure-words'
import type { Language, Phrase } from '../language'
import { grouped, table, wrapped } from '../layout'
import { type AnyFact, listOrder, shownLists } from '../show/lists'
import { inWords, joined } from '../show/words'
import type { Terminal } from '../terminal'
import { fieldName } from './field-names'
import { figureSentence } from './figure-sentence'
import { changeWords } from './values'

const kindNames: Readonly<Record<ChangeKind, Phrase>> = {
  added: { en: 'added', zh: '新增' },
  removed: { en: 'removed', zh: '删除' },
  revised: { en: 'revised', zh: '修订' },
  moved: { en: 'moved', zh: '移位' },
  renamed: { en: 'renamed', zh: '改名' },
}

/** A fact in a few words: what it says and, for a figure, what it measures and when. */
const factWords = (fact: AnyFact, dataset: Dataset, language: Language): string => {
  const measure = 'breakdown' in fact ? indicatorIn(dataset, fact.indicator)?.label[language] : undefined
  if ('printed' in fact) return joined(fact.printed, measure, periodWords(fact, language))
  if ('breakdown' in fact) return joined(measure, periodWords(fact, language))
  if ('title' in fact) return inWords(fact.title, language)
  if ('name' in fact) return inWords(fact.name, language)
  if ('what' in fact) return inWords(fact.what, language)
  if ('label' in fact) return inWords(fact.label, language)
  return 'text' in fact ? inWords(fact.text, language) : joined(fact.whole, fact.parts.join(', '))
}

/** What the interval of a figure shows for these. */
const intervalFields: readonly string[] = ['value', 'minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive']

type Row = readonly [name: string, words: string]

const fieldRows = (fields: readonly FieldChange[], language: Language, list?: ListName): readonly Row[] =>
  fields.map((change) => [fieldName(change.field, list)[language], changeWords(change, language)])

const intervalName: Phrase = { en: 'Interval', zh: '区间' }

const revisedRows = (change: FactChange & { readonly change: 'revised' }, language: Language): readonly Row[] => {
  const { fields, figure } = change
  if (figure === undefined) return fieldRows(fields, language, change.list)
  const [before, after] = [figure.old, figure.new].map((bounds) => grouped(formatBounds(bounds)))
  const words = figure.interval === 'same' ? `${after}` : `${before} → ${after}`
  const rest = fields.filter(({ field }) => !intervalFields.includes(field))
  return [...fieldRows(rest, language), [intervalName[language], `${words}  ${figureSentence(figure)[language]}`]]
}

const whyName: Phrase = { en: 'Why', zh: '原因' }
const notedName: Phrase = { en: 'Noted', zh: '新说明' }

/** A note of reason `vintage-differs` says why; what any other says is for the reader to judge. */
const noteRows = (notes: readonly Note[], language: Language): readonly Row[] =>
  notes.map(({ id, reason, text }) => [
    (reason === 'vintage-differs' ? whyName : notedName)[language],
    `${inWords(text, language)} (${id})`,
  ])

const rowsOf = (change: FactChange, language: Language): readonly Row[] => {
  switch (change.change) {
    case 'added':
    case 'removed':
    case 'renamed':
      return noteRows(change.notes, language)
    case 'moved':
      return [...fieldRows(change.fields, language), ...noteRows(change.notes, language)]
    case 'revised':
      return [...revisedRows(change, language), ...noteRows(change.notes, language)]
  }
}

const nameOf = (change: FactChange): string =>
  'was' in change && change.was !== undefined ? `${change.was} → ${change.id}` : change.id

const factText = (change: FactChange, dataset: Dataset, { language, width, bold }: Terminal): string => {
  const about = 'fact' in change ? `  ${factWords(change.fact, dataset, language)}` : ''
  const head = `${kindNames[change.change][language]}  ${nameOf(change)}${about}`
  const [first = '', ...rest] = wrapped(head, width - 6)
  const rows = rowsOf(change, language)
  return [
    `    ${first.replace(nameOf(change), (name) => bold(name))}`,
    ...rest.map((line) => `      ${line}`),
    ...(rows.length === 0 ? [] : [table(rows, width, '      ')]),
  ].join('\n')
}

const headTitle: Phrase = { en: 'The dataset', zh: '数据集' }

const headText = (fields: readonly FieldChange[], { language, width, bold }: Terminal): readonly string[] =>
  fields.length === 0 ? [] : [`  ${bold(headTitle[language])}\n${table(fieldRows(fields, language), width, '    ')}`]

const facts = (count: number): Phrase => ({ en: `${count} fact${count === 1 ? '' : 's'}`, zh: `${count}条事实` })

const countsOf = (changes: readonly FactChange[], language: Language): readonly string[] =>
  changeKinds.flatMap((kind) => {
    const count = changes.filter(({ change }) => change === kind).length
    return count === 0
      ? []
      : [{ en: `${count} ${kindNames[kind].en}`, zh: `${kindNames[kind].zh}${count}条` }[language]]
  })

/** The answer in a sentence: nothing, or how many facts of which change. */
const answer = ({ head, facts: changes, unchanged }: Difference): Phrase => {
  const same = facts(unchanged)
  if (changes.length > 0)
    return {
      en: `${countsOf(changes, 'en').join(', ')}; ${same.en} unchanged.`,
      zh: `${countsOf(changes, 'zh').join('，')}；${same.zh}未变。`,
    }
  return head.length === 0
    ? { en: `No difference: ${same.en}, all unchanged.`, zh: `没有差别：${same.zh}，全部未变。` }
    : { en: `No fact changed: ${same.en}, all unchanged.`, zh: `事实没有变化：${same.zh}，全部未变。` }
}

const sameNumber: Phrase = {
  en: 'Both call themselves this version, and they differ: every version needs a number of its own.',
  zh: '两者版本号相同而内容不同：每个版本应有自己的版本号。',
}

const heading = (dataset: Dataset, difference: Difference, terminal: Terminal): string => {
  const { language, bold, faint, width } = terminal
  const { old, new: now, head, facts: changes } = difference
  const isOne = old.version === now.version
  const versions = isOne ? now.version : `${old.version} → ${now.version}`
  const said = isOne && head.length + changes.length > 0 ? [sameNumber[language]] : []
  const sentences = [answer(difference)[language], ...said].join(language === 'en' ? ' ' : '')
  return [
    `  ${bold(inWords(dataset.title, language))}  ${faint(versions)}`,
    ...wrapped(sentences, width - 2).map((line) => `  ${line}`),
  ].join('\n')
}

/** How many changes of a list are told: a table that was replaced as a whole is read by a program. */
const mostChanges = 100

const more = (count: number): Phrase => ({
  en: `… and ${grouped(String(count))} more: --json lists all`,
  zh: `……另有${grouped(String(count))}条：加 --json 可列出全部`,
})

/** What differs between two versions as people read it: the answer first, then the dataset's own fields, then list by list. */
export const differenceText = (dataset: Dataset, difference: Difference, terminal: Terminal): string => {
  const { language, bold, faint } = terminal
  const sections = listOrder.flatMap((list) => {
    const changes = difference.facts.filter((change) => change.list === list)
    if (changes.length === 0) return []
    const title = `  ${bold(shownLists[list].title[language])}`
    const shown = changes.slice(0, mostChanges).map((change) => factText(change, dataset, terminal))
    const rest = changes.length - shown.length
    return [[title, ...shown, ...(rest > 0 ? [`    ${faint(more(rest)[language])}`] : [])].join('\n')]
  })
  return [heading(dataset, difference, terminal), ...headText(difference.head, terminal), ...sections].join('\n\n')
}

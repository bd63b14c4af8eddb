import type { Dataset, ListName } from '../../index'
import type { Phrase } from '../language'

/** A fact of a list of a dataset. */
export type FactOf<L extends ListName> = Dataset[L][number]

/** A fact of any list. */
export type AnyFact = FactOf<ListName>

/** The lists of a dataset, each with its facts. */
export type FactLists = { readonly [L in ListName]: readonly FactOf<L>[] }

interface ShownList {
  /** What `--list` calls it. */
  readonly name: string
  readonly title: Phrase
  /** What one of its facts is. */
  readonly one: Phrase
}

/** The lists of a dataset as readers know them, in the order in which they are shown. */
export const shownLists = {
  observations: { name: 'figures', title: { en: 'Figures', zh: '数字' }, one: { en: 'figure', zh: '数字' } },
  indicators: {
    name: 'indicators',
    title: { en: 'Indicators of its own', zh: '自设指标' },
    one: { en: 'indicator of its own', zh: '自设指标' },
  },
  places: {
    name: 'places',
    title: { en: 'Places that the catalogue lacks', zh: '自列地区' },
    one: { en: 'place that the catalogue lacks', zh: '自列地区' },
  },
  recognitions: {
    name: 'recognitions',
    title: { en: 'Recognitions', zh: '荣誉与认定' },
    one: { en: 'recognition', zh: '荣誉与认定' },
  },
  trends: { name: 'trends', title: { en: 'Trends', zh: '趋势' }, one: { en: 'trend', zh: '趋势' } },
  milestones: { name: 'milestones', title: { en: 'Milestones', zh: '里程碑' }, one: { en: 'milestone', zh: '里程碑' } },
  instruments: {
    name: 'instruments',
    title: { en: 'Instruments', zh: '制度文件' },
    one: { en: 'instrument', zh: '制度文件' },
  },
  programmes: {
    name: 'programmes',
    title: { en: 'Programmes', zh: '常设做法' },
    one: { en: 'programme', zh: '常设做法' },
  },
  bodies: { name: 'bodies', title: { en: 'Bodies', zh: '机构' }, one: { en: 'body', zh: '机构' } },
  persons: { name: 'persons', title: { en: 'Persons', zh: '人物' }, one: { en: 'person', zh: '人物' } },
  statedCounts: {
    name: 'counts',
    title: { en: 'What the document counts of itself', zh: '文内计数' },
    one: { en: 'count of headings', zh: '文内计数' },
  },
  noValues: {
    name: 'cells',
    title: { en: 'Cells without a number', zh: '无数值的单元格' },
    one: { en: 'cell without a number', zh: '无数值的单元格' },
  },
  notes: { name: 'notes', title: { en: 'Notes', zh: '说明' }, one: { en: 'note', zh: '说明' } },
  partSets: {
    name: 'parts',
    title: { en: 'Totals and their parts', zh: '合计与分项' },
    one: { en: 'total and its parts', zh: '合计与分项' },
  },
  sources: { name: 'sources', title: { en: 'Sources', zh: '来源文件' }, one: { en: 'source', zh: '来源文件' } },
} as const satisfies Readonly<Record<ListName, ShownList>>

/** The lists in the order in which they are shown. */
export const listOrder = Object.keys(shownLists) as readonly ListName[] // the keys of a literal

/** The names that `--list` knows, for help. */
export const listNames: readonly string[] = listOrder.map((list) => shownLists[list].name)

/** The list of a name that `--list` was given. */
export const listNamed = (name: string): ListName | undefined =>
  listOrder.find((list) => shownLists[list].name === name)

const declared: readonly ListName[] = ['indicators', 'places']
const factsFirst = [...listOrder.filter((list) => !declared.includes(list)), ...declared]

/** The list that has a fact of the id. The id of a fact stands once in a dataset; what it declares may have the same. */
export const listWith = (facts: FactLists, id: string): ListName | undefined =>
  factsFirst.find((list) => facts[list].some((fact) => fact.id === id))

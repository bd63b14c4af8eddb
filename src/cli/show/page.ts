import { definitionIn, explain, type ListName, type PartSet } from '../../index'
import { table } from '../layout'
import type { Terminal } from '../terminal'
import { measureName } from './cells'
import { type FieldRow, fieldsOf, figureName } from './fields'
import { labels } from './labels'
import { type AnyFact, type FactOf, shownLists } from './lists'
import { standingRows } from './standing'
import { inWords, type View } from './words'

const exhaustiveWords = {
  true: { en: 'they make up the whole', zh: '构成全部' },
  false: { en: 'they are not all of it', zh: '不是全部' },
  undefined: { en: 'whether they are all of it is not said', zh: '是否构成全部未说明' },
} as const

const partsWords = ({ parts, exhaustive }: PartSet, view: View): string =>
  `${parts.map((part) => figureName(part, view)).join(', ')}: ${exhaustiveWords[`${exhaustive}`][view.language]}`

/** How a figure is divided, and what it is a part of. */
const partRows = (id: string, view: View): readonly FieldRow[] =>
  view.dataset.partSets.flatMap((partSet): readonly FieldRow[] => [
    ...(partSet.whole === id ? [[labels.parts, partsWords(partSet, view)] as const] : []),
    ...(partSet.parts.includes(id) ? [[labels.partOf, figureName(partSet.whole, view)] as const] : []),
  ])

/** What a cell is about, whether there is a number in it or not. */
const definitionRow = (fact: AnyFact, { dataset, language }: View): readonly FieldRow[] =>
  'breakdown' in fact ? [[labels.definition, definitionIn(dataset, fact.indicator)?.definition[language]]] : []

/** What a fact is called; a note and a division have no name but their id. */
const titleOf = (fact: AnyFact, view: View): string => {
  if ('breakdown' in fact) return measureName(fact, view)
  if ('title' in fact) return inWords(fact.title, view.language)
  if ('what' in fact) return inWords(fact.what, view.language)
  if ('name' in fact) return inWords(fact.name, view.language)
  return 'label' in fact ? inWords(fact.label, view.language) : fact.id
}

/** What is found of a fact, and what people noted on it. */
const remarkRows = ({ id }: AnyFact, { dataset, language, findingsOf }: View): readonly FieldRow[] => [
  ...findingsOf(id).map((found): FieldRow => [labels.found, `${explain(found)[language]} (${found.code})`]),
  ...dataset.notes
    .filter(({ about }) => about.includes(id))
    .map((note): FieldRow => [labels.note, `${inWords(note.text, language)} (${note.id})`]),
]

/** Everything about one fact of any list, down to its places in the document. */
export const factPage = <L extends ListName>(list: L, fact: FactOf<L>, view: View, terminal: Terminal): string => {
  const { language, width, bold, faint } = terminal
  const rows = [
    ...fieldsOf(list, fact, view),
    ...standingRows(fact, view),
    ...definitionRow(fact, view),
    ...partRows(fact.id, view),
    ...remarkRows(fact, view),
  ].flatMap(([name, value = '']) => (value === '' ? [] : [[name[language], String(value)]]))
  const kind = list === 'observations' ? '' : `  ${faint(shownLists[list].one[language])}`
  return `  ${bold(titleOf(fact, view))}${kind}\n${table(rows, width, '    ')}`
}

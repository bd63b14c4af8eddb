import { nearest } from '../check/index'
import { type Dataset, findingsOf, type Issue, type ListName } from '../index'
import { CommandEnd } from './exit'
import type { Phrase } from './language'
import { wrapped } from './layout'
import { type FactLists, listNamed, listNames, listOrder, listWith } from './show/lists'
import { fullList, overview } from './show/overview'
import { factPage } from './show/page'
import type { View } from './show/words'
import type { Terminal } from './terminal'

export interface ShowOptions {
  readonly json: boolean
  /** The name of a list that is to be shown in full. */
  readonly list?: string
}

const misuse = (text: Phrase, { language, width }: Terminal): CommandEnd =>
  new CommandEnd(2, wrapped(text[language], width).join('\n'))

const suggestion = (near: string | undefined): Phrase =>
  near === undefined ? { en: '', zh: '' } : { en: ` Did you mean "${near}"?`, zh: `您是否要写“${near}”？` }

const unknownFact = (dataset: Dataset, name: string, id: string, terminal: Terminal): CommandEnd => {
  const known = listOrder.flatMap((list) => dataset[list].map((fact) => fact.id))
  const { en, zh } = suggestion(nearest(id, known))
  return misuse(
    {
      en: `${dataset.id} has no fact "${id}".${en} "show ${name}" lists them.`,
      zh: `${dataset.id} 中没有“${id}”。${zh}运行 show ${name} 可查看全部。`,
    },
    terminal,
  )
}

const listAsked = (name: string, terminal: Terminal): ListName => {
  const list = listNamed(name)
  if (list !== undefined) return list
  const { en, zh } = suggestion(nearest(name, listNames))
  throw misuse(
    {
      en: `There is no list "${name}".${en} The lists are ${listNames.join(', ')}.`,
      zh: `没有名为“${name}”的列表。${zh}可用的有 ${listNames.join('、')}。`,
    },
    terminal,
  )
}

const listAlone: Phrase = {
  en: '--list shows a list, and an id one fact: give one of the two.',
  zh: '--list 显示一个列表，编号显示一条事实：请只给出其中之一。',
}

const viewOf = (dataset: Dataset, { language }: Terminal): View => {
  const found = findingsOf(dataset)
  return { dataset, language, findingsOf: (id) => found.filter(({ path }) => path[1] === id) }
}

/** What is found of some facts, and what people noted on them. */
const remarksOn = (ids: ReadonlySet<string>, { notes }: Dataset, found: readonly Issue[]) => ({
  findings: found.filter(({ path }) => ids.has(path[1] ?? '')),
  notes: notes.filter(({ about }) => about.some((id) => ids.has(id))),
})

const factText = <L extends ListName>(list: L, id: string, view: View, json: boolean, terminal: Terminal): string => {
  const lists: FactLists = view.dataset
  const fact = lists[list].find((candidate) => candidate.id === id)
  if (fact === undefined) return ''
  if (!json) return factPage(list, fact, view, terminal)
  return JSON.stringify({ list, ...fact, ...remarksOn(new Set([id]), view.dataset, view.findingsOf(id)) }, null, 2)
}

const listText = (list: ListName, view: View, json: boolean, terminal: Terminal): string => {
  if (!json) return fullList(list, view, terminal)
  const facts = view.dataset[list]
  const ids = new Set(facts.map(({ id }) => id))
  return JSON.stringify({ list, facts, ...remarksOn(ids, view.dataset, findingsOf(view.dataset)) }, null, 2)
}

/**
 * Shows a dataset, one of its lists in full, or one of its facts.
 *
 * @param name what the reader called the dataset
 */
export const show = (
  dataset: Dataset,
  name: string,
  id: string | undefined,
  { json, list }: ShowOptions,
  terminal: Terminal,
): void => {
  const view = viewOf(dataset, terminal)
  if (id !== undefined) {
    if (list !== undefined) throw misuse(listAlone, terminal)
    const owner = listWith(dataset, id)
    if (owner === undefined) throw unknownFact(dataset, name, id, terminal)
    terminal.write(factText(owner, id, view, json, terminal))
  } else if (list !== undefined) terminal.write(listText(listAsked(list, terminal), view, json, terminal))
  else if (json) terminal.write(JSON.stringify({ ...dataset, findings: findingsOf(dataset) }, null, 2))
  else terminal.write(overview(view, name, terminal))
}

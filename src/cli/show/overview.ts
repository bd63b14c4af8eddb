import { areas, type Dataset, indicatorIn, type ListName } from '../../index'
import { codeLabels } from '../../vocabulary/catalogue'
import { table } from '../layout'
import type { Terminal } from '../terminal'
import { factRow } from './cells'
import { type FactLists, listOrder, shownLists } from './lists'
import { asTheyStand } from './place'
import { inWords, type View } from './words'

/** A list of up to so many facts is shown in full; of a longer one, `first`. */
const mostShown = 12
const first = 6

/** The lists that the overview leaves to `--list`. */
const notInOverview: readonly ListName[] = ['partSets', 'sources']

const indent = '    '

/** The rows of a list that is no list of figures: so many of them, in the order in which they stand. */
const rows = <L extends ListName>(list: L, view: View, most: number): readonly (readonly string[])[] => {
  const lists: FactLists = view.dataset
  return asTheyStand(lists[list])
    .slice(0, most)
    .map((fact) => factRow(list, fact, view))
}

/** The figures of a dataset, area by area in the order of the Outline. */
const figureBlocks = (view: View, { language, width, bold }: Terminal): readonly string[] =>
  Object.entries(areas).flatMap(([area, label]) => {
    const figures = view.dataset.observations.filter(
      ({ indicator }) => indicatorIn(view.dataset, indicator)?.area === area,
    )
    if (figures.length === 0) return []
    const block = figures.map((figure) => factRow('observations', figure, view))
    return [`  ${bold(label[language])}\n${table(block, width, indent)}`]
  })

const countOf = ({ dataset }: View, list: ListName): number => dataset[list].length

const moreWords = (count: number, name: string, list: ListName, { language }: Terminal): string => {
  const command = `show ${/\s/.test(name) ? `"${name}"` : name} --list ${shownLists[list].name}`
  return `${indent}${{ en: `… ${count} more: ${command}`, zh: `……另有${count}项：${command}` }[language]}`
}

const block = (list: ListName, view: View, most: number, { language, width, bold, faint }: Terminal): string =>
  `  ${bold(shownLists[list].title[language])}  ${faint(String(countOf(view, list)))}\n${table(rows(list, view, most), width, indent)}`

const section = (list: ListName, view: View, name: string, terminal: Terminal): readonly string[] => {
  const count = countOf(view, list)
  if (count === 0) return []
  if (count <= mostShown) return [block(list, view, count, terminal)]
  return [`${block(list, view, first, terminal)}\n${moreWords(count - first, name, list, terminal)}`]
}

const heading = ({ title, version, status, observations }: Dataset, { language, bold, faint }: Terminal): string => {
  const count = observations.length
  const counts = { en: count === 1 ? '1 figure' : `${count} figures`, zh: `${count}个数字` }[language]
  return `  ${bold(inWords(title, language))}  ${faint(`${version} · ${codeLabels.status[status][language]} · ${counts}`)}`
}

/**
 * A dataset: its figures, then a section for each list of other facts that is not empty. Of long lists the first are
 * shown, with the command that shows the rest.
 *
 * @param name what the reader called the dataset
 */
export const overview = (view: View, name: string, terminal: Terminal): string =>
  [
    heading(view.dataset, terminal),
    ...figureBlocks(view, terminal),
    ...listOrder
      .filter((list) => list !== 'observations' && !notInOverview.includes(list))
      .flatMap((list) => section(list, view, name, terminal)),
  ].join('\n\n')

const emptyWords = (list: ListName, { language }: Terminal): string =>
  ({
    en: `  ${shownLists[list].title.en}: none`,
    zh: `  ${shownLists[list].title.zh}：无`,
  })[language]

/** One list of a dataset in full. */
export const fullList = (list: ListName, view: View, terminal: Terminal): string => {
  const count = countOf(view, list)
  if (count === 0) return emptyWords(list, terminal)
  return list === 'observations' ? figureBlocks(view, terminal).join('\n\n') : block(list, view, count, terminal)
}

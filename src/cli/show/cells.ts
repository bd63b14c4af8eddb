import { type Dataset, indicatorIn, type ListName, type NoValue, type Observation } from '../../index'
import { codeLabels } from '../../vocabulary/catalogue'
import { breakdownName, intervalWords, periodWords, placeName } from '../figure-words'
import type { Language } from '../language'
import {
  claimWords,
  countWords,
  coverWords,
  instrumentWords,
  personWords,
  recognitionWords,
  trendWords,
} from './details'
import type { FactOf } from './lists'
import { paragraphsOf } from './place'
import { inWords, joined, type View } from './words'

type Row = readonly string[]

/** What a cell is about, whether there is a number in it or not. */
export const measureName = (cell: Observation | NoValue, { dataset, language }: View): string =>
  joined(indicatorIn(dataset, cell.indicator)?.label[language] ?? cell.indicator, breakdownName(cell, language))

/** In which place another lies. */
const withinWords = (within: string | undefined, dataset: Dataset, language: Language): string => {
  if (within === undefined) return ''
  const outer = placeName({ jurisdiction: within }, dataset, language)
  return { en: `within ${outer}`, zh: `属${outer}` }[language]
}

/** A row of what matters of a fact, but for its id, and but for where it stands and what is found of it. */
const cells: { readonly [L in ListName]: (fact: FactOf<L>, view: View) => Row } = {
  observations: (figure, view) => [
    figure.printed,
    intervalWords(figure, figure.printed),
    periodWords(figure, view.language),
    measureName(figure, view),
  ],
  indicators: ({ label, closeTo = [] }, { language }) => [
    inWords(label, language),
    closeTo.length === 0 ? '' : { en: `close to ${closeTo.join(', ')}`, zh: `相近：${closeTo.join('、')}` }[language],
  ],
  places: ({ label, level, within }, { dataset, language }) => [
    inWords(label, language),
    joined(codeLabels.level[level][language], withinWords(within, dataset, language)),
  ],
  recognitions: (fact, { language }) => [
    joined(inWords(fact.title, language), recognitionWords(fact, language), periodWords(fact, language)),
  ],
  trends: (fact, { language }) => [
    joined(inWords(fact.what, language), trendWords(fact, language), periodWords(fact, language)),
  ],
  milestones: (fact, { language }) => [
    joined(inWords(fact.what, language), claimWords(fact, language), periodWords(fact, language)),
  ],
  instruments: (fact, { language }) => [
    joined(inWords(fact.title, language), instrumentWords(fact, language), coverWords(fact, language)),
  ],
  programmes: (fact, { language }) => [
    joined(
      inWords(fact.name, language),
      fact.frequency && codeLabels.frequency[fact.frequency][language],
      periodWords(fact, language),
    ),
  ],
  bodies: ({ label, kind, level, role }, { language }) => [
    inWords(label, language),
    joined(codeLabels.bodyKind[kind][language], level && codeLabels.level[level][language], inWords(role, language)),
  ],
  persons: (person, { language }) => [inWords(person.name, language), personWords(person, language)],
  statedCounts: (count, { language }) => [inWords(count.what, language), countWords(count, language)],
  noValues: (cell, view) => [
    cell.quotes[0]?.exact ?? '',
    codeLabels.noValue[cell.kind][view.language],
    periodWords(cell, view.language),
    measureName(cell, view),
  ],
  notes: ({ about, reason, text }, { language }) => [
    `${about.join(', ')}: ${inWords(text, language)}${reason === undefined ? '' : ` (${reason})`}`,
  ],
  partSets: ({ whole, parts }) => [whole, parts.join(', ')],
  sources: ({ title, kind, publisher, date = '' }, { language }) => [
    inWords(title, language),
    joined(codeLabels.sourceKind[kind][language], inWords(publisher, language)),
    date,
  ],
}

/** A row for a fact: its id, what matters of it, and, but for figures and documents, its place and what is found of it. */
export const factRow = <L extends ListName>(list: L, fact: FactOf<L>, view: View): Row => {
  const row = [fact.id, ...cells[list](fact, view)]
  if (list === 'observations' || !('quotes' in fact)) return row
  const found = view.findingsOf(fact.id).map(({ code }) => code)
  return [...row, paragraphsOf(fact, view), found.join(', ')]
}

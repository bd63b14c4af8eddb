import { areas, formatBounds, indicatorIn, type ListName, type Observation, type Source } from '../../index'
import { codeLabels, unitLabels } from '../../vocabulary/catalogue'
import { placeName } from '../figure-words'
import type { Phrase } from '../language'
import { grouped } from '../layout'
import { stepName } from './details'
import { labels } from './labels'
import type { FactOf } from './lists'
import { inWords, type View } from './words'

/** A field of a fact: its name, and what is in it. An empty one is not shown. */
export type FieldRow = readonly [name: Phrase, value: string | number | undefined]

const bodyName = (id: string | undefined, { dataset, language }: View): string => {
  const body = dataset.bodies.find((candidate) => candidate.id === id)
  return id === undefined ? '' : body === undefined ? id : `${inWords(body.label, language)} (${id})`
}

/** Names the figure of an id by what is printed. */
export const figureName = (id: string, { dataset }: View): string => {
  const figure = dataset.observations.find((candidate) => candidate.id === id)
  return figure === undefined ? id : `${figure.printed} (${id})`
}

/** What the dataset calls an indicator. */
const indicatorName = (id: string, { dataset, language }: Pick<View, 'dataset' | 'language'>): string =>
  indicatorIn(dataset, id)?.label[language] ?? id

const answers = {
  true: { en: 'yes', zh: '是' },
  false: { en: 'no', zh: '否' },
  undefined: { en: 'not said', zh: '未说明' },
} as const

const listedWords = (listed: number | undefined, { language }: View): string =>
  listed === undefined ? { en: 'none', zh: '无' }[language] : String(listed)

const statedWords = ({ definitionsStated }: Source): Phrase =>
  definitionsStated === true ? { en: 'stated', zh: '有说明' } : { en: 'not stated', zh: '没有说明' }

const assumedWords = ({ assumed, assumedBecause = '' }: Observation, { language }: View): string =>
  assumed === undefined ? '' : `${codeLabels.assumption[assumed][language]}: ${assumedBecause}`

/** The fields of a fact that are its list's own, in the order in which they are read. */
const ownFields: { readonly [L in ListName]: (fact: FactOf<L>, view: View) => readonly FieldRow[] } = {
  observations: (figure, view) => [
    [labels.printed, figure.printed],
    [labels.interval, grouped(formatBounds(figure))],
    [labels.precision, figure.precision],
    [labels.reporter, bodyName(figure.reporter, view)],
    [labels.status, figure.status],
    [labels.statedBase, figure.statedBase && figureName(figure.statedBase, view)],
    [labels.candidateBases, figure.candidateBases?.map((id) => figureName(id, view)).join(', ')],
    [labels.candidateNumerator, figure.candidateNumerator && figureName(figure.candidateNumerator, view)],
    [labels.assumed, assumedWords(figure, view)],
  ],
  indicators: (indicator, view) => {
    const { minimum = '−∞', maximum = '∞', numerator, denominator, changeOf } = indicator
    const { language } = view
    const named = (ids: readonly (string | undefined)[]): string =>
      ids.flatMap((id) => (id === undefined ? [] : `${indicatorName(id, view)} (${id})`)).join(', ')
    return [
      [labels.definition, inWords(indicator.definition, language)],
      [labels.thingCounted, inWords(indicator.thingCounted, language)],
      [labels.area, areas[indicator.area]?.[language]],
      [labels.unit, unitLabels[indicator.unit][language]],
      [labels.timeKind, codeLabels.timeKind[indicator.timeKind][language]],
      [labels.additive, answers[`${indicator.additive}`][language]],
      [labels.range, `${minimum} … ${maximum}`],
      [labels.wholeNumbers, answers[`${indicator.whole}`][language]],
      [labels.polarity, codeLabels.polarity[indicator.polarity][language]],
      [labels.polarityReason, inWords(indicator.polarityReason, language)],
      [labels.numerator, named([numerator])],
      [labels.denominator, named([denominator])],
      [labels.changeOf, named([changeOf])],
      [labels.notToBeConfusedWith, named(indicator.notToBeConfusedWith ?? [])],
      [labels.closeTo, named(indicator.closeTo ?? [])],
      [labels.difference, inWords(indicator.difference, language)],
      [labels.definitionSource, inWords(indicator.definitionSource, language)],
    ]
  },
  places: ({ level, within }, { dataset, language }) => [
    [labels.level, codeLabels.level[level][language]],
    [labels.within, within && `${placeName({ jurisdiction: within }, dataset, language)} (${within})`],
  ],
  noValues: (cell, view) => [
    [labels.printed, cell.quotes[0]?.exact],
    [labels.noNumber, codeLabels.noValue[cell.kind][view.language]],
    [labels.reporter, bodyName(cell.reporter, view)],
  ],
  recognitions: ({ level, grantor, scope, rank, batch, run }, { language }) => [
    [labels.grantorLevel, codeLabels.grantorLevel[level][language]],
    [labels.grantor, inWords(grantor, language)],
    [labels.scope, scope && codeLabels.scope[scope][language]],
    [labels.rank, rank],
    [labels.batch, batch],
    [labels.run, run],
  ],
  trends: (trend, { dataset, language }) => [
    [labels.indicator, trend.indicator && indicatorName(trend.indicator, { dataset, language })],
    [labels.direction, codeLabels.direction[trend.direction][language]],
    [labels.steps, trend.steps],
    [labels.stepLength, stepName(trend, language)],
    [labels.lastStep, trend.lastStep],
    [labels.clauseDates, trend.clauseDates],
  ],
  milestones: ({ claim, scope }, { language }) => [
    [labels.claim, claim && codeLabels.claim[claim][language]],
    [labels.scope, scope && codeLabels.scope[scope][language]],
  ],
  instruments: ({ kind, issuer, issued, tier }, { language }) => [
    [labels.kind, codeLabels.instrumentKind[kind][language]],
    [labels.issuer, inWords(issuer, language)],
    [labels.issued, issued],
    [labels.tier, tier && codeLabels.scope[tier][language]],
  ],
  programmes: ({ frequency }, { language }) => [
    [labels.frequency, frequency && codeLabels.frequency[frequency][language]],
  ],
  bodies: ({ kind, level, role }, { language }) => [
    [labels.kind, codeLabels.bodyKind[kind][language]],
    [labels.level, level && codeLabels.level[level][language]],
    [labels.role, inWords(role, language)],
  ],
  persons: ({ post, role, organisation }, view) => [
    [labels.post, inWords(post, view.language)],
    [labels.role, inWords(role, view.language)],
    [labels.organisation, bodyName(organisation, view)],
  ],
  statedCounts: ({ announced, listed }, view) => [
    [labels.announced, announced],
    [labels.listed, listedWords(listed, view)],
  ],
  notes: ({ about, text, reason }, { language }) => [
    [labels.text, inWords(text, language)],
    [labels.about, about.join(', ')],
    [labels.reason, reason && `${codeLabels.reason[reason][language]} (${reason})`],
  ],
  partSets: ({ whole, parts, exhaustive, disjoint }, view) => [
    [labels.whole, figureName(whole, view)],
    [labels.parts, parts.map((id) => figureName(id, view)).join(', ')],
    [labels.exhaustive, answers[`${exhaustive}`][view.language]],
    [labels.disjoint, answers[`${disjoint}`][view.language]],
  ],
  sources: (source, { language }) => [
    [labels.kind, codeLabels.sourceKind[source.kind][language]],
    [labels.publisher, inWords(source.publisher, language)],
    [labels.date, source.date],
    [labels.language, source.language],
    [labels.address, source.address],
    [labels.accessed, source.accessed],
    [labels.reports, source.reports],
    [labels.citation, inWords(source.citation, language)],
    [labels.definitions, statedWords(source)[language]],
    [labels.file, source.file],
    [labels.characters, source.characters],
    [labels.sha256, source.sha256],
  ],
}

/** The fields of a fact that are its list's own. */
export const fieldsOf = <L extends ListName>(list: L, fact: FactOf<L>, view: View): readonly FieldRow[] =>
  ownFields[list](fact, view)

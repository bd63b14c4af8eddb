import type { Difference, FactChange, Revised } from '../../check/index'
import { type Dataset, formatBounds, indicatorIn, type Observation } from '../../index'
import { figureSentence } from '../diff/figure-sentence'
import { breakdownName, intervalWords, periodWords, placeInSource } from '../figure-words'
import type { Language, Phrase } from '../language'
import { grouped } from '../layout'
import { asTheyStand } from '../show/place'
import { type Html, html } from './html'

const words = {
  indicator: { en: 'Indicator', zh: '指标' },
  printed: { en: 'As printed', zh: '原文' },
  interval: { en: 'Interval', zh: '区间' },
  period: { en: 'Period', zh: '时期' },
  place: { en: 'Source and place', zh: '来源与位置' },
  change: { en: 'Change', zh: '较上版' },
  added: { en: 'new', zh: '新增' },
  moved: { en: 'same; its place moved', zh: '未变；位置变动' },
  revised: { en: 'revised', zh: '修订' },
  removed: { en: 'Removed since then', zh: '上版有而本版没有' },
} as const satisfies Readonly<Record<string, Phrase>>

const wasPrinted = ({ fields, figure }: Revised, language: Language): string => {
  const printed = fields.find(({ field }) => field === 'printed')
  const before = typeof printed?.old === 'string' ? printed.old : undefined
  const name = { en: 'was ', zh: '原为' }[language]
  const interval = figure === undefined ? '' : figureSentence(figure)[language]
  return [before === undefined ? words.revised[language] : `${name}${before}`, interval].filter(Boolean).join(' · ')
}

const changeWords = (change: FactChange | undefined, language: Language): string => {
  switch (change?.change) {
    case undefined:
      return '—'
    case 'added':
      return words.added[language]
    case 'revised':
      return wasPrinted(change, language)
    case 'renamed':
      return { en: `same; was called ${change.was}`, zh: `未变；原编号 ${change.was}` }[language]
    default:
      return words.moved[language]
  }
}

/** The interval of a figure, always: whoever signs is to see it beside the print. */
const interval = (figure: Observation): string => intervalWords(figure, figure.printed) || grouped(formatBounds(figure))

/** Where a figure stands, in a dataset whose head names its one document; `undefined` where only the document is known. */
const placeInDocument = ({ quotes: [quote] }: Observation): string | undefined => {
  if (quote?.start !== undefined) return `¶${quote.paragraph ?? '?'} ${quote.start}–${quote.end}`
  return quote?.paragraph === undefined ? undefined : `¶${quote.paragraph}`
}

/** Every figure in the order of its document: as printed, its interval, period, source and place, and what became of it. */
export const figureTable = (dataset: Dataset, difference: Difference | undefined, language: Language): Html => {
  const changes = new Map(
    difference?.facts.filter(({ list }) => list === 'observations').map((change) => [change.id, change]),
  )
  const sources = new Map(dataset.sources.map((source) => [source.id, source]))
  const isOne = new Set(dataset.observations.map(({ source }) => source)).size === 1
  const place = (figure: Observation): string =>
    (isOne ? placeInDocument(figure) : undefined) ?? placeInSource(figure, sources.get(figure.source), language)
  const row = (figure: Observation): Html => {
    const part = breakdownName(figure, language)
    const name = indicatorIn(dataset, figure.indicator)?.label[language] ?? figure.indicator
    const change = changes.get(figure.id)
    const isChanged = change?.change === 'added' || change?.change === 'revised'
    return html`<tr${isChanged ? html` class="changed"` : ''}><td>${name}${part === '' ? '' : html` <span class="soft">${part}</span>`}</td><td class="printed">${figure.printed}</td><td>${interval(figure)}</td><td>${periodWords(figure, language)}</td><td class="soft place">${place(figure)}</td>${
      difference === undefined ? '' : html`<td>${changeWords(change, language)}</td>`
    }</tr>
`
  }
  const columns = [words.indicator, words.printed, words.interval, words.period, words.place]
  const header = [...columns, ...(difference === undefined ? [] : [words.change])]
  return html`<table>
<thead><tr>${header.map((name) => html`<th scope="col">${name[language]}</th>`)}</tr></thead>
<tbody>
${asTheyStand(dataset.observations).map(row)}</tbody>
</table>
${removedFigures(dataset, difference, language)}`
}

const removedFigures = (dataset: Dataset, difference: Difference | undefined, language: Language): Html | string => {
  const gone = (difference?.facts ?? []).flatMap((change) =>
    change.change === 'removed' && 'printed' in change.fact ? [change.fact] : [],
  )
  if (gone.length === 0) return ''
  const named = gone.map(
    ({ printed, indicator }) => `${printed} ${indicatorIn(dataset, indicator)?.label[language] ?? indicator}`,
  )
  const [between, colon] = language === 'en' ? ['; ', ': '] : ['；', '：']
  return html`<p class="small">${words.removed[language]}${colon}${named.join(between)}</p>
`
}

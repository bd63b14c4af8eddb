import { type Comparison, compare, type Dataset, explain } from '../../index'
import { codeLabels } from '../../vocabulary/catalogue'
import { answer, mergedReasons, together } from '../compare-text'
import { breakdownName, periodWords } from '../figure-words'
import type { Language } from '../language'
import { type Html, html } from './html'

const words = {
  indicator: { en: 'Indicator', zh: '指标' },
  ours: { en: 'This dataset', zh: '本数据集' },
  other: { en: 'The other', zh: '对方' },
  verdict: { en: 'Could outsiders compare them?', zh: '外界能否比较' },
  nothing: {
    en: 'No figure of this dataset has a counterpart in the other.',
    zh: '本数据集没有与对方相对应的数字。',
  },
} as const

const figure = ({ observation }: Comparison['a'], language: Language): Html => {
  const part = breakdownName(observation, language)
  return html`<span class="printed">${observation.printed}</span>${part === '' ? '' : ` ${part}`}<br><span class="soft">${periodWords(observation, language)}</span>`
}

/** What forbids a comparison, in sentences; of one that is allowed, what is to be said with it. */
const reasons = (group: readonly Comparison[], language: Language): string => {
  const all = mergedReasons(group)
  const refusals = all.filter(({ effect }) => effect === 'not-comparable')
  const said = refusals.length > 0 ? refusals : all
  return said.map((reason) => explain(reason)[language]).join(language === 'en' ? '; ' : '；')
}

const row = (group: readonly Comparison[], language: Language): Html => {
  const [first] = group
  if (first === undefined) return html``
  const verdict = first.verdict === 'not-comparable' ? codeLabels.verdict[first.verdict][language] : ''
  const others = group.map(({ b }) => html`<div>${figure(b, language)}</div>`)
  return html`<tr><td>${first.indicator.label[language]}</td><td>${figure(first.a, language)}</td><td>${others}</td><td>${verdict === '' ? answer(first, language) : html`<strong>${answer(first, language)}</strong>`} <span class="soft">${reasons(group, language)}</span></td></tr>
`
}

/** What outsiders could conclude by setting the dataset beside another: pair by pair, with what forbids it or goes with it. */
export const againstTable = (dataset: Dataset, other: Dataset, language: Language): Html => {
  const comparisons = compare(dataset, other)
  if (comparisons.length === 0) return html`<p>${words.nothing[language]}</p>`
  const columns = [words.indicator, words.ours, words.other, words.verdict]
  return html`<table>
<thead><tr>${columns.map((name) => html`<th scope="col">${name[language]}</th>`)}</tr></thead>
<tbody>
${together(comparisons).map((group) => row(group, language))}</tbody>
</table>`
}

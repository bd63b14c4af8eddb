import { type Dataset, explain, findingsOf, type Issue } from '../../index'
import { pages } from '../../messages/pages/pages'
import type { Language } from '../language'
import { type Html, html } from './html'

/** How many sentences of one code are given; the figures are all named by their printed forms. */
const mostSentences = 4

/** What a finding says of many figures alike: its title and the figures are enough. */
const alike: readonly Issue['code'][] = ['rounding-assumed', 'round-figure', 'base-not-stated']

const byCode = (findings: readonly Issue[]): ReadonlyMap<Issue['code'], readonly Issue[]> => {
  const groups = new Map<Issue['code'], Issue[]>()
  for (const found of findings) {
    const group = groups.get(found.code)
    if (group === undefined) groups.set(found.code, [found])
    else group.push(found)
  }
  return groups
}

const moreWords = (count: number, language: Language): string =>
  ({ en: `… and ${count} more`, zh: `……另有${count}项` })[language]

/** The findings of a dataset, the ones that say something of their own first. */
export const findingList = (dataset: Dataset, language: Language): Html | undefined => {
  const printed = new Map(dataset.observations.map((figure) => [figure.id, figure.printed]))
  const groups = [...byCode(findingsOf(dataset))].sort(
    ([a], [b]) => Number(alike.includes(a)) - Number(alike.includes(b)),
  )
  if (groups.length === 0) return undefined
  const sentencesOf = (code: Issue['code'], found: readonly Issue[]): readonly string[] => {
    if (alike.includes(code)) {
      const figures = found.map(({ path }) => printed.get(path[1] ?? '') ?? path[1] ?? '')
      return [figures.join(language === 'en' ? ', ' : '、')]
    }
    const sentences = [...new Set(found.map((one) => explain(one)[language]))]
    const rest = sentences.length - mostSentences
    return rest > 0 ? [...sentences.slice(0, mostSentences), moreWords(rest, language)] : sentences
  }
  return html`<ul>
${groups.map(
  ([code, found]) =>
    html`<li><strong>${pages[code].title[language]}</strong> <span class="soft">${found.length}</span><br>${sentencesOf(code, found).join(language === 'en' ? ' · ' : '；')}</li>
`,
)}</ul>`
}

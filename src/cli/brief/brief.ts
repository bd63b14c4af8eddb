import { type Difference, diffDatasets } from '../../check/index'
import { type Dataset, findingsOf, type Observation } from '../../index'
import { codeLabels } from '../../vocabulary/catalogue'
import { placeName } from '../figure-words'
import type { Language, Phrase } from '../language'
import { asTheyStand } from '../show/place'
import { inWords } from '../show/words'
import { againstTable } from './against'
import { type Conclusion, conclusionsOf } from './conclusions'
import { figureTable } from './figures'
import { findingList } from './findings'
import { type Html, html } from './html'
import { pageNumbers, style } from './style'

/** What a brief sets a dataset beside. */
export interface BriefOptions {
  /** The version before. */
  readonly since?: Dataset
  /** Another dataset, of which outsiders will think. */
  readonly against?: Dataset
}

const words = {
  kicker: { en: 'Sheet for approval', zh: '送审单' },
  compiledKicker: { en: 'Summary of a compilation', zh: '汇编数据集一览' },
  figures: { en: 'The figures', zh: '数字' },
  findings: { en: 'To be looked at', zh: '需要留意' },
  could: { en: 'What outsiders could conclude', zh: '外界可以得出的结论' },
  couldNot: { en: 'What they could not', zh: '外界不能得出的结论' },
  drafted: { en: 'Drafted by', zh: '拟稿' },
  reviewed: { en: 'Reviewed by', zh: '审核' },
  approved: { en: 'Approved by', zh: '批准' },
  signature: { en: 'Name, date, seal', zh: '签名、日期、盖章' },
  publisher: { en: 'Publisher', zh: '发布者' },
  place: { en: 'Place', zh: '地区' },
  version: { en: 'Version', zh: '版本' },
  replaces: { en: 'Replaces', zh: '取代版本' },
  status: { en: 'Status', zh: '状态' },
  number: { en: 'Document number', zh: '文号' },
  approver: { en: 'Office', zh: '审核机关' },
  issued: { en: 'Date of issue', zh: '发布日期' },
  notBefore: { en: 'Not before', zh: '最早发布日期' },
  sources: { en: 'Documents', zh: '来源文件' },
  versionNotes: { en: 'This version', zh: '版本说明' },
  withdrawal: { en: 'Reason for the withdrawal', zh: '撤回理由' },
  toFill: { en: 'to be filled in', zh: '待填' },
  compiled: {
    en: 'Compiled from public documents: no office approves it.',
    zh: '汇编自公开文件，无审核机关。',
  },
} as const satisfies Readonly<Record<string, Phrase>>

const banners: Readonly<Partial<Record<Dataset['status'], Phrase>>> = {
  draft: { en: 'Draft. Not approved, not for publication.', zh: '草稿。未经审核，不得发布。' },
  submitted: { en: 'Submitted. Not approved, not for publication.', zh: '已提交。未经审核，不得发布。' },
  withdrawn: { en: 'Withdrawn. No longer to be used.', zh: '已撤回，不应再使用。' },
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const changedSentence = ({ old, facts, head }: Difference, language: Language): string => {
  const count = (kind: string): number => facts.filter(({ change }) => change === kind).length
  const [added, revised, removed] = [count('added'), count('revised'), count('removed')]
  if (facts.length === 0 && head.length === 0)
    return { en: `Nothing has changed since version ${old.version}.`, zh: `与版本 ${old.version} 相比没有变化。` }[
      language
    ]
  return {
    en: `Since version ${old.version}: ${added} added, ${revised} revised, ${removed} removed.`,
    zh: `与版本 ${old.version} 相比：新增${added}条，修订${revised}条，删除${removed}条。`,
  }[language]
}

/** The sheet in two sentences: how much there is, what has changed, how much is to be looked at. */
const headline = (dataset: Dataset, difference: Difference | undefined, language: Language): string => {
  const { observations, sources } = dataset
  const stating = new Set(observations.map(({ source }) => source)).size || sources.length
  const findings = findingsOf(dataset).length
  const first = {
    en: `${plural(observations.length, 'figure')} from ${plural(stating, 'document')}; ${plural(findings, 'remark')} on them below.`,
    zh: `${observations.length}个数字，出自${stating}份文件；需留意之处${findings}项，见下。`,
  }[language]
  const sentences = [
    first,
    ...(difference === undefined ? [] : [changedSentence(difference, language)]),
    ...(dataset.compiled === true ? [words.compiled[language]] : []),
  ]
  return sentences.join(language === 'en' ? ' ' : '')
}

type Row = readonly [name: Phrase, value: string | Html | undefined, wide?: true]

const headRows = (dataset: Dataset, language: Language): readonly Row[] => {
  const { publisher, version, replaces, status, issued, notBefore, sources } = dataset
  const { documentNumber, approver, compiled, versionNotes, withdrawalReason } = dataset
  const missing = html`<span class="soft">${words.toFill[language]}</span>`
  const approval: readonly Row[] =
    compiled === true
      ? []
      : [
          [words.number, documentNumber ?? missing],
          [words.approver, approver === undefined ? missing : inWords(approver, language)],
        ]
  const titles = sources.map(({ title, date }) =>
    [inWords(title, language), date].filter(Boolean).join({ en: ', ', zh: '，' }[language]),
  )
  return [
    [words.publisher, publisher],
    [words.place, placeName(dataset, dataset, language)],
    [words.status, codeLabels.status[status][language]],
    [words.version, version],
    [words.replaces, replaces],
    [words.issued, issued],
    [words.notBefore, notBefore],
    ...approval,
    [words.versionNotes, versionNotes && inWords(versionNotes, language), true],
    [words.withdrawal, withdrawalReason && inWords(withdrawalReason, language), true],
    [words.sources, titles.join(language === 'en' ? '; ' : '；'), true],
  ]
}

const headList = (dataset: Dataset, language: Language): Html =>
  html`<dl>${headRows(dataset, language)
    .filter(([, value]) => value !== undefined)
    .map(([name, value, wide]) =>
      wide === true
        ? html`<dt class="wide">${name[language]}</dt><dd class="wide">${value}</dd>`
        : html`<dt>${name[language]}</dt><dd>${value}</dd>`,
    )}</dl>`

/** How many figures a conclusion names. */
const mostNamed = 8

const namedFigures = (figures: readonly Observation[], all: number, language: Language): string => {
  if (figures.length === all && all > 1) return { en: 'every figure', zh: '全部数字' }[language]
  const names = figures.slice(0, mostNamed).map(({ printed }) => printed)
  const rest = figures.length - names.length
  const more = rest > 0 ? [{ en: `${rest} more`, zh: `另${rest}个` }[language]] : []
  return [...names, ...more].join(language === 'en' ? ', ' : '、')
}

const conclusionList = (conclusions: readonly Conclusion[], all: number, language: Language): Html =>
  html`<ul>
${conclusions.map(
  ({ says, figures }) =>
    html`<li>${says[language]}${language === 'en' ? '. ' : '。'}<span class="soft">${namedFigures(figures, all, language)}</span></li>
`,
)}</ul>`

const outside = (dataset: Dataset, against: Dataset | undefined, language: Language): Html => {
  if (against !== undefined)
    return html`<h2>${words.could[language]}${language === 'en' ? ': beside ' : '：与'}${inWords(against.title, language)}${language === 'en' ? '' : '并列'}</h2>
${againstTable(dataset, against, language)}`
  const { could, couldNot } = conclusionsOf({ ...dataset, observations: asTheyStand(dataset.observations) })
  const all = dataset.observations.length
  return html`<div class="two"><section><h2>${words.could[language]}</h2>${conclusionList(could, all, language)}</section>
<section><h2>${words.couldNot[language]}</h2>${conclusionList(couldNot, all, language)}</section></div>`
}

const signatures = ({ compiled }: Dataset, language: Language): Html => {
  const lines = [words.drafted, words.reviewed, ...(compiled === true ? [] : [words.approved])]
  return html`<div class="signatures">${lines.map(
    (name) => html`<div>${name[language]}<br><span class="soft">${words.signature[language]}</span></div>`,
  )}</div>`
}

const foot = (dataset: Dataset, language: Language): string =>
  ({
    en: `${dataset.id} ${dataset.version} · An interval is what the printed form allows: [ ] with the end, ( ) without it. The sheet ranks and scores nobody.`,
    zh: `${dataset.id} ${dataset.version} · 区间为原文所允许的范围：[ ] 含端点，( ) 不含端点。本单不作排名，不打分。`,
  })[language]

/** The sheet that those who approve a dataset sign: a page of HTML that prints on A4, with no script and nothing loaded. */
export const brief = (dataset: Dataset, { since, against }: BriefOptions, language: Language): string => {
  const difference = since && diffDatasets(since, dataset)
  const banner = banners[dataset.status]
  const findings = findingList(dataset, language)
  const title = inWords(dataset.title, language)
  const kicker = dataset.compiled === true ? words.compiledKicker : words.kicker
  const numbers = language === 'en' ? pageNumbers('', ' / ', '') : pageNumbers('第', '页，共', '页')
  return html`<!doctype html>
<html lang="${language === 'en' ? 'en' : 'zh-Hans'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${kicker[language]} · ${title}</title>
<style>${{ html: style + numbers }}</style>
</head>
<body>
${banner === undefined ? '' : html`<p class="banner" role="note">${banner[language]}</p>`}
<header>
<p class="kicker">${kicker[language]}</p>
<h1>${title}</h1>
<p class="headline">${headline(dataset, difference, language)}</p>
</header>
${headList(dataset, language)}
<main>
<h2>${words.figures[language]}</h2>
${figureTable(dataset, difference, language)}
${findings === undefined ? '' : html`<h2>${words.findings[language]}</h2>\n${findings}`}
${outside(dataset, against, language)}
</main>
${signatures(dataset, language)}
<footer>${foot(dataset, language)}</footer>
</body>
</html>
`.html
}

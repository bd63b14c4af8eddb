import type { Instrument, Milestone, Person, Recognition, StatedCount, Trend } from '../../index'
import { codeLabels } from '../../vocabulary/catalogue'
import { periodWords } from '../figure-words'
import type { Language, Phrase } from '../language'
import { inWords, joined, saying } from './words'

/** What a document says of a fact beside its name, in a few words each. */

const times = (count: number): Phrase => ({ en: `${count} times running`, zh: `连续${count}次` })
const batchWords = (batch: number): Phrase => ({ en: `batch ${batch}`, zh: `第${batch}批` })
const rankWords = (rank: number): Phrase => ({ en: `rank ${rank}`, zh: `第${rank}名` })

/** Who gave a recognition and what its words speak of, with rank, batch and run. */
export const recognitionWords = (
  { level, grantor, scope, rank, batch, run }: Recognition,
  language: Language,
): string => {
  const levelLabel = codeLabels.grantorLevel[level]
  return joined(
    { en: `level: ${levelLabel.en}`, zh: `层级：${levelLabel.zh}` }[language],
    grantor && { en: `by ${inWords(grantor, 'en')}`, zh: `${inWords(grantor, 'zh')}授予` }[language],
    saying(scope, (code) => scopeWords(codeLabels.scope[code]), language),
    saying(rank, rankWords, language),
    saying(batch, batchWords, language),
    saying(run, times, language),
  )
}

const scopeWords = ({ en, zh }: Phrase): Phrase => ({ en: `scope: ${en}`, zh: `范围：${zh}` })

const stepWords = (steps: number): Phrase => ({
  en: steps === 1 ? '1 step' : `${steps} steps in a row`,
  zh: `连续${steps}步`,
})

/** The length of a step by itself: few documents state it. */
export const stepName = ({ stepUnit }: Trend, language: Language): string =>
  stepUnit === undefined ? { en: 'not stated', zh: '未说明' }[language] : codeLabels.stepUnit[stepUnit][language]

const stepLength = ({ stepUnit }: Trend, language: Language): string =>
  stepUnit === undefined
    ? { en: 'length of a step not stated', zh: '步长未说明' }[language]
    : {
        en: `a step is a ${codeLabels.stepUnit[stepUnit].en}`,
        zh: `每步一${codeLabels.stepUnit[stepUnit].zh}`,
      }[language]

/** Which way a trend goes, and over how many steps. */
export const trendWords = (trend: Trend, language: Language): string =>
  joined(
    codeLabels.direction[trend.direction][language],
    saying(trend.steps, stepWords, language),
    trend.steps === undefined && trend.stepUnit === undefined ? '' : stepLength(trend, language),
  )

/** What a document claims for a milestone. It is the document's claim. */
export const claimWords = ({ claim, scope }: Milestone, language: Language): string => {
  const area = saying(scope, (code) => codeLabels.scope[code], language)
  if (claim === undefined)
    return area === '' ? '' : saying(scope, (code) => scopeWords(codeLabels.scope[code]), language)
  const label = codeLabels.claim[claim][language]
  return { en: `claim: ${[label, area].filter(Boolean).join(', ')}`, zh: `自称：${area}${label}` }[language]
}

/** What an instrument is, who issued it and when. */
export const instrumentWords = ({ kind, issuer, issued, tier }: Instrument, language: Language): string =>
  joined(
    codeLabels.instrumentKind[kind][language],
    inWords(issuer, language),
    saying(issued, (date) => ({ en: `issued ${date}`, zh: `${date}发布` }), language),
    saying(tier, (code) => tierWords(codeLabels.scope[code]), language),
  )

const tierWords = ({ en, zh }: Phrase): Phrase => ({ en: `tier: ${en}`, zh: `位阶：${zh}` })

/** What an instrument covers, where its document says so. */
export const coverWords = (instrument: Instrument, language: Language): string => {
  if (instrument.period.kind === 'unstated' && instrument.datedBy === undefined) return ''
  const period = periodWords(instrument, language)
  return { en: `covers ${period}`, zh: `所涉时期：${period}` }[language]
}

/** The post and role of a person. */
export const personWords = ({ post, role }: Person, language: Language): string =>
  joined(inWords(post, language), inWords(role, language))

/** What a document announces of its own parts, and what it then lists. */
export const countWords = ({ announced, listed }: StatedCount, language: Language): string =>
  joined(
    { en: `announces ${announced}`, zh: `称${announced}个` }[language],
    listed === undefined
      ? { en: 'lists none', zh: '没有列出' }[language]
      : { en: `lists ${listed}`, zh: `列出${listed}个` }[language],
  )

import { type Bilingual, fill, type Parameters } from './fill'
import { type IssueCode, isIssueCode, messageOf } from './issues'
import { type ReasonCode, reasonMessages } from './reasons'

interface Explainable {
  readonly code: IssueCode | ReasonCode
  readonly parameters: Parameters
}

/** The template of a code, in both languages. */
export const explainTemplate = (code: IssueCode | ReasonCode): Bilingual => {
  if (!isIssueCode(code)) return reasonMessages[code]
  const { en, zh } = messageOf(code)
  return { en: `${en.what} ${en.remedy}`, zh: `${zh.what}${zh.remedy}` }
}

const filled = ({ en, zh }: Bilingual, parameters: Parameters): Bilingual => ({
  en: fill(en, parameters, 'en'),
  zh: fill(zh, parameters, 'zh'),
})

/** Words that go on a sentence: without the stop at their end. */
const unstopped = ({ en, zh }: Bilingual): Bilingual => ({ en: en.replace(/\.$/, ''), zh: zh.replace(/。$/, '') })

/** What is wrong by an issue, as words that go on a sentence: without the stop at their end, and without the remedy. */
export const whatOf = ({ code, parameters }: Explainable): Bilingual => {
  if (!isIssueCode(code)) return unstopped(filled(reasonMessages[code], parameters))
  const { en, zh } = messageOf(code)
  return unstopped(filled({ en: en.what, zh: zh.what }, parameters))
}

/** What to do about an issue, as words that go on a sentence: without the stop at their end. */
export const remedyOf = ({ code, parameters }: Explainable): Bilingual => {
  if (!isIssueCode(code)) return { en: '', zh: '' }
  const { en, zh } = messageOf(code)
  return unstopped(filled({ en: en.remedy, zh: zh.remedy }, parameters))
}

/**
 * Says an issue or a reason in a sentence, in English and Chinese. What a person noted is said as it was noted.
 *
 * @example
 * explain({ code: 'base-not-stated', parameters: {} }).en
 */
export const explain = ({ code, parameters }: Explainable): Bilingual =>
  filled(parameters.note === undefined ? explainTemplate(code) : { en: '{note}', zh: '{note}' }, parameters)

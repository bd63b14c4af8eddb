import { type Bilingual, fill, type Parameters } from './fill'
import { type IssueCode, issueMessages } from './issues'
import { type ReasonCode, reasonMessages } from './reasons'

interface Explainable {
  readonly code: IssueCode | ReasonCode
  readonly parameters: Parameters
}

/** The template of a code, in both languages. */
export const explainTemplate = (code: IssueCode | ReasonCode): Bilingual => {
  if (Object.hasOwn(reasonMessages, code)) return reasonMessages[code as ReasonCode] // it has the key
  const { en, zh } = issueMessages[code as IssueCode] // what is no reason is an issue
  return { en: `${en.what} ${en.remedy}`, zh: `${zh.what}${zh.remedy}` }
}

/** What is wrong by an issue, as words that go on a sentence: without the stop at their end, and without the remedy. */
export const whatOf = ({ code, parameters }: Explainable): Bilingual => {
  const { en, zh } = Object.hasOwn(issueMessages, code)
    ? { en: issueMessages[code as IssueCode].en.what, zh: issueMessages[code as IssueCode].zh.what } // it has the key
    : reasonMessages[code as ReasonCode] // what is no issue is a reason
  return { en: fill(en, parameters, 'en').replace(/\.$/, ''), zh: fill(zh, parameters, 'zh').replace(/。$/, '') }
}

/** What to do about an issue, as words that go on a sentence: without the stop at their end. */
export const remedyOf = ({ code, parameters }: Explainable): Bilingual => {
  const { en, zh } = Object.hasOwn(issueMessages, code)
    ? issueMessages[code as IssueCode] // it has the key
    : { en: { remedy: '' }, zh: { remedy: '' } }
  return {
    en: fill(en.remedy, parameters, 'en').replace(/\.$/, ''),
    zh: fill(zh.remedy, parameters, 'zh').replace(/。$/, ''),
  }
}

/**
 * Says an issue or a reason in a sentence, in English and Chinese. What a person noted is said as it was noted.
 *
 * @example
 * explain({ code: 'base-not-stated', parameters: {} }).en
 */
export const explain = ({ code, parameters }: Explainable): Bilingual => {
  const { en, zh } = parameters.note === undefined ? explainTemplate(code) : { en: '{note}', zh: '{note}' }
  return { en: fill(en, parameters, 'en'), zh: fill(zh, parameters, 'zh') }
}

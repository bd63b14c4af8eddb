import { RolmError } from '../issue'
import { reasonLabels } from '../vocabulary/catalogue'
import { inBothLanguages } from './expected'
import { type Bilingual, fill, type Parameters } from './fill'
import { type IssueCode, isIssueCode, messageOf } from './issues'
import { type ReasonCode, reasonMessages } from './reasons'
import { isRefusalCode, type RefusalCode, refusalMessages } from './refusals'

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

const filled = ({ en, zh }: Bilingual, { code, parameters }: Explainable): Bilingual => {
  const all = inBothLanguages(code, parameters)
  return { en: fill(en, all, 'en'), zh: fill(zh, all, 'zh') }
}

/** Words that go on a sentence: without the stop at their end. */
const unstopped = ({ en, zh }: Bilingual): Bilingual => ({ en: en.replace(/\.$/, ''), zh: zh.replace(/。$/, '') })

/** What is wrong by an issue, as words that go on a sentence: without the stop at their end, and without the remedy. */
export const whatOf = (told: Explainable): Bilingual => {
  if (!isIssueCode(told.code)) return unstopped(filled(reasonMessages[told.code], told))
  const { en, zh } = messageOf(told.code)
  return unstopped(filled({ en: en.what, zh: zh.what }, told))
}

/** What to do about an issue, as words that go on a sentence: without the stop at their end. */
export const remedyOf = (told: Explainable): Bilingual => {
  if (!isIssueCode(told.code)) return { en: '', zh: '' }
  const { en, zh } = messageOf(told.code)
  return unstopped(filled({ en: en.remedy, zh: zh.remedy }, told))
}

/**
 * Says an issue, a reason, or why a query refuses a number, in a sentence, in English and Chinese. What a person noted is said as it
 * was noted. Of a code alone a reason is named, and the sentence of an issue has its gaps.
 *
 * @throws RolmError where there is no such code
 * @example
 * explain({ code: 'base-not-stated' }).en
 */
export const explain = (told: {
  readonly code: IssueCode | ReasonCode | RefusalCode
  readonly parameters?: Parameters
}): Bilingual => {
  const { code, parameters }: typeof told = Object(told)
  if (isRefusalCode(code)) return refusalMessages[code]
  const isReason = !isIssueCode(code)
  if (isReason && !Object.hasOwn(reasonMessages, code))
    throw new RolmError(`explain() takes an issue or a reason, such as { code: 'base-not-stated' }: no code is ${code}`)
  if (parameters === undefined)
    return isReason ? reasonLabels[code] : filled(explainTemplate(code), { code, parameters: {} })
  const template = parameters.note === undefined ? explainTemplate(code) : { en: '{note}', zh: '{note}' }
  return filled(template, { code, parameters })
}

/** The same with other parameters, and so in other words. */
export const retold = <Told extends Explainable & { readonly message: string }>(
  told: Told,
  changed: Parameters,
): Told => {
  const parameters = { ...told.parameters, ...changed }
  return { ...told, parameters, message: explain({ code: told.code, parameters }).en }
}

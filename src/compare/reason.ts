import type { Parameters } from '../messages/fill'
import type { ReasonCode } from '../messages/reasons'

/** What a reason does to a comparison. The worst effect of all reasons is the verdict. */
export type Effect = 'caveat' | 'not-comparable'

/** One reason why two figures cannot be compared, or only with care. `explain` says it in a sentence. */
export interface Reason {
  readonly code: ReasonCode
  readonly effect: Effect
  readonly parameters: Parameters
}

export const caveat = (code: ReasonCode, parameters: Parameters = {}): Reason => ({
  code,
  effect: 'caveat',
  parameters,
})
export const refusal = (code: ReasonCode, parameters: Parameters = {}): Reason => ({
  code,
  effect: 'not-comparable',
  parameters,
})

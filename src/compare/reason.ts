import type { Bilingual, Parameters } from '../messages/fill'
import type { ReasonCode } from '../messages/reasons'
import { joined } from './words'

/** What a reason does to a comparison. The worst effect of all reasons is the verdict. */
export type Effect = 'caveat' | 'not-comparable'

/** One reason why two figures cannot be compared, or only with care. `explain` says it in a sentence. */
export interface Reason {
  readonly code: ReasonCode
  readonly effect: Effect
  readonly parameters: Parameters
}

interface Caveat<P extends Parameters> extends Reason {
  readonly parameters: P
}

export const caveat = <P extends Parameters>(code: ReasonCode, parameters: P): Caveat<P> => ({
  code,
  effect: 'caveat',
  parameters,
})
export const refusal = (code: ReasonCode, parameters: Parameters = {}): Reason => ({
  code,
  effect: 'not-comparable',
  parameters,
})

/** Whether a reason forbids comparing. */
export const refuses = ({ effect }: Reason): boolean => effect === 'not-comparable'

/** A caveat that holds of one side, whatever stands on the other. */
export type SideReason = Caveat<{ readonly sides: Bilingual; readonly printed?: Bilingual }>

/** A caveat that holds of either side alone: said once, naming those it holds of. */
export const ofSides = (a: SideReason | undefined, b: SideReason | undefined): Reason | undefined => {
  if (a === undefined || b === undefined) return a ?? b
  const sides = joined(a.parameters.sides, b.parameters.sides)
  const { printed } = a.parameters
  if (printed === undefined) return caveat(a.code, { sides })
  return caveat(a.code, { sides, printed: joined(printed, b.parameters.printed ?? printed) })
}

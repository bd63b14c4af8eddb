import type { Bilingual } from '../messages/fill'
import type { Note } from '../model/dataset'
import type { FigureFinding } from '../model/findings'
import type { Observation } from '../model/observation'
import { growsWithTime, statusReason } from '../model/sides'
import { assumptionLabels, type Indicator, type Reason as ReasonCode } from '../vocabulary/catalogue'
import { caveat, type Reason, refusal, type SideReason } from './reason'
import { both } from './words'

/** What is to be said of a figure whatever it is compared with. */
export interface Own {
  readonly notes: readonly Reason[]
  readonly bases: readonly Reason[]
  readonly contradicted: readonly Reason[]
  readonly status: readonly Reason[]
  readonly assumption: readonly Reason[]
  readonly baseNotStated: SideReason | undefined
  readonly rounding: SideReason | undefined
  readonly round: SideReason | undefined
}

/** What is known of a figure from the rest of its dataset. */
export interface Known {
  readonly observation: Observation
  readonly indicator: Indicator
  readonly place: Bilingual
  readonly notes: readonly Note[]
  readonly findings: readonly FigureFinding[]
  /** All statements of the same cell, where they contradict one another. */
  readonly contradiction: string | undefined
}

const none: readonly never[] = []

/** As is to be said of most figures. */
const nothing: Own = {
  notes: none,
  bases: none,
  contradicted: none,
  status: none,
  assumption: none,
  baseNotStated: undefined,
  rounding: undefined,
  round: undefined,
}

/** The reasons that forbid comparing whenever they are given. */
const refusing: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'indicator-differs',
  'unit-differs',
  'time-kind-differs',
  'period-length-differs',
  'breakdown-differs',
  'denominator-missing',
  'base-refuted',
])

/** A note raises its reason with the effect that the reason has, and says it in its own words. */
const noteReasons = ({ notes, indicator, place }: Known): readonly Reason[] =>
  notes.flatMap(({ reason, text: { en, zh } }) => {
    if (reason === undefined) return []
    const isRefusal = refusing.has(reason) || (reason === 'period-not-dated' && growsWithTime(indicator.timeKind))
    const note = { en: (en ?? zh ?? '').replace(/\.$/, ''), zh: (zh ?? en ?? '').replace(/。$/, '') }
    return [(isRefusal ? refusal : caveat)(reason, { sides: place, note })]
  })

const baseReasons = ({ findings }: Known): readonly Reason[] =>
  findings.flatMap(({ code, parameters }) => {
    if (code === 'base-refuted') return [refusal(code, parameters)]
    return code === 'base-doubtful' || code === 'rate-not-reproduced' ? [caveat(code, parameters)] : []
  })

const statusReasons = ({ observation: { status }, place }: Known): readonly Reason[] => {
  const code = status && statusReason(status)
  return status && code ? [caveat(code, { sides: place, status: both(status) })] : none
}

const assumptionReasons = ({ observation: { assumed, assumedBecause = '' }, place }: Known): readonly Reason[] =>
  assumed === undefined
    ? none
    : [
        caveat('assumption-used', {
          sides: place,
          assumption: assumptionLabels[assumed],
          because: both(assumedBecause),
        }),
      ]

/** What is to be said of a figure by itself. */
export const ownReasons = (known: Known): Own => {
  const { observation, place, notes, findings, contradiction } = known
  const { status, assumed } = observation
  if (findings.length + notes.length === 0 && (contradiction ?? status ?? assumed) === undefined) return nothing
  const finding = (code: 'base-not-stated' | 'rounding-assumed' | 'round-figure'): SideReason | undefined =>
    findings.some((found) => found.code === code)
      ? caveat(code, { sides: place, printed: both(observation.printed) })
      : undefined
  return {
    notes: notes.length === 0 ? none : noteReasons(known),
    bases: findings.length === 0 ? none : baseReasons(known),
    contradicted: contradiction === undefined ? none : [caveat('contradicted', { statements: both(contradiction) })],
    status: statusReasons(known),
    assumption: assumptionReasons(known),
    baseNotStated: finding('base-not-stated'),
    rounding: finding('rounding-assumed'),
    round: finding('round-figure'),
  }
}

import type { Bilingual } from '../messages/fill'
import { areApart, sameLength } from '../model/calendar'
import { breakdownOf } from '../model/catalogue'
import { contradict, statementList } from '../model/findings'
import { isDated } from '../model/period'
import { growsWithTime, statusReason } from '../model/sides'
import { textIn } from '../model/text'
import { codeLabels, levelRanks, type Reason as ReasonCode, unitLabels } from '../vocabulary/catalogue'
import { sameCell, sameMeasure } from './pairs'
import { caveat, type Reason, refusal } from './reason'
import type { Side } from './side'
import { both, joined, lengthWords, levelWords, periodWords, undatedWords } from './words'

/** The two figures that a rule looks at, and what is made of them. */
export interface Pair {
  readonly a: Side
  readonly b: Side
  /** Whether both are taken as yearly means. */
  readonly perYear: boolean
}

type Rule = (pair: Pair) => readonly Reason[]

const places = ({ a, b }: Pair) => ({ a: a.place, b: b.place })

/** A reason that holds of either side alone: said once, naming those it holds of. */
const ofSides =
  (code: ReasonCode, holds: (side: Side) => Readonly<Record<string, Bilingual>> | undefined): Rule =>
  ({ a, b }) => {
    const [first, second] = [holds(a), holds(b)]
    const found = first ?? second
    if (found === undefined) return []
    if (first === undefined || second === undefined)
      return [caveat(code, { sides: (first === undefined ? b : a).place, ...found })]
    const keys = Object.entries(first).map(([key, value]) => [key, joined(value, second[key] ?? value)] as const)
    return [caveat(code, { sides: joined(a.place, b.place), ...Object.fromEntries(keys) })]
  }

/** A reason for each side of which it holds. */
const ofEach =
  (find: (side: Side, pair: Pair) => readonly Reason[]): Rule =>
  (pair) => [...find(pair.a, pair), ...find(pair.b, pair)]

/** A reason that holds where something of the two sides differs. */
const where = (differs: boolean, reason: () => Reason): readonly Reason[] => (differs ? [reason()] : [])

const isFlow = ({ indicator }: Side): boolean => growsWithTime(indicator.timeKind)
const bothDated = ({ a, b }: Pair): boolean => isDated(a.observation.period) && isDated(b.observation.period)

const areAsLong = ({ a: { length: x }, b: { length: y } }: Pair): boolean =>
  x !== undefined && y !== undefined && sameLength(x, y)

const lengths = ({ a, b }: Pair) => ({
  aLength: lengthWords(a.observation.period),
  bLength: lengthWords(b.observation.period),
})

/** What an indicator is called, and, of one that a dataset declares, whose it is. */
const indicatorWords = ({ declared, indicator: { label }, place }: Side): Bilingual =>
  declared === undefined
    ? label
    : { en: `${label.en} (as ${place.en} declares it)`, zh: `${label.zh}（${place.zh}自设）` }

/** What sets an indicator apart from one that it is close to, as the dataset that declares it says. */
const differenceWords = ({ declared }: Side, { indicator: { id } }: Side): Bilingual | undefined => {
  if (declared?.difference === undefined || declared.closeTo?.includes(id) !== true) return undefined
  const { difference } = declared
  const words = { en: textIn(difference, 'en').replace(/\.$/, ''), zh: textIn(difference, 'zh').replace(/。$/, '') }
  return { en: `; close, not the same: ${words.en}`, zh: `；相近而不相同：${words.zh}` }
}

const indicators: Rule = ({ a, b }) =>
  where(!sameMeasure(a, b), () =>
    refusal('indicator-differs', {
      aIndicator: indicatorWords(a),
      bIndicator: indicatorWords(b),
      difference: differenceWords(a, b) ?? differenceWords(b, a) ?? both(''),
    }),
  )

/** Two versions or years of one publisher's data may define its own indicator in other words. */
const definitions: Rule = ({ a, b }) => {
  if (!sameMeasure(a, b) || a.declared === undefined || b.declared === undefined) return []
  const words = [a.declared, b.declared].map(({ definition, thingCounted }) =>
    JSON.stringify([definition, thingCounted]),
  )
  return where(words[0] !== words[1], () =>
    caveat('definition-differs', {
      note: { en: 'the two datasets define the indicator in different words', zh: '两个数据集对该指标的定义写法不同' },
    }),
  )
}

const units: Rule = ({ a, b }) =>
  where(a.observation.unit !== b.observation.unit, () =>
    refusal('unit-differs', { aUnit: unitLabels[a.observation.unit], bUnit: unitLabels[b.observation.unit] }),
  )

const kindWords = ({ indicator: { timeKind, changeOf } }: Side): Bilingual =>
  changeOf === undefined ? codeLabels.timeKind[timeKind] : { en: 'growth rate', zh: '增长率' }

const timeKinds: Rule = ({ a, b }) =>
  where(
    a.indicator.timeKind !== b.indicator.timeKind ||
      (a.indicator.changeOf === undefined) !== (b.indicator.changeOf === undefined),
    () => refusal('time-kind-differs', { aKind: kindWords(a), bKind: kindWords(b) }),
  )

const periodLengths: Rule = (pair) => {
  const { a, b, perYear } = pair
  if (!bothDated(pair) || areAsLong(pair)) return []
  if (a.indicator.timeKind === 'rate' && b.indicator.timeKind === 'rate')
    return [caveat('rate-window-differs', lengths(pair))]
  if (!isFlow(a) || !isFlow(b)) return []
  return perYear ? [] : [refusal('period-length-differs', lengths(pair))]
}

const consequences: Readonly<Record<'flow' | 'other', Bilingual>> = {
  flow: { en: 'no yearly figure can be made of it', zh: '因此无法折算为年度数字' },
  other: { en: 'nothing shows that the two hold at the same time', zh: '因此无法判断两者是否同期' },
}

const dating: Rule = ofEach((side, { a, b }) => {
  const { period, datedBy } = side.observation
  if (isDated(period)) return []
  const flow = isFlow(a) || isFlow(b)
  const parameters = {
    a: side.place,
    dating: undatedWords(period, datedBy),
    consequence: consequences[flow ? 'flow' : 'other'],
  }
  return [(flow ? refusal : caveat)('period-not-dated', parameters)]
})

const overlap: Rule = ({ a, b }) => {
  const [first, second] = [a.dates, b.dates]
  if (first === undefined || second === undefined) return []
  return where(areApart(first, second), () =>
    caveat('period-apart', {
      aPeriod: periodWords(a.observation.period),
      bPeriod: periodWords(b.observation.period),
    }),
  )
}

const breakdownWords = ({ observation: { breakdown } }: Side): Bilingual => breakdownOf(breakdown) ?? both(breakdown)

const breakdowns: Rule = ({ a, b }) =>
  where(a.observation.breakdown !== b.observation.breakdown, () =>
    refusal('breakdown-differs', { aBreakdown: breakdownWords(a), bBreakdown: breakdownWords(b) }),
  )

const levels: Rule = (pair) => {
  const [aLevel, bLevel] = [pair.a.jurisdiction.level, pair.b.jurisdiction.level]
  return where(levelRanks[aLevel] !== levelRanks[bLevel], () =>
    caveat('level-differs', { ...places(pair), aLevel: levelWords(aLevel), bLevel: levelWords(bLevel) }),
  )
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
const notes: Rule = ofEach((side) =>
  side.notes.flatMap(({ reason, text: { en, zh } }) => {
    if (reason === undefined) return []
    const refuses = refusing.has(reason) || (reason === 'period-not-dated' && isFlow(side))
    const note = { en: (en ?? zh ?? '').replace(/\.$/, ''), zh: (zh ?? en ?? '').replace(/。$/, '') }
    return [(refuses ? refusal : caveat)(reason, { sides: side.place, note })]
  }),
)

const bases: Rule = ofEach(({ findings }) =>
  findings.flatMap(({ code, parameters }) => {
    if (code === 'base-refuted') return [refusal(code, parameters)]
    return code === 'base-doubtful' || code === 'rate-not-reproduced' ? [caveat(code, parameters)] : []
  }),
)

/** Findings that are caveats of the same kind on either side. */
const finding = (code: 'base-not-stated' | 'rounding-assumed' | 'round-figure'): Rule =>
  ofSides(code, ({ findings, observation }) =>
    findings.some((found) => found.code === code) ? { printed: both(observation.printed) } : undefined,
  )

/** Two statements of one cell that cannot both be right, as two datasets may give them. */
const statements: Rule = ({ a, b }) =>
  where(sameCell(a, b) && contradict(a.observation, b.observation, a.dataset), () =>
    caveat('contradicted', { statements: both(statementList([a.observation, b.observation])) }),
  )

const reporters: Rule = ({ a, b }) => {
  const [first, second] = [a.reporter?.kind, b.reporter?.kind]
  if (first === undefined || second === undefined || first === second) return []
  return [caveat('reporter-differs', { aReporter: codeLabels.bodyKind[first], bReporter: codeLabels.bodyKind[second] })]
}

const sourceKinds: Rule = ({ a, b }) => {
  const [first, second] = [a.source?.kind, b.source?.kind]
  if (first === undefined || second === undefined || first === second) return []
  return [caveat('source-kind-differs', { aKind: codeLabels.sourceKind[first], bKind: codeLabels.sourceKind[second] })]
}

const statuses: Rule = ofEach(({ observation: { status }, place }) => {
  const code = status && statusReason(status)
  return status && code ? [caveat(code, { sides: place, status: both(status) })] : []
})

const assumptions: Rule = ofEach(({ observation: { assumed, assumedBecause = '' }, place }) =>
  assumed === undefined
    ? []
    : [
        caveat('assumption-used', {
          sides: place,
          assumption: codeLabels.assumption[assumed],
          because: both(assumedBecause),
        }),
      ],
)

/** Every reason that two figures can raise, in the order in which they are told. */
const rules: readonly Rule[] = [
  indicators,
  definitions,
  units,
  timeKinds,
  breakdowns,
  dating,
  periodLengths,
  overlap,
  notes,
  finding('base-not-stated'),
  bases,
  ofEach(({ contradiction }) =>
    contradiction === undefined ? [] : [caveat('contradicted', { statements: both(contradiction) })],
  ),
  statements,
  finding('rounding-assumed'),
  finding('round-figure'),
  levels,
  reporters,
  sourceKinds,
  ofSides('definition-not-stated', ({ source }) => (source?.definitionsStated === true ? undefined : {})),
  statuses,
  assumptions,
]

const rank = ({ effect }: Reason): number => (effect === 'not-comparable' ? 0 : 1)

/** Each reason once. Most are told apart by their codes. */
const distinct = (reasons: readonly Reason[]): Reason[] =>
  new Set(reasons.map(({ code }) => code)).size === reasons.length
    ? [...reasons]
    : [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()]

/**
 * All reasons of a pair, those that forbid comparing first; what holds of both sides in the same words once.
 *
 * @param made what was made of the figures, and is told with the rest
 */
export const reasonsOf = (pair: Pair, made: readonly Reason[]): readonly Reason[] => {
  return distinct([...rules.flatMap((rule) => rule(pair)), ...made]).sort((a, b) => rank(a) - rank(b))
}

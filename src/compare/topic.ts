import type { Bilingual } from '../messages/fill'
import { breakdownOf } from '../model/catalogue'
import type { DeclaredIndicator } from '../model/indicator'
import { textIn } from '../model/text'
import { type Indicator, timeKindLabels, type Unit, unitLabels } from '../vocabulary/catalogue'
import { caveat, type Reason, refusal } from './reason'
import { both } from './words'

/** What a figure measures, and where. Figures of a dataset that measure the same have one and the same topic. */
export interface Topic {
  readonly indicator: Indicator
  /** What the indicator is called among all datasets: two that have the same id need not be one. */
  readonly measure: string
  /** The measures that are easily taken for it, as the catalogue or its own dataset says. */
  readonly closeTo: readonly string[]
  /** What its dataset declares of the indicator, where it is none of the catalogue. */
  readonly declared: DeclaredIndicator | undefined
  readonly unit: Unit
  readonly breakdown: string
  readonly place: Bilingual
}

/** What computations need of an indicator; how it is called is for readers. */
const factsOf = ({ indicator: { id: _id, label: _label, notToBeConfusedWith: _others, ...facts } }: Topic): string =>
  JSON.stringify(facts)

/**
 * Whether two figures are of one indicator: of the catalogue, or declared at one address and as the same kind of thing. One
 * address is no proof, since two offices of a place may declare different things there.
 */
export const sameMeasure = (a: Topic, b: Topic): boolean =>
  a.measure === b.measure && (a.declared === undefined || factsOf(a) === factsOf(b))

/** What an indicator is called, and, of one that a dataset declares, whose it is. */
const indicatorWords = ({ declared, indicator: { label }, place }: Topic): Bilingual =>
  declared === undefined
    ? label
    : { en: `${label.en} (as ${place.en} declares it)`, zh: `${label.zh}（${place.zh}自设）` }

/** What sets an indicator apart from one that it is close to, as the dataset that declares it says. */
const differenceWords = ({ declared }: Topic, { indicator: { id } }: Topic): Bilingual | undefined => {
  if (declared?.difference === undefined || declared.closeTo?.includes(id) !== true) return undefined
  const { difference } = declared
  const words = { en: textIn(difference, 'en').replace(/\.$/, ''), zh: textIn(difference, 'zh').replace(/。$/, '') }
  return { en: `; close, not the same: ${words.en}`, zh: `；相近而不相同：${words.zh}` }
}

const definitionOf = ({ declared }: Topic): string =>
  JSON.stringify(declared && [declared.definition, declared.thingCounted])

const kindWords = ({ indicator: { timeKind, changeOf } }: Topic): Bilingual =>
  changeOf === undefined ? timeKindLabels[timeKind] : { en: 'growth rate', zh: '增长率' }

const isChange = ({ indicator: { changeOf } }: Topic): boolean => changeOf !== undefined

const breakdownWords = ({ breakdown }: Topic): Bilingual => breakdownOf(breakdown) ?? both(breakdown)

/** What two topics say against comparing, in the order in which it is told. */
export function* topicReasons(a: Topic, b: Topic): Generator<Reason> {
  if (!sameMeasure(a, b))
    yield refusal('indicator-differs', {
      aIndicator: indicatorWords(a),
      bIndicator: indicatorWords(b),
      difference: differenceWords(a, b) ?? differenceWords(b, a) ?? both(''),
    })
  // two versions or years of one publisher's data may define its own indicator in other words
  else if (definitionOf(a) !== definitionOf(b))
    yield caveat('definition-differs', {
      note: { en: 'the two datasets define the indicator in different words', zh: '两个数据集对该指标的定义写法不同' },
    })
  if (a.unit !== b.unit) yield refusal('unit-differs', { aUnit: unitLabels[a.unit], bUnit: unitLabels[b.unit] })
  if (a.indicator.timeKind !== b.indicator.timeKind || isChange(a) !== isChange(b))
    yield refusal('time-kind-differs', { aKind: kindWords(a), bKind: kindWords(b) })
  if (a.breakdown !== b.breakdown)
    yield refusal('breakdown-differs', { aBreakdown: breakdownWords(a), bBreakdown: breakdownWords(b) })
}

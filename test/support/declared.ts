import fc from 'fast-check'
import { type DeclaredIndicator, declaredIndicatorSchema, indicatorIn } from '../../src/model/indicator'
import { areas, type Indicator, indicators, jurisdictions, levels, polarities } from '../../src/vocabulary/catalogue'
import { type Fields, maybe, present } from './fields'
import { ids, lines, texts } from './text'

const catalogue = Object.values(indicators)

const asRead = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

const names = fc.uniqueArray(ids, { maxLength: 3, selector: asRead })

/** A label that no other indicator has: its id is in it. */
const labelOf = (id: string): fc.Arbitrary<{ en?: string; zh?: string }> =>
  fc.tuple(lines(200), fc.constantFrom('en', 'zh', 'both')).map(([line, which]) => ({
    ...(which !== 'zh' && { en: `${id}: ${line}` }),
    ...(which !== 'en' && { zh: `${id}：${line}` }),
  }))

const fieldsOf = (id: string, earlier: readonly string[], others: readonly string[]) => {
  const any = fc.constantFrom(...Object.keys(indicators), ...earlier)
  return fc.constantFrom(...catalogue).chain(({ unit, timeKind, additive, minimum, maximum, whole }) => {
    const ofRate = timeKind === 'rate' ? maybe(any) : fc.constant(undefined)
    return fc
      .record({
        label: labelOf(id),
        definition: texts,
        thingCounted: texts,
        area: fc.constantFrom(...Object.keys(areas)),
        polarity: fc.constantFrom(...polarities),
        polarityReason: texts,
        numerator: ofRate,
        denominator: ofRate,
        changeOf: ofRate,
        notToBeConfusedWith: maybe(
          fc.array(fc.constantFrom(...Object.keys(indicators), ...others), { minLength: 1, maxLength: 3 }),
        ),
        close: maybe(
          fc.record({
            closeTo: fc.array(fc.constantFrom(...Object.keys(indicators)), { minLength: 1, maxLength: 3 }),
            difference: texts,
          }),
        ),
        definitionSource: maybe(texts),
      })
      .map(({ close, ...fields }) =>
        present({ id, unit, timeKind, additive, minimum, maximum, whole, ...fields, ...close }),
      )
  })
}

/** Indicators that a dataset declares, by hostile names, made of one another and of those of the catalogue. */
export const declaredIndicators: fc.Arbitrary<readonly DeclaredIndicator[]> = names.chain((own) =>
  fc
    .tuple(
      ...own.map((id, index) =>
        fieldsOf(
          id,
          own.slice(0, index),
          own.filter((other) => other !== id),
        ),
      ),
    )
    .map((all) => all.map((fields) => declaredIndicatorSchema.parse(fields))),
)

/** What figures may be of: the indicators of the catalogue, and, as often, those that are declared. */
export const measures = (declared: readonly DeclaredIndicator[]): fc.Arbitrary<Indicator> => {
  const own = declared.flatMap(({ id }) => indicatorIn({ indicators: declared }, id) ?? [])
  return own.length === 0
    ? fc.constantFrom(...catalogue)
    : fc.oneof(fc.constantFrom(...catalogue), fc.constantFrom(...own))
}

const catalogued = Object.keys(jurisdictions)

/** Places that a dataset declares, by hostile codes, one in another and in those of the catalogue; or one of these, as it is. */
export const declaredPlaces: fc.Arbitrary<readonly Fields[]> = fc
  .tuple(fc.uniqueArray(ids, { maxLength: 3 }), maybe(fc.constantFrom(...Object.values(jurisdictions))))
  .chain(([own, listed]) => {
    const fresh = own.filter((id) => !catalogued.includes(id))
    const places = fresh.map((id, index) =>
      fc
        .record({
          label: texts,
          level: fc.constantFrom(...levels),
          within: maybe(fc.constantFrom(...catalogued, ...fresh.slice(0, index))),
        })
        .map((fields) => present({ id, ...fields })),
    )
    const again = listed && { id: listed.code, label: { zh: listed.label.zh }, level: listed.level }
    return fc.tuple(...places).map((made) => (again === undefined ? made : [...made, again]))
  })

/** Where figures may be of: the places of the catalogue, and, as often, those that are declared. */
export const placeCodes = (declared: readonly Fields[]): fc.Arbitrary<string> => {
  const own = declared.map(({ id }) => String(id))
  return own.length === 0
    ? fc.constantFrom(...catalogued)
    : fc.oneof(fc.constantFrom(...catalogued), fc.constantFrom(...own))
}

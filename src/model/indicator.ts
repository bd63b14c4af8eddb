import * as z from 'zod'
import {
  areas,
  type Definition,
  definitions,
  type Indicator,
  polarities,
  timeKinds,
  units,
} from '../vocabulary/catalogue'
import { indicatorOf } from './catalogue'
import { decimalSchema } from './decimal'
import { onceFor } from './remembered'
import { withRules } from './rules'
import { idListSchema, idSchema, inBoth, textSchema } from './text'

const rates = ['rate'] as const

export const declaredIndicatorSchema = withRules(
  z.strictObject({
    /** A short name of the publisher's own choice, which no indicator of the catalogue has. */
    id: idSchema,
    label: textSchema,
    definition: textSchema,
    /** What is counted, in the singular, or what is measured. */
    thingCounted: textSchema,
    /** The area of the Outline that it belongs to. */
    area: z.enum(Object.keys(areas)),
    unit: z.enum(units),
    timeKind: z.enum(timeKinds),
    /** Whether figures of parts and places may be added up; over time, only those of a flow may. */
    additive: z.boolean(),
    /** The least and greatest value that the thing measured can have. */
    minimum: decimalSchema.optional(),
    maximum: decimalSchema.optional(),
    /** Whether it is a count of whole things. */
    whole: z.boolean(),
    polarity: z.enum(polarities),
    polarityReason: textSchema,
    /** For a rate whose base the indicator itself fixes: indicators of the catalogue or of the same dataset. */
    numerator: idSchema.optional(),
    denominator: idSchema.optional(),
    /** The indicator whose change this one measures. */
    changeOf: idSchema.optional(),
    notToBeConfusedWith: idListSchema.optional(),
    /** The indicators of the catalogue that it is close to, and is not. */
    closeTo: idListSchema.optional(),
    /** What sets it apart from those. */
    difference: textSchema.optional(),
    /** Where the definition comes from. */
    definitionSource: textSchema.optional(),
  }),
  [
    { is: 'together', fields: ['closeTo', 'difference'], message: 'what it is close to, and what differs' },
    ...(['numerator', 'denominator', 'changeOf'] as const).map((field) => ({
      is: 'only-when' as const,
      field,
      other: 'timeKind',
      values: rates,
      message: 'given for a rate alone',
    })),
  ],
).readonly()

/** An indicator that the catalogue lacks, as the dataset that needs it declares it. */
export type DeclaredIndicator = z.infer<typeof declaredIndicatorSchema>

/** What an indicator is looked up in, beside the catalogue: a dataset, or as much of one as declares its own. */
export interface Declaring {
  readonly indicators: readonly DeclaredIndicator[]
}

const asIndicator = ({ id, label, ...declared }: DeclaredIndicator): Indicator => {
  const { area, unit, timeKind, additive, minimum, maximum, whole, polarity } = declared
  const { numerator, denominator, changeOf, notToBeConfusedWith = [] } = declared
  return {
    id,
    label: inBoth(label),
    area,
    unit,
    timeKind,
    additive,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    whole,
    polarity,
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(changeOf !== undefined && { changeOf }),
    notToBeConfusedWith,
  }
}

/** The declared indicators of a list by id, made once: every figure asks. */
const byId = onceFor(
  (indicators: readonly DeclaredIndicator[]): ReadonlyMap<string, DeclaredIndicator> =>
    new Map(indicators.map((declared) => [declared.id, declared])),
)
const indicatorMade = onceFor(asIndicator)

/** What a dataset itself declares of an indicator; `undefined` of one of the catalogue, which nobody declares anew. */
export const declarationIn = ({ indicators }: Declaring, id: string): DeclaredIndicator | undefined => {
  return indicators.length === 0 || indicatorOf(id) !== undefined ? undefined : byId(indicators).get(id)
}

/**
 * The indicator that an id means in a dataset: one of the catalogue, or one that the dataset itself declares; `undefined`
 * where it is neither. A label that is given in one language stands for the other too.
 *
 * @example
 * const indicator = indicatorIn(dataset, dataset.observations[0].indicator)
 */
export const indicatorIn = (dataset: Declaring, id: string): Indicator | undefined => {
  const declared = declarationIn(dataset, id)
  return declared === undefined ? indicatorOf(id) : indicatorMade(declared)
}

/** Under which part of its base address a publisher's own indicators live. */
export const declaredUnder = 'indicator/'

/**
 * What an indicator is called among the datasets of several publishers: by its id in the catalogue, or by the address at
 * which its publisher declares it. Two publishers may choose the same id for different things. An id needs no encoding in an
 * address.
 */
export const measureOf = (dataset: Declaring & { readonly base: string }, id: string): string =>
  declarationIn(dataset, id) === undefined ? id : `${dataset.base}${declaredUnder}${id}`

/** What an indicator means in a dataset, in prose: as the catalogue has it, or as the dataset itself declares it. */
export const definitionIn = (dataset: Declaring, id: string): Definition | undefined => {
  const declared = declarationIn(dataset, id)
  if (declared === undefined) return Object.hasOwn(definitions, id) ? definitions[id] : undefined
  const { definition, thingCounted, polarityReason, definitionSource } = declared
  return {
    definition: inBoth(definition),
    thingCounted: inBoth(thingCounted),
    polarityReason: inBoth(polarityReason),
    source: definitionSource === undefined ? { en: '', zh: '' } : inBoth(definitionSource),
  }
}

import * as z from 'zod'
import { type Jurisdiction, levels } from '../vocabulary/catalogue'
import { jurisdictionOf } from './catalogue'
import { onceFor } from './remembered'
import { idSchema, inBoth, textSchema } from './text'

export const declaredPlaceSchema = z
  .strictObject({
    /** Its code: of GB/T 2260 where it has one, six digits; else one of the publisher's own choice. */
    id: idSchema,
    label: textSchema,
    level: z.enum(levels),
    /** The code of the place that it lies in. */
    within: idSchema.optional(),
  })
  .readonly()

/** A place that the catalogue lacks, as the dataset that needs it declares it. */
export type DeclaredPlace = z.infer<typeof declaredPlaceSchema>

/** What a place is looked up in, beside the catalogue: a dataset, or as much of one as declares its own. */
export interface PlaceDeclaring {
  readonly places: readonly DeclaredPlace[]
}

const asJurisdiction = ({ id, label, level, within }: DeclaredPlace): Jurisdiction => ({
  code: id,
  label: inBoth(label),
  level,
  ...(within !== undefined && { within }),
})

/** The declared places of a list by code, made once: every figure asks. */
const byCode = onceFor(
  (places: readonly DeclaredPlace[]): ReadonlyMap<string, Jurisdiction> =>
    new Map(places.map((place) => [place.id, asJurisdiction(place)])),
)

/**
 * The place that a code means in a dataset: one of the catalogue, or one that the dataset itself declares; `undefined` where
 * it is neither. A name that is given in one language stands for the other too.
 *
 * @example
 * const place = jurisdictionIn(dataset, dataset.jurisdiction)
 */
export const jurisdictionIn = ({ places }: PlaceDeclaring, code: string): Jurisdiction | undefined => {
  const listed = jurisdictionOf(code)
  return listed !== undefined || places.length === 0 ? listed : byCode(places).get(code)
}

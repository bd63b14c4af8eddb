import type { IssueDetails } from '../issue'
import type { CoreIssueCode } from '../messages/core-issues'
import { type Jurisdiction, levelLabels } from '../vocabulary/catalogue'
import { jurisdictionOf } from './catalogue'
import { type DeclaredPlace, jurisdictionIn, type PlaceDeclaring } from './place'
import { ringsIn } from './rings'

type Say = (code: CoreIssueCode, details?: IssueDetails) => void

const at = (id: string, ...fields: readonly string[]): readonly string[] => ['places', id, ...fields]

/** The first field in which a declaration differs from the catalogue. What it leaves out does not. */
const differenceFrom = (
  { label, level, within }: DeclaredPlace,
  listed: Jurisdiction,
): { readonly field: string; readonly received: string; readonly expected: string } | undefined => {
  for (const language of ['en', 'zh'] as const) {
    const name = label[language]
    if (name !== undefined && name !== listed.label[language])
      return { field: 'label', received: name, expected: listed.label[language] }
  }
  if (level !== listed.level) return { field: 'level', received: level, expected: listed.level }
  if (within !== undefined && within !== listed.within)
    return { field: 'within', received: within, expected: listed.within ?? '—' }
  return undefined
}

const checkCodes = ({ places }: PlaceDeclaring, say: Say): void => {
  const seen = new Set<string>()
  for (const place of places) {
    const { id } = place
    const listed = jurisdictionOf(id)
    if (seen.has(id)) say('id-repeated', { path: at(id), received: id })
    else if (listed !== undefined) {
      const difference = differenceFrom(place, listed)
      if (difference !== undefined) {
        const { field, received, expected } = difference
        const { label, level } = listed
        const parameters = { code: id, place: label, level: levelLabels[level] }
        say('jurisdiction-in-catalogue', { path: at(id, field), received, expected, parameters })
      }
    }
    seen.add(id)
  }
}

/** Holds the place in which a declared one lies, where that could be read, against those that are known. */
export const checkWithin = (
  { id, within }: Pick<DeclaredPlace, 'id' | 'within'>,
  dataset: PlaceDeclaring,
  say: Say,
): void => {
  if (within !== undefined && jurisdictionIn(dataset, within) === undefined)
    say('jurisdiction-unknown', { path: at(id, 'within'), received: within })
}

/** Holds the places that a dataset declares against the catalogue and against one another. */
export const checkPlaces = (dataset: PlaceDeclaring, say: Say): void => {
  checkCodes(dataset, say)
  const around = dataset.places.map(({ id, within }) => ({
    id,
    whole: id,
    parts: within === undefined ? [] : [within],
  }))
  for (const { set, part } of ringsIn(around))
    say('jurisdiction-cyclic', { path: at(set, 'within'), received: set, expected: part })
}

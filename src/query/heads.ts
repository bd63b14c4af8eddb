import * as z from 'zod'
import { RolmError } from '../issue'
import { idSchema, type Text, textSchema } from '../model/text'
import { valueIssuesOf } from '../model/value-issues'
import { levels, timeKinds, units } from '../vocabulary/catalogue'
import type { Table } from './table'
import { tableOf } from './table-of'
import type { TabledHead } from './tabled'
import { byCodePoint } from './words'

const headSchema = z.object({
  id: z.string().min(1),
  base: z.string().optional(),
  sources: z.array(z.object({ id: z.string().min(1) })),
  indicators: z
    .array(
      z.object({
        id: idSchema,
        area: z.string(),
        unit: z.enum(units),
        timeKind: z.enum(timeKinds),
        additive: z.boolean(),
        whole: z.boolean().optional(),
        label: textSchema.optional(),
      }),
    )
    .optional(),
  places: z
    .array(
      z.object({
        id: idSchema,
        within: idSchema.optional(),
        level: z.enum(levels).optional(),
        label: textSchema.optional(),
      }),
    )
    .optional(),
})

/**
 * What is to be known of a dataset whose figures another engine holds: its name, its documents, and the indicators and places
 * that it declares. A dataset is one itself; the file `_datasets.json` of a packed folder lists them under `datasets`.
 */
export type DatasetHead = Pick<TabledHead, 'id' | 'base' | 'indicators' | 'places' | 'sources'>

/** What is declared, with its name where it has one. */
const withLabel = <T extends { readonly label?: Text | undefined }>({ label, ...rest }: T) => ({
  ...rest,
  ...(label !== undefined && { label }),
})

const headOf = ({ base, indicators, places, ...head }: z.infer<typeof headSchema>): DatasetHead => ({
  ...head,
  ...(base !== undefined && { base }),
  ...(indicators !== undefined && { indicators: indicators.map(withLabel) }),
  ...(places !== undefined && {
    places: places.map(({ within, level, ...place }) => ({
      ...withLabel(place),
      ...(within !== undefined && { within }),
      ...(level !== undefined && { level }),
    })),
  }),
})

/** The first id that two heads have. */
const repeatedId = (heads: readonly { readonly id: string }[]): string | undefined => {
  const seen = new Set<string>()
  return heads.find(({ id }) => seen.size === seen.add(id).size)?.id
}

/**
 * Datasets as a table takes them in, without figures, in the order of their ids: where two say different things, every engine
 * hears the same one first.
 *
 * @param asker the function that was called, for the message
 * @throws RolmError where one is none, or two have the same id
 */
export const checkedHeads = (asker: string, datasets: readonly DatasetHead[]): readonly TabledHead[] => {
  const parsed = z.array(headSchema).safeParse(datasets)
  if (!parsed.success) {
    const told = valueIssuesOf(parsed.error, datasets).map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new RolmError(`${asker}() was given datasets of which it cannot know enough. ${told.join(' ')}`)
  }
  const twice = repeatedId(parsed.data)
  if (twice !== undefined) throw new RolmError(`${asker}() was given the dataset "${twice}" twice: leave one out`)
  const inOrder = parsed.data.sort((a, b) => byCodePoint(a.id, b.id))
  return inOrder.map((head) => ({ ...headOf(head), noValues: [], notes: [] }))
}

/** A table of datasets without figures, which knows their names and what they declare. */
export const tableOfHeads = (heads: readonly TabledHead[]): Table =>
  tableOf(heads.map((head) => ({ ...head, observations: [] })))

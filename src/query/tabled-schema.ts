import * as z from 'zod'
import { canonicalDecimal } from '../model/decimal'
import { longestPrinted, quantityFields } from '../model/quantity'
import { withRules } from '../model/rules'
import { idSchema, longestId } from '../model/text'
import { observationStatuses, units } from '../vocabulary/catalogue'
import { type TabledCell, type TabledFigure, tabledCellSchema } from './tabled'

const cellFields = { id: idSchema, ...tabledCellSchema.shape }

/** What a table takes in of a cell without a number, when it comes from outside. */
export const namedCellSchema: z.ZodType<TabledCell> = z.strictObject(cellFields).readonly()

/** The schema of each field of a figure that a table takes in. */
export const tabledFigureFields = {
  ...cellFields,
  ...quantityFields,
  unit: z.enum(units),
  status: z.enum(observationStatuses).optional(),
}

/** What a table takes in of a figure, when it comes from outside. */
export const tabledFigureSchema: z.ZodType<TabledFigure> = withRules(z.strictObject(tabledFigureFields), [
  { is: 'not-both', fields: ['minInclusive', 'minExclusive'], message: 'one lower bound at most' },
  { is: 'not-both', fields: ['maxInclusive', 'maxExclusive'], message: 'one upper bound at most' },
]).readonly()

/** The most values of one field that are remembered as sound. */
const mostSound = 10_000

const wordsOfObjects: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))
const plainId = new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]{0,${longestId - 1}}$`)
const plainLine = new RegExp(`^[ -~\\u00a0-\\ud7ff]{1,${longestPrinted}}$`)

/** Whether a value is sound at a glance, for fields that have another in each row; their schemas say so of the rest. */
const plainValues: Readonly<Partial<Record<keyof typeof tabledFigureFields, (text: string) => boolean>>> = {
  id: (id) => plainId.test(id) && !wordsOfObjects.has(id),
  printed: (line) => plainLine.test(line),
  value: (number) => canonicalDecimal(number) === number,
}

/** Gives the value of a field as its schema has it, or `undefined` where it is not sound. */
export const soundValues = (name: keyof typeof tabledFigureFields): ((value: unknown) => unknown) => {
  const schema: z.ZodType = tabledFigureFields[name]
  const isPlain = plainValues[name]
  const sound = new Map<unknown, unknown>()
  return (value) => {
    if (typeof value === 'string' && isPlain?.(value)) return value
    const known = sound.get(value)
    if (known !== undefined) return known
    const { data } = schema.safeParse(value)
    if (data !== undefined && sound.size < mostSound) sound.set(value, data)
    return data
  }
}

import * as z from 'zod'
import { quantityFields } from '../model/quantity'
import { withRules } from '../model/rules'
import { idSchema } from '../model/text'
import { observationStatuses, units } from '../vocabulary/catalogue'
import { type TabledCell, type TabledFigure, tabledCellSchema } from './tabled'

const cellFields = { id: idSchema, ...tabledCellSchema.shape }

/** What a table takes in of a cell without a number, when it comes from outside. */
export const namedCellSchema: z.ZodType<TabledCell> = z.strictObject(cellFields).readonly()

/** What a table takes in of a figure, when it comes from outside. */
export const tabledFigureSchema: z.ZodType<TabledFigure> = withRules(
  z.strictObject({
    ...cellFields,
    ...quantityFields,
    unit: z.enum(units),
    status: z.enum(observationStatuses).optional(),
  }),
  [
    { is: 'not-both', fields: ['minInclusive', 'minExclusive'], message: 'one lower bound at most' },
    { is: 'not-both', fields: ['maxInclusive', 'maxExclusive'], message: 'one upper bound at most' },
  ],
).readonly()

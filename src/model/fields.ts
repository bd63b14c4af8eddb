/** A record as it was written: its fields by name, whatever they hold. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value has fields by name: an object, and no list. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

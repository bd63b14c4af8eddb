/** A record as it was written: its fields by name, whatever they hold. */
export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value where it is text. */
export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

export const listOfFields = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])

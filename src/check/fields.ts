import { type Fields, isFields } from '../model/fields'

export { type Fields, isFields }

/** The value where it is text. */
export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

export const listOfFields = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])

import * as z from 'zod'
import { withRules } from './rules'

/** Orders texts by their code units, as sorting without a function does: the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The longest text that a person writes about a fact: a note, a reason, a description. In characters. */
export const longestText = 2000

/**
 * Text that every format can carry: no control characters, no broken surrogates. Long texts may have line ends. The ranges
 * are written out, so that validators in other languages read them too.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is kept out
const carried = /^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is kept out
const carriedLines = /^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\ud800-\udfff]*$/u

/**
 * Holds a string to so many characters, counted as people and other validators count them: by code points. One that is longer
 * is looked at no further: a pattern may take a deep stack for it.
 */
export const limitedTo =
  (longest: number) =>
  (text: string, context: z.RefinementCtx<string>): void => {
    if (text.length > longest && [...text.slice(0, 2 * longest + 2)].length > longest)
      context.addIssue({
        code: 'too_big',
        origin: 'string',
        maximum: longest,
        inclusive: true,
        input: text,
        continue: false,
      })
  }

/** A string that is not empty and has so many characters at most. */
export const stringUpTo = (longest: number) =>
  z.string().min(1).superRefine(limitedTo(longest)).meta({ maxLength: longest })

/** A string of one line and bounded length, not empty. */
export const lineOf = (longest: number) => stringUpTo(longest).regex(carried, 'one line of text')

const longText = stringUpTo(longestText).regex(carriedLines, 'text without control characters')

/** A text in English, Chinese or both; at least one. */
export const textSchema = withRules(z.strictObject({ en: longText, zh: longText }).partial(), [
  { is: 'some', fields: ['en', 'zh'], message: 'text-missing' },
]).readonly()

/** A text in English, Chinese or both. */
export type Text = z.infer<typeof textSchema>

/** A short line: a name, a title. */
export const lineSchema = lineOf(300)

/** The longest web address, in characters. */
export const longestAddress = 2000

/** The longest identifier, in characters. */
export const longestId = 100

/**
 * An identifier inside a dataset: letters of any script, digits, `-`, `_` and `.`, beginning with a letter or digit.
 * Names that JavaScript objects already answer to are refused, and so are other codings of a letter that has its own
 * (Unicode NFC): two ids that look alike are to be alike.
 */
export const idSchema = stringUpTo(longestId)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'an id of letters, digits, ".", "-" and "_"')
  .refine((id) => !(id in Object.prototype), 'an id that is not a word of the language itself')
  .refine((id) => id === id.normalize('NFC'), 'an id in Unicode NFC')

export type Language = 'en' | 'zh'

/** The text in the language asked for, else in the one that is there. */
export const textIn = (text: Text, language: Language): string => text[language] ?? text.en ?? text.zh ?? ''

/** The text in both languages: where one is absent, the other stands for it. */
export const inBoth = (text: Text): { readonly en: string; readonly zh: string } => ({
  en: textIn(text, 'en'),
  zh: textIn(text, 'zh'),
})

/** A list of ids that names a set: each once, in order. */
export const idListSchema = z
  .array(idSchema)
  .min(1)
  .max(10_000)
  .transform((ids) => [...new Set(ids)].sort())
  .readonly()

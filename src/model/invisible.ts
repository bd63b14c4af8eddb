/**
 * Characters that nobody sees, as a class of expressions has them: soft hyphens, zero-width spaces, marks of direction, byte order
 * marks inside a text, tags. Web pages and chat programs leave them behind when text is copied. Overrides of direction are none of
 * them: what they enclose is seen the other way round.
 */
export const neverSeen = String.raw`\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202C\u2060-\u2064\u2066-\u206F\uFEFF\u{E0000}-\u{E007F}`

/** Beside one of these a joiner joins nothing; some scripts and emoji need it. */
const joinsNothing = String.raw`[\p{ASCII}\p{N}\p{P}\p{Script=Han}]`

const joiner = String.raw`(?<=^|${joinsNothing})[\u200C\u200D]|[\u200C\u200D](?=$|${joinsNothing})`

const invisible = new RegExp(`[${neverSeen}]|${joiner}`, 'gu')

/** Finds nothing in nearly every text, and quickly: the first units of such characters. */
const suspicious = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202C\u2060-\u206F\uFEFF\uDB40]/

/** Whether a text may have characters that nobody sees. */
export const mayHide = (text: string): boolean => suspicious.test(text)

/** A text without characters that nobody sees. Joiners stay where they join something. */
export const visible = (text: string): string => (mayHide(text) ? text.replace(invisible, '') : text)

const codeOf = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`

const [longestBefore, longestShown] = [20, 80]

/** A text with the codes of the characters that nobody sees in their places; of a long one, the part around the first. */
export const withCodes = (text: string): string => {
  const from = Math.max(0, text.search(invisible) - longestBefore)
  const shown = text.slice(from, from + longestShown).replace(invisible, codeOf)
  return (from > 0 ? '…' : '') + shown + (text.length > from + longestShown ? '…' : '')
}

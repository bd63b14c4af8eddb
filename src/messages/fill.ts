/** A sentence or name in both languages. */
export interface Bilingual {
  readonly en: string
  readonly zh: string
}

/** What fills the gaps of a message: `{received}` stands for the parameter `received`. */
export type Parameters = Readonly<Record<string, string | Bilingual>>

/** Templates in pieces: what stands between gaps and the names of these, by turns. They are few, and filled for every fact. */
const pieces = new Map<string, readonly string[]>()

const piecesOf = (template: string): readonly string[] => {
  const known = pieces.get(template)
  if (known !== undefined) return known
  const made = template.split(/\{(\w+)\}/u)
  pieces.set(template, made)
  return made
}

/** Fills a template in one language. A gap without a parameter keeps its braces, so that a missing one is seen. */
export const fill = (template: string, parameters: Parameters, language: keyof Bilingual): string => {
  let text = ''
  let isGap = false
  for (const piece of piecesOf(template)) {
    const value = isGap && Object.hasOwn(parameters, piece) ? parameters[piece] : undefined
    text += isGap ? (typeof value === 'object' ? value[language] : (value ?? `{${piece}}`)) : piece
    isGap = !isGap
  }
  return text.trim()
}

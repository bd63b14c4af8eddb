/** A piece of HTML that may be put into another as it stands. */
export interface Html {
  readonly html: string
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that turn the direction of what stands around them: in a page they could make words read otherwise. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '').replace(turning, '')

type Part = Html | string | number | undefined | readonly Part[]

const textOf = (part: Part): string => {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map(textOf).join('')
}

/** Writes HTML. All that is put in is text and is written as such, but for what is HTML already. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: pieces.map((piece, index) => piece + textOf(parts[index])).join(''),
})

import colors from 'picocolors'
import type { Language } from './language'

/** What a command writes with: the reader's language, the width of the terminal, and colours where they are wanted. */
export interface Terminal {
  readonly language: Language
  readonly width: number
  /** The width for rows of data: all that there is on a terminal, and no end to it where a program reads. */
  readonly rowWidth: number
  readonly bold: (text: string) => string
  readonly faint: (text: string) => string
  /** Data, for stdout. */
  readonly write: (text: string) => void
  /** Messages, for stderr. */
  readonly say: (text: string) => void
}

const withNewline = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)

/** The terminal that the program runs in. Colours follow NO_COLOR and whether stdout is a terminal. */
export const terminalFor = (language: Language): Terminal => ({
  language,
  width: Math.max(60, Math.min(process.stdout.columns ?? 100, 140)),
  rowWidth: process.stdout.columns ?? Number.POSITIVE_INFINITY,
  bold: colors.bold,
  faint: colors.dim,
  write: (text) => void process.stdout.write(withNewline(text)),
  say: (text) => void process.stderr.write(withNewline(text)),
})

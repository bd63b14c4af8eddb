/** A cell of a table: on one line, with what would end the cell or begin a tag escaped. */
const cell = (text: string): string =>
  text.replace(/\s*[\n\r]\s*/g, ' ').replace(/[\\|<>]/g, (character) => `\\${character}`)

/** Writes a table in Markdown. */
export const markdownTable = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headers, headers.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** Text as Markdown shows it letter by letter: nothing of it is a heading, a link or a tag. */
export const markdownText = (text: string): string => text.replace(/[\\`*_[\]<>#&|]/g, (character) => `\\${character}`)

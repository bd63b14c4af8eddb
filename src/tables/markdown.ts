/** A cell of a table: on one line, with what would end the cell or begin a tag escaped. */
const cell = (text: string): string =>
  text.replace(/\s*[\n\r]\s*/g, ' ').replace(/[\\|<>]/g, (character) => `\\${character}`)

/** Writes a table in Markdown. */
export const markdownTable = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headers, headers.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

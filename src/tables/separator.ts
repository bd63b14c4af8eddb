/** What may stand between the cells of a table that is a text. */
export const separators = [',', '\t', ';', '，'] as const

export type Separator = (typeof separators)[number]

const longestLooked = 20_000

/** How often each separator stands outside quotation marks in the first line that has anything but white space. */
const countsIn = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>(separators.map((separator) => [separator, 0]))
  let isInside = false
  let isBlank = true
  for (const character of text.slice(0, longestLooked)) {
    if (character === '"') isInside = !isInside
    else if (!isInside && (character === '\n' || character === '\r')) {
      if (!isBlank) break
    } else if (!isInside && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
    if (character.trim() !== '') isBlank = false
  }
  return counts
}

/** The separator of a table, by its first line: the comma, unless another stands there more often. */
export const separatorOf = (text: string): Separator => {
  const counts = countsIn(text)
  const often = (separator: Separator): number => counts.get(separator) ?? 0
  return separators.reduce((best, each) => (often(each) > often(best) ? each : best))
}

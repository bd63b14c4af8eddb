/** How many places of one text are kept. What stands more often tells nothing of where it stands. */
export const mostOccurrences = 100_000

interface Node {
  readonly next: Map<number, Node>
  /** The node of the longest proper ending that begins a word too. */
  fail: Node | undefined
  /** The word that ends here. */
  word: number | undefined
  /** The nearest node along `fail`, this one included, at which a word ends. */
  output: Node | undefined
}

const node = (): Node => ({ next: new Map(), fail: undefined, word: undefined, output: undefined })

/** The automaton of Aho and Corasick: all words are searched in one pass, whatever their number. */
const automaton = (words: readonly string[]): Node => {
  const root = node()
  for (const [index, word] of words.entries()) {
    let at = root
    for (let unit = 0; unit < word.length; unit += 1) {
      const code = word.charCodeAt(unit)
      const next = at.next.get(code) ?? node()
      at.next.set(code, next)
      at = next
    }
    if (at !== root) at.word = index
  }
  const queue = [root]
  for (const parent of queue)
    for (const [code, child] of parent.next) {
      let fail = parent.fail
      while (fail !== undefined && !fail.next.has(code)) fail = fail.fail
      child.fail = fail?.next.get(code) ?? root
      child.output = child.word === undefined ? child.fail.output : child
      queue.push(child)
    }
  return root
}

/**
 * Where each of several different words stands in a text: the index of its beginning, in ascending order. At most
 * `mostOccurrences` places of a word are given.
 *
 * @param accepts whether a place counts, such as one that is not inside a longer number
 */
export const occurrences = (
  text: string,
  words: readonly string[],
  accepts: (start: number, word: number) => boolean,
): readonly (readonly number[])[] => {
  const found: number[][] = words.map(() => [])
  const root = automaton(words)
  let at = root
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    while (at !== root && !at.next.has(code)) at = at.fail ?? root
    at = at.next.get(code) ?? root
    for (let hit = at.output; hit !== undefined; hit = hit.fail?.output) {
      const word = hit.word ?? 0 // an output has a word
      const places = found[word] ?? []
      const start = index + 1 - (words[word]?.length ?? 0)
      if (places.length < mostOccurrences && accepts(start, word)) places.push(start)
    }
  }
  return found
}

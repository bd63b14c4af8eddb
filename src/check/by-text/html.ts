import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** Elements that begin and end lines of their own. `br` ends one. */
const lines: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section ' +
    'summary table tbody tfoot thead tr ul'
  ).split(' '),
)

/** Cells stand apart, or the numbers of two would become one. */
const cells: ReadonlySet<string> = new Set(['td', 'th'])

/** Elements whose text is not shown. */
const hidden: ReadonlySet<string> = new Set(
  'iframe noembed noframes noscript script style template textarea title'.split(' '),
)

const keepsSpace = 'pre'

const nothing = (): void => undefined

/**
 * The text of a page as a reader sees it: entities decoded; scripts, styles, comments and the title left out; each block on
 * lines of its own, cells apart. Tags are read one by one and no tree is built, so nesting costs nothing, however deep.
 */
export const htmlText = (html: string): string => {
  const text: string[] = []
  let hiddenBy: string | undefined
  let [hiddenDepth, spaceDepth] = [0, 0]
  const name = (start: number, end: number): string => html.slice(start, end).toLowerCase()
  const say = (words: string): void => {
    if (hiddenBy === undefined) text.push(spaceDepth > 0 ? words : words.replace(/[\t\n\f\r ]+/g, ' '))
  }
  const separate = (element: string): void => {
    if (hiddenBy !== undefined) return
    if (lines.has(element)) text.push('\n')
    else if (cells.has(element)) text.push('\t')
  }
  const open = (element: string): void => {
    if (hiddenBy === element) hiddenDepth += 1
    if (hiddenBy === undefined && hidden.has(element)) [hiddenBy, hiddenDepth] = [element, 1]
    if (element === keepsSpace) spaceDepth += 1
    separate(element)
  }
  const close = (element: string): void => {
    if (element === keepsSpace && spaceDepth > 0) spaceDepth -= 1
    if (hiddenBy === element) {
      hiddenDepth -= 1
      if (hiddenDepth === 0) hiddenBy = undefined
    } else separate(element)
  }
  const callbacks: TokenizerCallbacks = {
    ontext: (start, end) => say(html.slice(start, end)),
    ontextentity: (point) => say(String.fromCodePoint(point)),
    oncdata: nothing,
    onopentagname: (start, end) => open(name(start, end)),
    onclosetag: (start, end) => close(name(start, end)),
    onattribdata: nothing,
    onattribentity: nothing,
    onattribend: nothing,
    onattribname: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onend: nothing,
    onopentagend: nothing,
    onprocessinginstruction: nothing,
    onselfclosingtag: nothing,
  }
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks)
  tokenizer.write(html)
  tokenizer.end()
  return text.join('')
}

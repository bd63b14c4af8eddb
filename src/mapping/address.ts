import type { Observation } from '../model/observation'
import { isDated, type Period, periodName } from '../model/period'

/** The address under which all of the vocabulary lives. */
export const root = 'https://w3id.org/rolm/'

/** The default address of the datasets of a place. */
export const defaultBase = (jurisdiction: string): string => `${root}data/${localName(jurisdiction)}/`

/** Letters and digits of any script stay as they are in an address; all else is percent-encoded. */
export const localName = (text: string): string =>
  /^[\w.-]*$/.test(text) ? text : text.replace(/[^\p{L}\p{N}._-]/gu, (character) => encodeURIComponent(character))

/** The document that holds a dataset's linked data, with the `#` behind which its nodes stand. */
export const documentOf = ({ base, id }: { readonly base: string; readonly id: string }): string =>
  `${base}${localName(id)}#`

/** The node of a dataset in a document. */
export const datasetNode = (document: string): string => `${document}data`

/** The text of a local name; `undefined` where it is none. */
export const decodedName = (name: string): string | undefined => {
  if (!name.includes('%')) return name
  try {
    return decodeURIComponent(name)
  } catch {
    return undefined
  }
}

/** The document of one version of a dataset, with its `#`: an address that no other version ever has. */
export const versionDocumentOf = ({
  base,
  id,
  version,
}: {
  readonly base: string
  readonly id: string
  readonly version: string
}): string => `${base}${localName(id)}/${version}#`

const undatedName = ({ kind, edtf, duration, startWithin }: Period): string =>
  [kind, edtf?.replace('/', ''), duration, startWithin && 'within'].filter((part) => part !== undefined).join('-')

/** Words that could be taken for a month, a day or `within` begin with an escape, so that no two periods share a name. */
const wordsName = (words: string): string =>
  localName(words).replace(/^[\dw](?=\d(?:-|$)|ithin)/, (first) => `%${first.charCodeAt(0).toString(16)}`)

/**
 * The address of an observation's period. Dated periods are shared by all datasets. One that is not dated belongs to its
 * document and wording, because the same words elsewhere need not mean the same dates.
 */
export const periodAddress = (
  { period, source, datedBy }: Pick<Observation, 'period' | 'source' | 'datedBy'>,
  document: string,
): string => {
  if (isDated(period)) return `${root}period/${period.kind === 'at' ? 'at-' : ''}${periodName(period)}`
  const words = datedBy === undefined ? '' : `-${wordsName(datedBy)}`
  return `${document}${localName(source)}-${undatedName(period)}${words}`
}

/** The length in the address of a period that is not dated, as it was written: `P5Y` of `…#article-lasting-P5Y-五年来`. */
export const lengthInAddress = (address: string): string | undefined =>
  /-lasting-(P\d{1,4}[YMD])(?:-|$)/.exec(address)?.[1]

import { isFields } from '../model/fields'
import { deepestJson } from '../model/json'
import { type AddressRoom, RoomFault } from './address-room'

/** What the contexts around a name do to it. */
interface Reach {
  /** The longest text that stands in the place of a name or in front of one, in characters. */
  readonly longest: number
  /** All texts together that may be put in front of one another, in characters. */
  readonly chained: number
  /** How many terms there are. */
  readonly terms: number
  /** How many contexts may stand at one term, each of which is worked out anew wherever the term is used. */
  readonly atTerm: number
}

const none: Reach = { longest: 0, chained: 0, terms: 0, atTerm: 0 }

/** How many terms contexts may take over from those around or before them: the library copies them, and keeps the copies. */
const mostTakenOver = 2_000_000

/** How many terms may be gone through again by contexts at terms, and how many more for each character of the document. */
const mostGoneThrough = 10_000_000
const goneThroughByCharacter = 20

/** An address that no prefix goes in front of. */
const isWhole = /^(?:_|[^:]*:\/\/)/

/** A text that may itself be a prefix, by its last character. */
const isPrefix = /[:/?#[\]@]$/

const fronts: ReadonlySet<string> = new Set(['@vocab', '@base'])

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** A context within others. What stands at one of its terms may be set again at each level of a document. */
const within = (outer: Reach, context: unknown): Reach => {
  let { longest, chained, terms, atTerm } = outer
  const open: { readonly value: unknown; readonly isFront: boolean; readonly times: number }[] = [
    { value: context, isFront: false, times: 1 },
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, isFront, times } = next
    if (typeof value === 'string') {
      if (!isWhole.test(value) && (isFront || isPrefix.test(value))) chained += value.length * times
      else longest = Math.max(longest, value.length)
    } else if (Array.isArray(value)) for (const inner of value) open.push({ value: inner, isFront, times })
    else if (isFields(value))
      for (const [key, inner] of Object.entries(value)) {
        const isAtTerm = key === '@context'
        if (!key.startsWith('@')) terms += 1
        if (isFields(inner) && inner['@prefix'] === true) chained += key.length * times
        if (isAtTerm) atTerm = Math.max(atTerm, listed(inner).length)
        open.push({
          value: inner,
          isFront: fronts.has(key) || (key === '@id' && value['@prefix'] === true),
          times: isAtTerm ? deepestJson : times,
        })
      }
  }
  return { longest, chained, terms, atTerm }
}

/**
 * What the contexts of a document of JSON-LD cost who reads it. A name of three characters can stand for an address of a
 * million, which the library makes anew wherever the name stands; and of a context with many terms it makes another one
 * wherever a context stands within.
 */
export class ContextReach {
  private texts = 0
  private keys = 0
  private takenOver = 0
  private goneThrough = 0
  private widest = none

  /** @param length how long the text of the document is, in characters */
  constructor(
    private readonly room: AddressRoom,
    private readonly length: number,
  ) {}

  /** Takes note of all names of a document: its keys and its texts. */
  takeDocument(document: unknown): void {
    const open: { readonly value: unknown; readonly outer: Reach }[] = [{ value: document, outer: none }]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { value, outer } = next
      if (typeof value === 'string') this.takeTexts(outer, 1)
      else if (Array.isArray(value)) for (const inner of value) open.push({ value: inner, outer })
      else if (isFields(value)) {
        const { '@context': context, ...rest } = value
        const reach = context === undefined ? outer : this.enter(outer, context)
        const values = Object.values(rest)
        this.takeKeys(reach, values.length)
        for (const inner of values) open.push({ value: inner, outer: reach })
      }
    }
  }

  /** Takes note of a context that is loaded, and may stand around any name. */
  takeContext(context: unknown): void {
    const reach = this.enter(this.widest, context)
    this.takeTexts(reach, this.texts)
    this.takeKeys(reach, this.keys)
  }

  /** What holds within contexts, one after the other. */
  private enter(outer: Reach, contexts: unknown): Reach {
    let reach = outer
    for (const context of listed(contexts)) {
      this.takenOver += reach.terms
      if (this.takenOver > mostTakenOver) throw new RoomFault('contexts stand in contexts of many terms too often')
      reach = within(reach, context)
    }
    const { widest } = this
    this.widest = {
      longest: Math.max(widest.longest, reach.longest),
      chained: Math.max(widest.chained, reach.chained),
      terms: Math.max(widest.terms, reach.terms),
      atTerm: Math.max(widest.atTerm, reach.atTerm),
    }
    return reach
  }

  private takeTexts({ longest, chained }: Reach, count: number): void {
    this.texts += count
    this.room.take({ length: longest + chained }, count)
  }

  private takeKeys({ longest, chained, terms, atTerm }: Reach, count: number): void {
    this.keys += count
    this.room.take({ length: longest + chained }, count)
    this.goneThrough += count * terms * atTerm
    if (this.goneThrough > mostGoneThrough + goneThroughByCharacter * this.length)
      throw new RoomFault('contexts at terms stand in contexts of many terms too often')
  }
}

import type { Bilingual } from '../messages/fill'
import {
  type BodyKind,
  bodyKindLabels,
  type Level,
  levelRanks,
  type SourceKind,
  sourceKindLabels,
} from '../vocabulary/catalogue'
import { caveat, ofSides, type Reason, type SideReason } from './reason'
import { levelWords } from './words'

/** Whose figure it is, and what kind of document states it. Figures of a dataset that come from there have one origin. */
export interface Origin {
  readonly place: Bilingual
  readonly level: Level
  readonly reporter: BodyKind | undefined
  readonly source: SourceKind | undefined
  /** What is to be said where the document defines none of its figures. */
  readonly definitionNotStated: SideReason | undefined
}

/** What the origins of two figures say against comparing, in the order in which it is told. */
export function* originReasons(a: Origin, b: Origin): Generator<Reason> {
  if (levelRanks[a.level] !== levelRanks[b.level])
    yield caveat('level-differs', {
      a: a.place,
      b: b.place,
      aLevel: levelWords(a.level),
      bLevel: levelWords(b.level),
    })
  if (a.reporter !== undefined && b.reporter !== undefined && a.reporter !== b.reporter)
    yield caveat('reporter-differs', {
      aReporter: bodyKindLabels[a.reporter],
      bReporter: bodyKindLabels[b.reporter],
    })
  if (a.source !== undefined && b.source !== undefined && a.source !== b.source)
    yield caveat('source-kind-differs', {
      aKind: sourceKindLabels[a.source],
      bKind: sourceKindLabels[b.source],
    })
  const notStated = ofSides(a.definitionNotStated, b.definitionNotStated)
  if (notStated !== undefined) yield notStated
}

import { contradict, statementList } from '../model/findings'
import { rememberingTwo } from '../model/remembered'
import { type Origin, originReasons } from './origin'
import { caveat, ofSides, type Reason, refuses } from './reason'
import type { Side } from './side'
import { type Timing, timingReasons } from './timing'
import { type Topic, topicReasons } from './topic'
import { both } from './words'

/** That two statements of one cell cannot both be right, as two datasets may give them. */
const contradiction = (a: Side, b: Side): Reason | undefined =>
  contradict(a.observation, b.observation, a.dataset)
    ? caveat('contradicted', { statements: both(statementList([a.observation, b.observation])) })
    : undefined

const isSame = (a: Reason, b: Reason): boolean => a.code === b.code && JSON.stringify(a) === JSON.stringify(b)

/** Tells all reasons of a pair, and of what was made of its figures. */
export type Teller = (
  a: Side,
  b: Side,
  isOneCell: boolean,
  ...made: readonly (readonly Reason[])[]
) => readonly Reason[]

/**
 * Tells all reasons of pairs, those that forbid comparing first; what holds of both sides in the same words once. What the
 * topics, timings and origins of many pairs come to is worked out once, and is the same objects.
 *
 * @param perYear whether figures are taken as yearly means, where both can be
 */
export const teller = (perYear: boolean): Teller => {
  const ofTopics = rememberingTwo((a: Topic, b: Topic) => [...topicReasons(a, b)])
  const ofTimings = rememberingTwo((a: Timing, b: Timing) => [...timingReasons(a, b, perYear)])
  const ofOrigins = rememberingTwo((a: Origin, b: Origin) => [...originReasons(a, b)])
  const told: Reason[] = [] // of one pair after another, as a list that grows takes more room than it needs
  let [count, refusals] = [0, 0]
  const tell = (reason: Reason | undefined): void => {
    if (reason === undefined) return
    for (let at = 0; at < count; at += 1) {
      const known = told[at]
      if (known !== undefined && isSame(known, reason)) return
    }
    const place = refuses(reason) ? refusals++ : count
    for (let at = count; at > place; at -= 1) told[at] = told[at - 1] ?? reason
    told[place] = reason
    count += 1
  }
  const tellAll = (reasons: readonly Reason[]): void => {
    for (const reason of reasons) tell(reason)
  }
  const tellEach = (ofA: readonly Reason[], ofB: readonly Reason[]): void => {
    tellAll(ofA)
    tellAll(ofB)
  }
  return (a, b, isOneCell, ...made) => {
    const { own: ofA } = a
    const { own: ofB } = b
    tellAll(ofTopics(a.topic, b.topic))
    tellAll(ofTimings(a.timing, b.timing))
    tellEach(ofA.notes, ofB.notes)
    tell(ofSides(ofA.baseNotStated, ofB.baseNotStated))
    tellEach(ofA.bases, ofB.bases)
    tellEach(ofA.contradicted, ofB.contradicted)
    if (isOneCell) tell(contradiction(a, b))
    tell(ofSides(ofA.rounding, ofB.rounding))
    tell(ofSides(ofA.round, ofB.round))
    tellAll(ofOrigins(a.origin, b.origin))
    tellEach(ofA.status, ofB.status)
    tellEach(ofA.assumption, ofB.assumption)
    for (const reasons of made) tellAll(reasons)
    const reasons = told.slice(0, count)
    count = 0
    refusals = 0
    return reasons
  }
}

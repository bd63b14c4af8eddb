import type { DayRange } from './calendar'

/** What has days, in the order of the first of them, and what has none. */
export interface Timeline<Of> {
  readonly dated: readonly Of[]
  /** The days of each that has some. */
  readonly days: readonly DayRange[]
  readonly undated: readonly Of[]
}

/** Orders what there is by the first of its days. */
export const timelineOf = <Of>(all: readonly Of[], daysOf: (one: Of) => DayRange | undefined): Timeline<Of> => {
  const [dated, days, undated]: [Of[], DayRange[], Of[]] = [[], [], []]
  let isOrdered = true
  for (const one of all) {
    const own = daysOf(one)
    const before = days[days.length - 1]
    if (own === undefined) undated.push(one)
    else {
      if (before !== undefined && own.first < before.first) isOrdered = false
      dated.push(one)
      days.push(own)
    }
  }
  if (isOrdered) return { dated, days, undated }
  const places = [...dated.keys()].sort((x, y) => (days[x]?.first ?? 0) - (days[y]?.first ?? 0))
  return { dated: at(dated, places), days: at(days, places), undated }
}

const at = <Of>(all: readonly Of[], places: readonly number[]): readonly Of[] => places.map((place) => all[place] as Of) // places of what is there

/** What of a timeline has begun and may not have ended, as the first `count` of some places. */
interface Begun {
  readonly places: number[]
  count: number
}

/** Lets go of what has ended before a day. */
const letGo = (begun: Begun, days: readonly DayRange[], { first }: DayRange): void => {
  let kept = 0
  for (let at = 0; at < begun.count; at++) {
    const place = begun.places[at] ?? 0
    if ((days[place]?.last ?? first) >= first) begun.places[kept++] = place
  }
  begun.count = kept
}

const begin = (begun: Begun, place: number): void => {
  begun.places[begun.count++] = place
}

/** What of a timeline shares days with something of another, and what with nothing. */
export interface Meetings<Of> {
  readonly met: readonly Of[]
  readonly alone: readonly Of[]
}

const parted = <Of>({ dated, undated }: Timeline<Of>, isMet: Uint8Array): Meetings<Of> => {
  const [met, alone]: [Of[], Of[]] = [[], []]
  for (let place = 0; place < dated.length; place++) (isMet[place] === 1 ? met : alone).push(dated[place] as Of) // is there
  return { met, alone: undated.length === 0 ? alone : [...alone, ...undated] }
}

/**
 * Says each two, of either timeline one, that share days. Both are gone through by their first days, and what is over is looked at
 * once more, so that nothing else is looked at that is not said, however long some of the stretches are.
 */
export const eachMeeting = <A, B>(
  a: Timeline<A>,
  b: Timeline<B>,
  say: (x: A, y: B) => void,
): { readonly a: Meetings<A>; readonly b: Meetings<B> } => {
  const [isMetA, isMetB] = [new Uint8Array(a.dated.length), new Uint8Array(b.dated.length)]
  const [begunA, begunB]: [Begun, Begun] = [
    { places: [], count: 0 },
    { places: [], count: 0 },
  ]
  let x = 0
  let y = 0
  for (;;) {
    const daysA = a.days[x]
    const daysB = b.days[y]
    if (daysA !== undefined && (daysB === undefined || daysA.first <= daysB.first)) {
      letGo(begunB, b.days, daysA)
      for (let at = 0; at < begunB.count; at++) {
        const place = begunB.places[at] ?? 0
        isMetA[x] = 1
        isMetB[place] = 1
        say(a.dated[x] as A, b.dated[place] as B) // places of what is there
      }
      begin(begunA, x++)
    } else if (daysB !== undefined) {
      letGo(begunA, a.days, daysB)
      for (let at = 0; at < begunA.count; at++) {
        const place = begunA.places[at] ?? 0
        isMetA[place] = 1
        isMetB[y] = 1
        say(a.dated[place] as A, b.dated[y] as B) // the same
      }
      begin(begunB, y++)
    } else return { a: parted(a, isMetA), b: parted(b, isMetB) }
  }
}

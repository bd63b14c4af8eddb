import type { PartSet } from './observation'

/** A part of a set that the whole of the set is itself a part of, at once or through other sets. */
export interface Ring {
  readonly set: string
  readonly whole: string
  readonly part: string
}

type Step = Omit<Ring, 'whole'>

/** What is made of parts, as far as rings are looked for. */
type Divided = Pick<PartSet, 'id' | 'whole' | 'parts'>

const stepsOf = (partSets: readonly Divided[]): ReadonlyMap<string, readonly Step[]> => {
  const steps = new Map<string, Step[]>()
  for (const { id, whole, parts } of partSets) {
    const known = steps.get(whole) ?? []
    for (const part of parts) known.push({ set: id, part })
    steps.set(whole, known)
  }
  return steps
}

/** A whole on the way down, and how many of its steps were taken. */
interface Place {
  readonly whole: string
  taken: number
}

/**
 * Finds what makes figures parts of themselves: the steps from a whole to a part that close a ring. Without them there is no
 * ring left. It walks without recursion, in time linear in the parts named: a chain of any length may come.
 */
export const ringsIn = (partSets: readonly Divided[]): readonly Ring[] => {
  const steps = stepsOf(partSets)
  const [above, done] = [new Set<string>(), new Set<string>()]
  const rings: Ring[] = []
  for (const start of steps.keys()) {
    const way: Place[] = done.has(start) ? [] : [{ whole: start, taken: 0 }]
    for (let place = way.at(-1); place !== undefined; place = way.at(-1)) {
      const { whole } = place
      above.add(whole)
      const step = steps.get(whole)?.[place.taken]
      place.taken += 1
      if (step === undefined) {
        way.pop()
        above.delete(whole)
        done.add(whole)
      } else if (above.has(step.part)) rings.push({ ...step, whole })
      else if (!done.has(step.part)) way.push({ whole: step.part, taken: 0 })
    }
  }
  return rings
}

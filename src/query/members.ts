import type { Groups } from './groups'

/**
 * The rows of those groups that need a closer look, gathered once, and only if any is asked for.
 *
 * @param isWanted whether a group may be asked for
 */
export const membersOf = (
  { rows, of, counts }: Groups,
  isWanted: (group: number) => boolean,
): ((group: number) => readonly number[]) => {
  let members: Map<number, number[]> | undefined
  const gather = (): Map<number, number[]> => {
    const gathered = new Map<number, number[]>()
    counts.forEach((count, group) => {
      if (count > 0 && isWanted(group)) gathered.set(group, [])
    })
    for (let at = 0; at < rows.length; at++) gathered.get(of[at] ?? 0)?.push(rows[at] ?? 0)
    return gathered
  }
  return (group) => {
    members ??= gather()
    return members.get(group) ?? []
  }
}

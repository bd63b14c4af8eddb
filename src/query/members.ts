import type { Groups } from './groups'

/**
 * The rows of those groups that need a closer look, gathered once, and only if any is asked for.
 *
 * @param isWanted whether a group may be asked for
 */
export const membersOf = (
  { rows, of, size }: Groups,
  isWanted: (group: number) => boolean,
): ((group: number) => readonly number[]) => {
  let members: readonly (number[] | undefined)[] | undefined
  const gather = (): readonly (number[] | undefined)[] => {
    const gathered = Array.from({ length: size }, (_, group): number[] | undefined =>
      isWanted(group) ? [] : undefined,
    )
    for (let at = 0; at < rows.length; at++) gathered[of[at] ?? 0]?.push(rows[at] ?? 0)
    return gathered
  }
  return (group) => {
    members ??= gather()
    return members[group] ?? []
  }
}

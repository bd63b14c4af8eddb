/** How many of several numbers in ascending order are below a value: the index at which it would stand. */
export const countBelow = (ascending: readonly number[], value: number): number => {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The indexes of a longest part of a list, in its order, whose values rise strictly. */
export const longestRising = (values: readonly number[]): readonly number[] => {
  const ends: number[] = []
  const lengths: number[] = []
  const before = values.map((value, index) => {
    const length = countBelow(ends, value)
    ends[length] = value
    const previous = length === 0 ? undefined : lengths[length - 1]
    lengths[length] = index
    return previous
  })
  const rising: number[] = []
  for (let at = lengths.at(-1); at !== undefined; at = before[at]) rising.push(at)
  return rising.reverse()
}

/** Whether the number of a version is later than that of another: `1.10.0` is later than `1.9.0`. */
export const isLaterVersion = (version: string, other: string): boolean => {
  const [first, second] = [version.split('.').map(Number), other.split('.').map(Number)]
  const place = first.findIndex((number, index) => number !== second[index])
  return place >= 0 && (first[place] ?? 0) > (second[place] ?? 0)
}

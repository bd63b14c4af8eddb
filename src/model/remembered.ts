/** The most that is remembered of one kind: properties, classes and codes are far fewer. */
const most = 10_000

/** A function that remembers what it made: for keys that recur in every record, and may be any number all the same. */
export const remembering = <Key, Made>(make: (key: Key) => Made): ((key: Key) => Made) => {
  const made = new Map<Key, Made>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    if (made.size >= most) made.clear()
    made.set(key, value)
    return value
  }
}

/** The same for each owner of keys, such as a list of codes, as long as it is there. */
export const rememberingOf = <Owner extends object, Key, Made>(
  make: (owner: Owner, key: Key) => Made,
): ((owner: Owner, key: Key) => Made) => {
  const owners = new WeakMap<Owner, (key: Key) => Made>()
  return (owner, key) => {
    const ofOwner = owners.get(owner) ?? remembering((each: Key) => make(owner, each))
    owners.set(owner, ofOwner)
    return ofOwner(key)
  }
}

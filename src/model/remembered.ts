/** The most that is remembered of one kind: properties, classes and codes are far fewer. */
const most = 10_000

/** A function that remembers what it made: for keys that recur in every record, and may be any number all the same. */
export const remembering = <Key, Made>(make: (key: Key) => Made): ((key: Key) => Made) => {
  const made = new Map<Key, Made>()
  let lastKey: Key | undefined
  let last: Made | undefined
  return (key) => {
    if (key === lastKey && last !== undefined) return last
    const known = made.get(key)
    const value = known ?? make(key)
    if (known === undefined) {
      if (made.size >= most) made.clear()
      made.set(key, value)
    }
    lastKey = key
    last = value
    return value
  }
}

/** A function that makes something of an object once, and remembers it as long as the object is there. */
export const onceFor = <Owner extends object, Made>(make: (owner: Owner) => Made): ((owner: Owner) => Made) => {
  const made = new WeakMap<Owner, { readonly value: Made }>()
  return (owner) => {
    const known = made.get(owner) ?? { value: make(owner) }
    made.set(owner, known)
    return known.value
  }
}

/** Remembers by key for each owner of keys, such as a list of codes. */
export const rememberingOf = <Owner extends object, Key, Made>(
  make: (owner: Owner, key: Key) => Made,
): ((owner: Owner, key: Key) => Made) => {
  const ofOwner = onceFor((owner: Owner) => remembering((key: Key) => make(owner, key)))
  return (owner, key) => ofOwner(owner)(key)
}

/** The most that is remembered of one kind: properties, classes and codes are far fewer. */
const most = 10_000

/** A function that remembers what it made last: for keys that come several times in a row. */
export const rememberingLast = <Key, Made>(make: (key: Key) => Made): ((key: Key) => Made) => {
  let last: Made | undefined
  let lastKey: Key | undefined
  return (key) => {
    if (last !== undefined && key === lastKey) return last
    const made = make(key)
    last = made
    lastKey = key
    return made
  }
}

/** A function that remembers what it made: for keys that recur in every record, and may be any number all the same. */
export const remembering = <Key, Made>(make: (key: Key) => Made): ((key: Key) => Made) => {
  const made = new Map<Key, Made>()
  return rememberingLast((key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    if (made.size >= most) made.clear()
    made.set(key, value)
    return value
  })
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

/** What a map has under a key, which is made where there is nothing yet. */
export const entryOf = <Key, Made>(map: Map<Key, Made>, key: Key, make: () => Made): Made => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** A function that remembers all that it made: for the keys of one task, of which none is to be made twice. */
export const rememberingAll = <Key, Made>(make: (key: Key) => Made): ((key: Key) => Made) => {
  const made = new Map<Key, Made>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** The same of two keys. */
export const rememberingTwo = <First, Second, Made>(
  make: (first: First, second: Second) => Made,
): ((first: First, second: Second) => Made) => {
  const ofFirst = rememberingLast(
    rememberingAll((first: First) => rememberingAll((second: Second) => make(first, second))),
  )
  return (first, second) => ofFirst(first)(second)
}

/** Rows by a name, found through hashes: names themselves are kept elsewhere, and compared only where hashes are equal. */
export class RowOf {
  private hashes = new Uint32Array(1024)
  /** One more than the row, so that 0 is a free place. */
  private rows = new Uint32Array(1024)
  private count = 0
  /** Names that were made to have one hash do not have it in the next run. */
  private readonly seed = Math.floor(Math.random() * 2 ** 32)

  /** The last name that was hashed: what is not found is mostly added. */
  private name = ''
  private hash = 0

  private hashOf(name: string): number {
    if (name !== this.name) {
      let hash = this.seed
      for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
      this.hash = (hash ^ (hash >>> 15)) >>> 0
      this.name = name
    }
    return this.hash
  }

  /** The row of a name, where `isNamed` says that it is the one. */
  find(name: string, isNamed: (row: number) => boolean): number | undefined {
    const hash = this.hashOf(name)
    const mask = this.rows.length - 1
    for (let place = hash & mask; this.rows[place] !== 0; place = (place + 1) & mask) {
      const row = (this.rows[place] ?? 0) - 1
      if (this.hashes[place] === hash && isNamed(row)) return row
    }
    return undefined
  }

  /** Adds a name that is not there yet. */
  add(name: string, row: number): void {
    if (2 * this.count >= this.rows.length) this.spread()
    this.place(this.hashOf(name), row + 1)
    this.count += 1
  }

  private place(hash: number, entry: number): void {
    const mask = this.rows.length - 1
    let place = hash & mask
    while (this.rows[place] !== 0) place = (place + 1) & mask
    this.hashes[place] = hash
    this.rows[place] = entry
  }

  private spread(): void {
    const [hashes, rows] = [this.hashes, this.rows]
    this.hashes = new Uint32Array(2 * rows.length)
    this.rows = new Uint32Array(2 * rows.length)
    rows.forEach((entry, place) => {
      if (entry !== 0) this.place(hashes[place] ?? 0, entry)
    })
  }
}

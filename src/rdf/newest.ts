import { ownText } from '../query/texts'

/** A map of which the newest entry is asked for again and again: that one is found at once. */
export class Newest<V extends object | number> {
  private key: string | undefined
  private value: V | undefined
  private readonly older = new Map<string, V>()

  isNewest(key: string): boolean {
    return key === this.key
  }

  get(key: string): V | undefined {
    if (key === this.key) return this.value
    return this.older.size === 0 ? undefined : this.older.get(key)
  }

  set(key: string, value: V): void {
    if (key !== this.key) {
      if (this.older.size > 0) this.older.delete(key)
      if (this.key !== undefined && this.value !== undefined) this.older.set(ownText(this.key), this.value)
      this.key = key
    }
    this.value = value
  }

  delete(key: string): void {
    if (key === this.key) this.key = undefined
    else if (this.older.size > 0) this.older.delete(key)
  }

  *[Symbol.iterator](): Generator<readonly [key: string, value: V]> {
    yield* this.older
    if (this.key !== undefined && this.value !== undefined) yield [this.key, this.value]
  }
}

const pageSize = 8192

/** Whole numbers up to 2³² by row, 0 where none was set. They grow in pages, so that nothing is ever copied. */
export class Numbers {
  private readonly pages: Uint32Array[] = []

  /** Whether no row has a number. */
  get isBlank(): boolean {
    return this.pages.length === 0
  }

  at(row: number): number {
    return this.pages[Math.floor(row / pageSize)]?.[row % pageSize] ?? 0
  }

  set(row: number, value: number): void {
    const number = Math.floor(row / pageSize)
    while (this.pages.length <= number) this.pages.push(new Uint32Array(pageSize))
    const page = this.pages[number]
    if (page !== undefined) page[row % pageSize] = value
  }
}

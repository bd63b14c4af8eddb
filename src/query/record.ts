/** A cell of a record: what it is called, and how it is read. */
export type Cell<Of> = readonly [name: string, read: (of: Of) => unknown]

const nothing = (): undefined => undefined

/** The most cells that a record has. */
export const mostCells = 10

/**
 * Makes records of at least one cell and at most `mostCells`, in their order. Each is made at once, by a literal with room for the
 * most, as one to which cells are added takes several times as long: where there are fewer, the first is put in before as well.
 */
export const recordMaker = <Of>(cells: readonly Cell<Of>[]): ((of: Of) => Readonly<Record<string, unknown>>) => {
  const empty: Cell<Of> = [cells[0]?.[0] ?? '', nothing]
  const at = (place: number): Cell<Of> => cells[place - mostCells + cells.length] ?? empty
  const [[a, readA], [b, readB], [c, readC], [d, readD], [e, readE]] = [at(0), at(1), at(2), at(3), at(4)]
  const [[f, readF], [g, readG], [h, readH], [i, readI], [j, readJ]] = [at(5), at(6), at(7), at(8), at(9)]
  return (of) => ({
    [a]: readA(of),
    [b]: readB(of),
    [c]: readC(of),
    [d]: readD(of),
    [e]: readE(of),
    [f]: readF(of),
    [g]: readG(of),
    [h]: readH(of),
    [i]: readI(of),
    [j]: readJ(of),
  })
}

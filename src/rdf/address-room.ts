/** Addresses of up to so many characters are free of charge. */
const usual = 500

/** How many characters longer addresses may take together, and how many more for each character of the text. */
const room = 50_000_000
const roomByCharacter = 10

/** How many bases a text may set one after the other, each of which may lengthen the last. */
const mostBases = 10_000

/** Says that a text takes more room or more time than is given to it. */
export class RoomFault extends Error {}

/**
 * How much room addresses take as a text is read. A name of three characters can stand for an address of a million, which is
 * made anew wherever the name stands: the length of a text is no bound for what it says.
 */
export class AddressRoom {
  private left = room
  private bases = 0

  /** Makes room for the addresses of some text. */
  give({ length }: { readonly length: number }): void {
    this.left += roomByCharacter * length
  }

  /** Takes note of an address that is made, or of several. */
  take({ length }: { readonly length: number }, times = 1): void {
    if (length <= usual) return
    this.left -= length * times
    if (this.left < 0) throw new RoomFault('short names stand for long addresses, which take too much room')
  }

  /** Takes note of a base that is set. */
  takeBase(): void {
    this.bases += 1
    if (this.bases > mostBases) throw new RoomFault(`it sets more than ${mostBases} bases`)
  }
}

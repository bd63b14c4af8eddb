/** Addresses of up to so many characters are free of charge. */
const usual = 500

/** How many characters longer addresses may take together, and how many more for each character of the text. */
const room = 50_000_000
const roomByCharacter = 10

/** How many bases a text may set one after the other, each of which may lengthen the last. */
const mostBases = 10_000

/** Says that the addresses of a text take more room than is given to them. */
export class AddressFault extends Error {}

/**
 * How much room addresses take as a text is read. A name of three characters can stand for an address of a million, which is
 * made anew wherever the name stands: the length of a text is no bound for what it says.
 */
export class AddressRoom {
  private left = room
  private bases = 0

  /** Makes room for the addresses of some text. */
  give({ length }: string): void {
    this.left += roomByCharacter * length
  }

  /** Takes note of an address that is made. */
  take({ length }: string): void {
    if (length <= usual) return
    this.left -= length
    if (this.left < 0) throw new AddressFault('short names stand for long addresses, which take too much room')
  }

  /** Takes note of a base that is set. */
  takeBase(): void {
    this.bases += 1
    if (this.bases > mostBases) throw new AddressFault(`it sets more than ${mostBases} bases`)
  }
}

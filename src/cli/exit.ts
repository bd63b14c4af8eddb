/** How the program ends: clean (findings and warnings allowed), errors in the data, misuse, or ended by its user. */
export const exitCodes = { clean: 0, errors: 1, misuse: 2, interrupted: 130 } as const

/** Ends a command with a message for people: data that has errors (1), a call that makes no sense (2) or a user who has ended it (130). */
export class CommandEnd extends Error {
  constructor(
    readonly code: 1 | 2 | 130,
    message = '',
  ) {
    super(message)
  }
}

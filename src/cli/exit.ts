/** How the program ends: clean (findings and warnings allowed), errors in the data, or misuse. */
export const exitCodes = { clean: 0, errors: 1, misuse: 2 } as const

/** Ends a command with a message for people: data that has errors (1) or a call that makes no sense (2). */
export class CommandEnd extends Error {
  constructor(
    readonly code: 1 | 2,
    message = '',
  ) {
    super(message)
  }
}

import { RolmError } from '../issue'
import { parseQuery } from './parse'
import type { Query } from './query'
import type { Table } from './table'

/**
 * A query that can be answered.
 *
 * @param asker the function that was called, for the message
 * @throws RolmError where it is not a valid one or names what does not exist, with the issues for its cause
 */
export const validQuery = (asker: string, asked: Query, table?: Table): Query => {
  const parsed = parseQuery(asked, table)
  if (parsed.ok) return parsed.value
  const told = parsed.issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
  throw new RolmError(`${asker}() was given a query that cannot be answered. ${told.join(' ')}`, {
    cause: parsed.issues,
  })
}

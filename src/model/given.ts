import { RolmError } from '../issue'
import { isFields } from './fields'

/**
 * Refuses what is no list of datasets: often it is a result, whose value is the dataset.
 *
 * @param asker the function that was called, for the message
 * @throws RolmError where one is something else
 */
export const holdDatasets = (asker: string, given: unknown): void => {
  if (!Array.isArray(given) || given.some((one) => Object(one).observations === undefined))
    throw new RolmError(`${asker}() takes datasets: give the value of what parseDataset() or the like made of them`)
}

/**
 * Refuses what is no object of options: `null` too, for which no default stands in.
 *
 * @param asker the function that was called, for the message
 * @throws RolmError where it is something else
 */
export const holdOptions = (asker: string, given: unknown): void => {
  if (!isFields(given))
    throw new RolmError(
      `${asker}() takes options by their names, as in { datasets }: leave them out where there are none`,
    )
}

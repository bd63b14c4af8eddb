import type { Dataset, LargeDataset } from '../index'
import type { FetchOptions } from '../publish/index'
import type { RdfReading } from '../rdf/index'
import type { Telling } from './datasets'
import type { Phrase } from './language'
import type { Progress } from './progress'
import type { Terminal } from './terminal'

/** What the commands of one run share: the language they are told in, and how they read and write. */
export interface Session {
  readonly version: string
  readonly terminal: Terminal
  /** A text in the reader's language. */
  readonly word: (phrase: Phrase) => string
  /** How linked data is read, by the options of the program. */
  readonly reading: () => RdfReading
  /** Within what limits addresses are asked, by the options of the program. */
  readonly fetching: () => FetchOptions
  /** The dataset that an argument names. What is wrong with it is told, and ends the command; warnings too, strictly. */
  readonly named: (name: string, asJson?: boolean, strict?: boolean) => Promise<Dataset>
  /** The same of any number of figures, while it is shown how far the reading is. */
  readonly namedLarge: (name: string, telling: Telling, progress: Progress) => Promise<LargeDataset>
}

import type { Term } from '../mapping/term'
import { entryOf } from '../model/remembered'
import { qb } from '../vocabulary/terms'
import { isOfVocabulary } from './dataset-place'
import type { Statements } from './statements'
import type { Tally } from './tally'

/** Figures alike: the first of them, and what it says to be of. */
interface Kind {
  readonly first: string
  count: number
}

/** The dataset that figures stand for which name none, in messages. */
const none = '—'

/**
 * Observations that do not stand at the address of the dataset that they name, or name none: those of the cubes of others, of
 * which nothing is read, or figures whose dataset or address is wrong. Which they are is known when all is read.
 */
export class Strays {
  private readonly kinds = new Map<string, Kind>()

  /** Adds one, with the dataset that it names. */
  add(subject: string, dataset: Term | undefined): void {
    const name = dataset === undefined ? none : dataset.kind === 'node' ? dataset.iri : dataset.text
    entryOf(this.kinds, name, () => ({ first: subject, count: 0 })).count += 1
  }

  /** Takes back that one named no dataset. */
  renamed(subject: string, dataset: Term): void {
    const kind = this.kinds.get(none)
    if (kind?.count === 1) this.kinds.delete(none)
    else if (kind !== undefined) kind.count -= 1
    this.add(subject, dataset)
  }

  /** Tells of those of others that they were passed over, and of figures of ours what is wrong with them. */
  tell(rest: Statements, tally: Tally): void {
    for (const [dataset, { first, count }] of this.kinds) {
      const parameters = { count: String(count), node: first, property: qb.dataSet }
      const at = { node: first, property: qb.dataSet }
      if (isOfVocabulary(dataset, rest)) {
        const expected = `${first.slice(0, first.indexOf('#') + 1)}data`
        tally.add('term-not-valid', qb.dataSet, { at, parameters, received: dataset, expected })
      } else tally.add('figures-of-others', dataset, { at, parameters, received: dataset })
    }
  }
}

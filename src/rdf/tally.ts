import { type Issue, type IssueDetails, issue } from '../issue'
import type { Bilingual } from '../messages/fill'
import type { IssueCode } from '../messages/issues'
import { entryOf } from '../model/remembered'

/** The most groups of one code that are told, and the most of them that are about one property. */
const mostGroups = { ofCode: 100, ofProperty: 10 } as const

interface Group {
  readonly code: IssueCode
  readonly details: IssueDetails
  count: number
}

const alike = (count: number): Bilingual | '' =>
  count === 0 ? '' : { en: ` (and ${count} more like it)`, zh: `（另有${count}处相同）` }

/**
 * What there is to say of data of any size, in bounded words: things alike are one group, told by the first of them and how
 * many more there are; of each code so many groups are told, and how many are not.
 */
export class Tally {
  private readonly groups = new Map<string, Group>()
  private readonly told = new Map<string, number>()
  private readonly untold = new Map<IssueCode, Set<string>>()

  /** Adds what is to be said, to the group of a name. */
  add(code: IssueCode, group: string, details: IssueDetails): void {
    const key = JSON.stringify([code, group])
    const about = JSON.stringify([code, details.at?.property ?? group])
    const known = this.groups.get(key)
    const [ofCode, ofProperty] = [this.told.get(code) ?? 0, this.told.get(about) ?? 0]
    if (known !== undefined) known.count += 1
    else if (ofCode < mostGroups.ofCode && ofProperty < mostGroups.ofProperty) {
      this.told.set(code, ofCode + 1).set(about, ofProperty + 1)
      this.groups.set(key, { code, details, count: 1 })
    } else entryOf(this.untold, code, () => new Set()).add(group)
  }

  list(): readonly Issue[] {
    const issues = [...this.groups.values()].map(({ code, details, count }) =>
      issue(code, { ...details, parameters: { ...details.parameters, more: alike(count - 1) } }),
    )
    const rest = [...this.untold.values()].map(({ size }) => issue('more-not-told', { received: String(size) }))
    return [...issues, ...rest]
  }
}

import { type Issue, issue } from '../issue'

/** So many issues of one kind are listed; of the rest it is said how many there are. */
export const mostAlike = 1000

/** Issues of one kind have the same code, and are of the same column or field. */
const kindOf = ({ code, path, at }: Issue): string => {
  const [list, , ...fields] = path
  const field = fields.filter((each) => !/^\d+$/.test(each)).join('.')
  return [code, at?.file ?? list, at?.sheet, at?.column ?? field].join('\n')
}

/** The issues of one kind: how many there are, and the last that is listed. */
interface Kind {
  count: number
  last: Issue
}

/** Issues as they are found: so many of a kind are kept, the rest are counted, and a table that is wrong throughout has room. */
export class IssueList {
  private readonly kept: Issue[] = []
  private readonly kinds = new Map<string, Kind>()

  readonly add = (found: Issue): void => {
    const name = kindOf(found)
    const kind = this.kinds.get(name) ?? { count: 0, last: found }
    this.kinds.set(name, kind)
    kind.count += 1
    if (kind.count > mostAlike) return
    kind.last = found
    this.kept.push(found)
  }

  /** The issues kept, and behind them how many more of their kinds there are, each in the place of the last of its kind. */
  all(): readonly Issue[] {
    const counted = [...this.kinds.values()].filter(({ count }) => count > mostAlike)
    return [
      ...this.kept,
      ...counted.map(({ count, last: { code, path, at } }) =>
        issue('more-of-the-same', {
          path,
          received: String(count - mostAlike),
          parameters: { like: code },
          ...(at !== undefined && { at }),
        }),
      ),
    ]
  }
}

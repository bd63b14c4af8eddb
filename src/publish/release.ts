import { type Issue, issue } from '../issue'
import { isApproved } from '../model/approval'
import { datasetLists, type LargeDataset } from '../model/dataset'
import { codeLabels } from '../vocabulary/catalogue'

/** What whoever publishes says of it: the day on which it is done, and whether a draft is meant. */
export interface Release {
  /** The day, such as `2021-02-01`. */
  readonly today: string
  readonly draft?: boolean
}

const notApproved = (status: LargeDataset['status']): Issue =>
  issue('not-approved', { path: ['status'], received: status, parameters: { status: codeLabels.status[status] } })

/** What keeps a dataset from being published: that nobody has approved it, or that its day has not come. */
export const releaseIssues = (
  { status, notBefore }: Pick<LargeDataset, 'status' | 'notBefore'>,
  { today, draft = false }: Release,
): readonly Issue[] => {
  if (!isApproved({ status })) return draft ? [] : [notApproved(status)]
  if (notBefore === undefined || today >= notBefore) return []
  return [issue('published-too-early', { path: ['notBefore'], received: today, expected: notBefore })]
}

/** What of a dataset is published: all of it; of one that was withdrawn its head, which says so and why, and no fact. */
export const publishedPart = (dataset: LargeDataset): LargeDataset =>
  dataset.status === 'withdrawn'
    ? { ...dataset, ...(Object.fromEntries(datasetLists.map((list) => [list, []])) as object) }
    : dataset

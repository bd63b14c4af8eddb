import type { DatasetStatus } from '../vocabulary/catalogue'

/** The statuses that a dataset has only after its publisher's approval. */
export const approvedStatuses = [
  'approved',
  'published',
  'corrected',
  'withdrawn',
] as const satisfies readonly DatasetStatus[]

/** Whether a dataset has been approved for publication; a compilation, which nobody approves, whether it is no draft. */
export const isApproved = ({ status }: { readonly status: DatasetStatus }): boolean =>
  approvedStatuses.some((approved) => approved === status)

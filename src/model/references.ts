/** The lists of a dataset whose records other records may name. */
export type ReferredList = 'sources' | 'bodies' | 'observations' | 'facts'

/**
 * Which fields of which list name another record by its id, and the list that it is to be in; `facts` is any list of facts. The check
 * of references and the shapes of linked data both come from it.
 */
export const references = {
  sources: { reports: 'sources' },
  bodies: { source: 'sources' },
  indicators: {},
  places: {},
  observations: {
    source: 'sources',
    reporter: 'bodies',
    statedBase: 'observations',
    candidateBases: 'observations',
    candidateNumerator: 'observations',
  },
  noValues: { source: 'sources', reporter: 'bodies' },
  partSets: { whole: 'observations', parts: 'observations' },
  recognitions: { source: 'sources' },
  trends: { source: 'sources' },
  milestones: { source: 'sources' },
  instruments: { source: 'sources' },
  programmes: { source: 'sources' },
  persons: { source: 'sources', organisation: 'bodies' },
  statedCounts: { source: 'sources' },
  notes: { about: 'facts', source: 'sources' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ReferredList>>>>

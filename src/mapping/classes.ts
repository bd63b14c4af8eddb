import type { ListName } from '../model/dataset'
import type { AnyRecord } from './field'
import { datasetMapping, lists } from './records'
import { periodMapping, quoteMapping } from './stated-fields'

/** The name of each kind of record, in JSON-LD and wherever else a record has a name of its own. */
export const records = {
  Dataset: datasetMapping,
  SourceDocument: lists.sources,
  Organization: lists.bodies,
  Person: lists.persons,
  DeclaredIndicator: lists.indicators,
  DeclaredJurisdiction: lists.places,
  Observation: lists.observations,
  NoValue: lists.noValues,
  PartSet: lists.partSets,
  Recognition: lists.recognitions,
  Trend: lists.trends,
  Milestone: lists.milestones,
  Instrument: lists.instruments,
  Programme: lists.programmes,
  StatedCount: lists.statedCounts,
  Note: lists.notes,
  Period: periodMapping,
  Quote: quoteMapping,
} as const satisfies Readonly<Record<string, AnyRecord>>

export type RecordName = keyof typeof records

/** The kind of record that each list holds. */
export const recordOfList: Readonly<Record<ListName, RecordName>> = {
  sources: 'SourceDocument',
  bodies: 'Organization',
  persons: 'Person',
  indicators: 'DeclaredIndicator',
  places: 'DeclaredJurisdiction',
  observations: 'Observation',
  noValues: 'NoValue',
  partSets: 'PartSet',
  recognitions: 'Recognition',
  trends: 'Trend',
  milestones: 'Milestone',
  instruments: 'Instrument',
  programmes: 'Programme',
  statedCounts: 'StatedCount',
  notes: 'Note',
}

import { documentOf } from '../mapping/address'
import type { Dataset } from '../model/dataset'
import { sectionsOf } from './graph'
import { writeNTriples } from './ntriples'
import { writeTurtle } from './turtle'

/** The forms of linked data that are written and read. */
export type RdfFormat = 'turtle' | 'n-triples'

/**
 * Writes a dataset as linked data, self-contained and without blank nodes: a Data Cube with its structure and codes, a
 * DCAT record, each figure with its bounds, period and quotation, and the findings on the figures as annotations. The
 * same dataset gives the same bytes.
 *
 * @example
 * import { changshu } from 'rule-of-law-metrics/datasets'
 * const turtle = writeRdf(changshu, 'turtle')
 */
export const writeRdf = (dataset: Dataset, format: RdfFormat): string =>
  format === 'turtle' ? writeTurtle(sectionsOf(dataset), documentOf(dataset)) : writeNTriples(sectionsOf(dataset))

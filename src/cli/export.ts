import { type Dataset, writeJson } from '../index'
import { writeRdf } from '../rdf/index'
import { writeTidyCsv } from '../tables/index'

/** The forms in which a dataset is given out. */
export const exportFormats = ['ttl', 'nt', 'trig', 'jsonld', 'json', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

const writers: Readonly<Record<ExportFormat, (dataset: Dataset) => string>> = {
  ttl: (dataset) => writeRdf(dataset, 'turtle'),
  nt: (dataset) => writeRdf(dataset, 'n-triples'),
  trig: (dataset) => writeRdf(dataset, 'trig'),
  jsonld: (dataset) => writeRdf(dataset, 'json-ld'),
  json: writeJson,
  csv: writeTidyCsv,
}

/** A dataset in one of its forms. */
export const exported = (dataset: Dataset, format: ExportFormat): string => writers[format](dataset)

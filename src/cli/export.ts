import { type Dataset, writeJson } from '../index'
import { writeRdf } from '../rdf/index'
import { writeCodebook, writeCodebookCsv, writeParquet, writeTidyCsv } from '../tables/index'
import type { Language } from './language'

/** The forms in which a dataset is given out. */
export const exportFormats = [
  'ttl',
  'nt',
  'trig',
  'jsonld',
  'json',
  'csv',
  'parquet',
  'codebook-csv',
  'codebook-md',
] as const
export type ExportFormat = (typeof exportFormats)[number]

const writers: Readonly<Record<ExportFormat, (dataset: Dataset, language: Language) => string | Uint8Array>> = {
  ttl: (dataset) => writeRdf(dataset, 'turtle'),
  nt: (dataset) => writeRdf(dataset, 'n-triples'),
  trig: (dataset) => writeRdf(dataset, 'trig'),
  jsonld: (dataset) => writeRdf(dataset, 'json-ld'),
  json: writeJson,
  csv: writeTidyCsv,
  parquet: writeParquet,
  'codebook-csv': writeCodebookCsv,
  'codebook-md': writeCodebook,
}

/** A dataset in one of its forms. */
export const exported = (dataset: Dataset, format: ExportFormat, language: Language): string | Uint8Array =>
  writers[format](dataset, language)

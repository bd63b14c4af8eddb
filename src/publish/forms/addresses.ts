import type { LargeDataset } from '../../model/dataset'
import { formatOf, type RdfFile } from '../../rdf/files'
import type { FormFile, FormKind, Publication } from './form'

/** The address at which a published file stands: the folder is published at the base of the dataset. */
export const fileAddress = ({ base }: Pick<LargeDataset, 'base'>, { path }: Pick<FormFile, 'path'>): string =>
  base + path

/** The files of a folder in which the dataset, or its version, stands as linked data. */
export const rdfFilesOf = ({ dataset, files }: Publication, of: FormKind): readonly RdfFile[] =>
  files.flatMap(({ kind, mediaType, ...file }) => {
    const format = kind === of ? formatOf(mediaType) : undefined
    return format === undefined ? [] : [{ format, address: fileAddress(dataset, file) }]
  })

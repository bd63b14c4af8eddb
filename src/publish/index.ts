export { writeCombined, writeDataset } from './build'
export { type CopyVerification, quotedSources, verifyByText } from './by-text'
export { type FetchOptions, longestFetched } from './fetch/fetch-bounded'
export { fetchContext } from './fetch/fetch-context'
export { fetchEndpoint, fetchPrivateEndpoint } from './fetch/fetch-endpoint'
export { type NewFile, writeWhole as writeFiles } from './files'
export { type FolderOnDisk, readFolder, withOthers } from './folder'
export type { WrittenFile } from './forms/form'
export type { Leftover } from './leftovers'
export {
  datasetExtensions,
  fetchInput,
  loadDataset,
  loadLargeDataset,
  loadPartly,
  meantBy,
  publishedForms,
  readFileInput,
} from './load'
export { isPacked, packDatasets } from './pack'
export { type PackedReadOptions, readPacked, readParquetFile } from './packed'
export { type Published, type PublishOptions, type PublishProgress, publishDataset } from './publish'
export { readInput, readInputPartly, readLargeInput, withCharset } from './read-input'
export { type Input, type Kind, type Recognised, recognise } from './recognise'
export { type Release, releaseIssues } from './release'
export { heldIn, type SourceProof, type Verification, verifyDataset } from './verify'

export { writeCombined, writeDataset } from './build'
export { type CopyVerification, quotedSources, verifyByText } from './by-text'
export {
  type Fetched,
  type FetchOptions,
  fetchBounded,
  longestFetch,
  longestFetched,
  longestSilence,
  mostRedirects,
} from './fetch/fetch-bounded'
export { fetchContext, longestContext } from './fetch/fetch-context'
export { type NewFile, writeWhole as writeFiles } from './files'
export { type FolderOnDisk, readFolder, readTableFile, withOthers } from './folder'
export { datasetExtensions, loadDataset, loadPartly } from './load'
export { heldIn, longestDocument, type SourceProof, type Verification, verifyDataset } from './verify'

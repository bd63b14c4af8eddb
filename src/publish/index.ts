export { writeDataset } from './build'
export { writeWhole as writeFiles } from './files'
export { loadDataset } from './load'
export { heldIn, longestDocument, type SourceProof, type Verification, verifyDataset } from './verify'

export { writeDataset } from './build'
export { loadDataset } from './load'
export { type SourceProof, type Verification, heldIn, longestDocument, verifyDataset } from './verify'

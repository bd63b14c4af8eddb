export { type FieldColumn, tableColumns } from '../mapping/columns'
export {
  type CopyState,
  copyStates,
  type FactInCopy,
  findFacts,
  type QuotedFact,
  type QuoteInCopy,
} from './by-text/by-text'
export { type Copy, longestCopy, readCopy } from './by-text/copy'
export { checkFolder, type Folder, longestFile } from './folder'
export { nearest } from './suggest'

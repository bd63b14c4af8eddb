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
export { type CubeOptions, checkCube, mostOffenders } from './cube/check-cube'
export type { CubeFormat, CubeSource } from './cube/read-graph'
export { fixFolder, isCorrectable } from './fix'
export { checkFolder, type Folder, longestFile } from './folder'
export { nearest } from './suggest'
export { checkTable } from './table'

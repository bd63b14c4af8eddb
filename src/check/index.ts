export { type FieldColumn, headColumns, headFields, sourceColumns, tableColumns } from '../mapping/columns'
export { isLaterVersion } from '../model/version'
export {
  type CopyState,
  copyStates,
  type FactInCopy,
  findFacts,
  type QuotedFact,
  type QuoteInCopy,
} from './by-text/by-text'
export { type Copy, longestCopy, readCopy } from './by-text/copy'
export type { OnRows, RowsRead } from './counted'
export { type CubeOptions, checkCube, mostOffenders } from './cube/check-cube'
export type { CubeFormat, CubeSource } from './cube/read-graph'
export {
  type Added,
  type ChangeKind,
  changeKinds,
  type Difference,
  type FactChange,
  type FieldChange,
  type Moved,
  type Removed,
  type Renamed,
  type Revised,
  type Version,
} from './diff/change'
export { diffDatasets } from './diff/diff'
export type { FigureChange, IntervalChange } from './diff/figure'
export { type RevisionFormat, writeRevision } from './diff/revision'
export { countCorrectable, fixFolder, fixWorkbook, isCorrectable } from './fix'
export {
  bytesIn,
  checkFolder,
  checkLargeFolder,
  type Folder,
  folderFiles,
  longestFile,
  type StoredFile,
  type StoredFolder,
  tableIn,
} from './folder'

export { type Head, type HeadTables, headOfTables } from './head'
export type { TableSources } from './read-tables'
export { nearest } from './suggest'
export { checkTable } from './table'
export { checkLargeTables, checkTables, type DatasetTables } from './tables'
export { checkLargeWorkbook, checkWorkbook } from './workbook'

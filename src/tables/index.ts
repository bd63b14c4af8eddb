export {
  columnsAsked,
  type FlatAnswer,
  type FlatCell,
  flatAnswer,
  isInterval,
  writeAnswerCsv,
  writeAnswerParquet,
} from './answer-table'
export { type CellSpan, cellSpans, type Replacement, replaceCells } from './cells'
export { writeCodebookCsv } from './codebook'
export { writeCodebook } from './codebook-text'
export { csvSource, longestRecord, mostRows, writeRowsCsv } from './csv'
export { writeDatasetWorkbook, writeDatasetWorkbookChunks } from './dataset-workbook'
export { wholeText } from './encoding'
export { type ColumnType, type FlatSource, type ParquetColumn, parquetColumns } from './parquet-columns'
export {
  longestParquet,
  mostParquetRows,
  type ParquetReading,
  type ParquetReadOptions,
  readParquet,
} from './parquet-read'
export { type ParquetSource, parquetChunks, writeParquet } from './parquet-write'
export { type Chunks, chunksOf, type Say, type TableRow, type TableSource } from './source'
export { type Row, readTable, type TableColumn } from './table'
export { type TemplateChoices, type TemplatePlace, templateFolder, templateWorkbook } from './template'
export { writeTidyCsv } from './tidy'
export { cellName } from './workbook/cell-address'
export { readWorkbook, type Sheet, type Workbook } from './workbook/read'
export type { SheetRecord } from './workbook/sheet'
export { type Choice, type NewColumn, type NewSheet, writeWorkbook, writeWorkbookChunks } from './workbook/write'
export { longestYaml, parseYaml, type Yaml } from './yaml'

export { type CsvRecord, longestRecord, mostRows, parseCsv } from './csv'
export { type Row, type Table, type TableColumn, readTable } from './table'
export { type Yaml, longestYaml, parseYaml } from './yaml'

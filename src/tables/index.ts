export { type CsvRecord, longestRecord, mostRows, parseCsv } from './csv'
export { type Row, readTable, type Table, type TableColumn } from './table'
export { writeTidyCsv } from './tidy'
export { longestYaml, parseYaml, type Yaml } from './yaml'

export { type FieldColumn, tableColumns } from '../mapping/columns'
export { checkFolder, type Folder, longestFile } from './folder'
export { nearest } from './suggest'

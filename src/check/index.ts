export { type Folder, checkFolder, longestFile } from './folder'
export { nearest } from './suggest'

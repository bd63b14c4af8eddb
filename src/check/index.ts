export { checkFolder, type Folder, longestFile } from './folder'
export { nearest } from './suggest'

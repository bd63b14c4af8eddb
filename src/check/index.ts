export { type CubeOptions, checkCube, mostOffenders } from './cube/check-cube'
export type { CubeSource } from './cube/read-graph'
export { checkFolder, type Folder, longestFile } from './folder'
export { nearest } from './suggest'

export { longestRdf, readRdf } from './read'
export { type RdfFormat, writeRdf } from './write'

export { type ContextForm, writeJsonLd } from './jsonld'
export { longestRdf, mostContexts, type RdfReading } from './parse'
export { readDatasets, readRdf } from './read'
export { type RdfFormat, writeDatasets, writeRdf } from './write'

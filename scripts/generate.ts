/**
 * Writes everything that is marked generated: src/vocabulary/ from ontology/, the JSON Schema, the
 * SHACL shapes and the JSON-LD context from model and mapping,
 * src/datasets/ from datasets/, the documents of codes, and what README.md quotes. The later steps need what the earlier ones write, so each is imported when its turn comes.
 */
import { generateVocabulary } from './generate-vocabulary'
import { readOntology } from './ontology'

generateVocabulary()
const { generateMeanings } = await import('./generate-meanings')
generateMeanings(readOntology())
const { generateSchema } = await import('./generate-schema')
generateSchema()
const { generateShapes } = await import('./generate-shapes')
generateShapes()
const { generateContext } = await import('./generate-context')
await generateContext()
const { generateDatasets } = await import('./generate-datasets')
await generateDatasets()
const { generateCodes } = await import('./generate-codes')
await generateCodes()
const { generateReadme } = await import('./generate-readme')
generateReadme()

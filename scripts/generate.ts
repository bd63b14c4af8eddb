/**
 * Writes everything that is marked generated: src/vocabulary/ from ontology/; the JSON Schema, the shapes and the JSON-LD
 * context from model and mapping; src/datasets/ from datasets/; the documents of codes and validators, and what README.md
 * quotes. The later steps need what the earlier ones write, so each is imported when its turn comes.
 */
import { generateVocabulary } from './generate-vocabulary'
import { readOntology } from './ontology'

generateVocabulary()
const { generateMeanings } = await import('./generate-meanings')
generateMeanings(readOntology())
const { generateSchema } = await import('./generate-schema')
generateSchema()
const { generateQuerySchema } = await import('./generate-query-schema')
generateQuerySchema()
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
const { generateValidators } = await import('./generate-validators')
generateValidators()

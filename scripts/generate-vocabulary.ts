import { generateCatalogue } from './generate-catalogue'
import { generateTerms } from './generate-terms'
import { readOntology } from './ontology'

/** Writes src/vocabulary/: terms.ts and catalogue.ts. */
export const generateVocabulary = (): void => {
  const ontology = readOntology()
  generateTerms(ontology)
  generateCatalogue(ontology)
}

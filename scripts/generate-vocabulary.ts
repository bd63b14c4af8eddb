import { generateAlignments } from './generate-alignments'
import { generateCatalogue } from './generate-catalogue'
import { generateTerms } from './generate-terms'
import { readOntology } from './ontology'

/** Writes src/vocabulary/: terms.ts, catalogue.ts and alignments.ts. */
export const generateVocabulary = (): void => {
  const ontology = readOntology()
  generateTerms(ontology)
  generateCatalogue(ontology)
  generateAlignments(ontology)
}

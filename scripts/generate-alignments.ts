import { base, type Labels, lastOf, type Ontology } from './ontology'
import { generatedBy, writeGenerated } from './write-generated'

const skos = 'http://www.w3.org/2004/02/skos/core#'

/** The kinds of match that are made. None is exact: nothing of others is the same as what is counted here. */
const matches = ['closeMatch', 'broadMatch', 'relatedMatch'] as const

const literal = (value: unknown): string => JSON.stringify(value, null, 2).replace(/"([A-Za-z_]\w*)":/g, '$1:')

/** Writes src/vocabulary/alignments.ts: the frameworks of others, and what is mapped to them. */
export const generateAlignments = ({ typed, inScheme, value, values, labels, name }: Ontology): void => {
  const one = (iri: string, property: string): string => {
    const found = value(iri, property)
    if (found === undefined) throw new Error(`${iri} has no ${property}`)
    return found
  }
  /** What a concept is called. Those of others have a preferred label of their makers' and an alternative one of ours. */
  const called = (iri: string): Labels => ({ ...labels(iri, `${skos}altLabel`), ...name(iri) })

  const frameworks = typed(`${skos}ConceptScheme`)
    .filter((scheme) => value(scheme, 'http://www.w3.org/2002/07/owl#versionInfo') !== undefined)
    .map((scheme) => ({ scheme, id: one(scheme, `${skos}notation`) }))

  const ours = [
    ...inScheme('area/outline-2015-2020').map((iri) => ({ iri, subject: { area: lastOf(iri) } })),
    ...inScheme('code/indicator').map((iri) => ({ iri, subject: { indicator: lastOf(iri) } })),
  ]
  const alignments = frameworks.flatMap(({ scheme, id }) => {
    const concepts = new Set(inScheme(scheme.slice(base.length)))
    return ours.flatMap(({ iri, subject }) =>
      matches.flatMap((match) =>
        values(iri, skos + match)
          .filter((target) => concepts.has(target))
          .map((target) => ({
            ...subject,
            framework: id,
            edition: one(scheme, 'http://www.w3.org/2002/07/owl#versionInfo'),
            match,
            target,
            notation: one(target, `${skos}notation`),
            label: called(target),
          })),
      ),
    )
  })

  const parts = [
    generatedBy('ontology/*.ttl'),
    `import type { Label } from './catalogue'\n`,
    `/** A framework of others, in the edition that the alignments are to. */
export interface ExternalFramework {
  readonly label: Label
  readonly edition: string
  /** The year of that edition. */
  readonly issued: string
}
`,
    `/** The frameworks of others to which something is aligned, by id. */\nexport const frameworks = ${literal(
      Object.fromEntries(
        frameworks.map(({ scheme, id }) => [
          id,
          {
            label: name(scheme),
            edition: one(scheme, 'http://www.w3.org/2002/07/owl#versionInfo'),
            issued: one(scheme, 'http://purl.org/dc/terms/issued'),
          },
        ]),
      ),
    )} as const satisfies Readonly<Record<string, ExternalFramework>>\n/** The id of one of them. */\nexport type Framework = keyof typeof frameworks\n`,
    `/** How near a concept of another framework is to ours, as SKOS says it. It is never the same. */\nexport type Match = ${matches.map((match) => `'${match}'`).join(' | ')}\n`,
    `/**
 * That an area or an indicator is about the same matter as a concept of another framework. It never says that figures of the
 * two may be compared.
 */
export interface Alignment {
  /** The id of the area or of the indicator: one of the two is given. */
  readonly area?: string
  readonly indicator?: string
  readonly framework: Framework
  readonly edition: string
  /** \`broadMatch\`: the other is the broader of the two. */
  readonly match: Match
  /** The address of the other framework's concept, and its number or code there. */
  readonly target: string
  readonly notation: string
  /** What it is called: in words of our own, save for the Outline's Chinese headings. */
  readonly label: Label
}
`,
    `/** Every alignment: by framework, areas before indicators. */\nexport const alignments: readonly Alignment[] = ${literal(alignments)}\n`,
  ]
  writeGenerated('src/vocabulary/alignments.ts', parts.join('\n'))
}

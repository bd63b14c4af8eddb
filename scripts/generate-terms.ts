import { ns, type Ontology } from './ontology'
import { reused } from './reused'
import { generatedBy, writeGenerated } from './write-generated'

/** Writes src/vocabulary/terms.ts: every term as a typed constant, so that a misspelt one fails to compile. `void` is no name in code. */
export const generateTerms = (ontology: Ontology): void => {
  const own = ontology.typed().filter((subject) => subject.startsWith(ns))
  const block = (prefix: string, namespace: string, terms: readonly string[]): string =>
    `export const ${prefix === 'void' ? 'void_' : prefix} = {\n${terms.map((term) => `  ${/^\w+$/.test(term) ? term : `'${term}'`}: '${namespace}${term}',`).join('\n')}\n} as const\n`
  const parts = [
    generatedBy('ontology/rolm.ttl and scripts/reused.ts'),
    `/** The terms of the vocabulary. */\n${block(
      'rolm',
      ns,
      own.map((subject) => subject.slice(ns.length)),
    )}`,
    ...Object.entries(reused).map(([prefix, { namespace, terms }]) => block(prefix, namespace, terms)),
    `/** The namespaces, by the prefix under which files write them. */\nexport const prefixes = {\n  rolm: '${ns}',\n${Object.entries(
      reused,
    )
      .map(
        ([prefix, { namespace }]) =>
          `  '${prefix.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}': '${namespace}',`,
      )
      .join('\n')}\n} as const\n`,
  ]
  writeGenerated('src/vocabulary/terms.ts', parts.join('\n'))
}

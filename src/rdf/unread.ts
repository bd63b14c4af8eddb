import { records } from '../mapping/classes'
import type { AnyRecord } from '../mapping/field'
import { partsOf } from '../mapping/read'
import type { Bilingual } from '../messages/fill'
import { eli, qb, rdf } from '../vocabulary/terms'
import { tellValue } from './part-record'
import type { Statements } from './statements'
import type { Tally } from './tally'

/** The properties of each node that were read. */
export type Understood = ReadonlyMap<string, ReadonlySet<string>>

/** The classes that are read: of records, and of the nodes that carry some of their fields. */
const knownClasses: ReadonlySet<string> = new Set([
  ...Object.values<AnyRecord>(records).flatMap((mapping) => [
    ...mapping.types,
    ...partsOf(mapping).map(({ type }) => type),
  ]),
  eli.LegalResource,
])

const classesOf = (index: Statements, node: string): readonly string[] =>
  index.values(node, rdf.type).flatMap((type) => (type.kind === 'node' ? [type.iri] : []))

const classWords = (classes: readonly string[]): Bilingual => {
  const names = classes.join(', ')
  return names === '' ? { en: 'it has no class', zh: '没有类型' } : { en: `a ${names}`, zh: `类型为 ${names}` }
}

const aClass: Bilingual = {
  en: `a class that is read, such as ${qb.Observation}`,
  zh: `可以读取的类型，如 ${qb.Observation}`,
}

/** Tells of every statement that nobody read: nodes of which nothing was read, and properties and classes of the others. */
export const tellUnread = (index: Statements, understood: Understood, tally: Tally): void => {
  for (const node of index.subjects()) {
    const properties = understood.get(node)
    const classes = classesOf(index, node)
    if (properties === undefined) {
      const words = classWords([...classes].sort())
      tally.add('node-not-read', words.en, { at: { node }, parameters: { node, received: words }, received: words.en })
      continue
    }
    for (const received of classes)
      if (!knownClasses.has(received))
        tellValue(tally, { node, property: rdf.type, received: `<${received}>`, expected: aClass })
    for (const property of index.properties(node))
      if (!properties.has(property)) {
        const at = { node, property }
        tally.add('property-not-understood', property, { at, parameters: at })
      }
  }
}

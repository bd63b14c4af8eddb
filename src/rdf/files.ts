import { RolmError } from '../issue'
import { type Description, node, type Statement } from '../mapping/term'
import { dcat, rdf } from '../vocabulary/terms'

/** The forms of linked data, each with the end of its files' names and its media type. */
const forms = {
  turtle: ['ttl', 'text/turtle'],
  'n-triples': ['nt', 'application/n-triples'],
  trig: ['trig', 'application/trig'],
  'json-ld': ['jsonld', 'application/ld+json'],
} as const satisfies Readonly<Record<string, readonly [extension: string, mediaType: string]>>

/** The forms of linked data that are written and read. */
export type RdfFormat = keyof typeof forms

const formats = Object.keys(forms) as readonly RdfFormat[] // its own keys

/**
 * Holds a form that a program names against those that there are.
 *
 * @throws RolmError where it is none, such as the end of a file's name: `ttl`
 */
export const checkFormat = (format: RdfFormat): void => {
  if (formats.includes(format)) return
  const known = formats.join(', ')
  throw new RolmError(`"${String(format)}" is no form of linked data: give one of ${known}`, {
    zh: `没有“${String(format)}”这种关联数据格式：请用 ${formats.join('、')} 之一`,
  })
}

/** A file in which a dataset stands as linked data. */
export interface RdfFile {
  readonly format: RdfFormat
  readonly address: string
}

/** The files beside a document where it is published in every form. */
export const filesBeside = (document: string): readonly RdfFile[] =>
  formats.map((format) => ({ format, address: `${document.replace(/#$/, '')}.${forms[format][0]}` }))

/** The form of linked data that has a media type. */
export const formatOf = (mediaType: string): RdfFormat | undefined =>
  formats.find((format) => forms[format][1] === mediaType)

/** The node of a media type. */
export const mediaTypeNode = (mediaType: string): Statement => [
  dcat.mediaType,
  node(`https://www.iana.org/assignments/media-types/${mediaType}`),
]

/** The distributions of the dataset of a document: the files in which it stands. */
export const distributionsOf = (document: string, files: readonly RdfFile[]): readonly Description[] =>
  files.map(({ format, address }) => ({
    iri: `${document}data-file-${format}`,
    statements: [
      [rdf.type, node(dcat.Distribution)],
      [dcat.downloadURL, node(address)],
      mediaTypeNode(forms[format][1]),
    ],
  }))

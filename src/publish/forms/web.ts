import { localName } from '../../mapping/address'
import { isApproved } from '../../model/approval'
import { textIn } from '../../model/text'
import { jsonText } from '../../rdf/json-text'
import { addressOf, keywordsOf } from './citation'
import type { Publication } from './form'
import { licenceAt } from './licence'

/** Text as a pattern that matches it alone. */
const literally = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}]/g, (character) => `\\${character}`)

/**
 * How a server gives the form that is asked for: the address of the dataset answers 303 with the file whose media type is wanted, as
 * w3id.org does. For Apache, in the folder of the files.
 */
export const htaccessText = ({ dataset, files }: Publication): string => {
  const name = localName(dataset.id)
  const data = files.filter(({ kind, path }) => kind === 'data' && !path.includes('/'))
  const page = files.find(({ mediaType }) => mediaType === 'text/html')?.path ?? 'README.md'
  const usual = data.find(({ mediaType }) => mediaType === 'text/turtle')?.path ?? page
  const types = [...new Map(data.map(({ mediaType, path }) => [path.slice(path.lastIndexOf('.')), mediaType]))]
  const offered = new Map<string, string>()
  for (const { mediaType, path } of data) if (!offered.has(mediaType)) offered.set(mediaType, path)
  const rules = [...offered].map(
    ([mediaType, path]) =>
      `RewriteCond %{HTTP_ACCEPT} ${literally(mediaType)}\nRewriteRule "^${literally(name)}$" "${path}" [R=303,L,NE]`,
  )
  return [
    '# Content negotiation for the dataset in this folder.',
    'Options -MultiViews',
    'AddDefaultCharset utf-8',
    ...types.map(([extension, mediaType]) => `AddType ${mediaType} ${extension}`),
    '<IfModule mod_headers.c>\nHeader set Access-Control-Allow-Origin "*"\nHeader append Vary Accept\n</IfModule>',
    `DirectoryIndex ${page}`,
    'RewriteEngine on',
    `# Browsers ask for pages first.\nRewriteCond %{HTTP_ACCEPT} text/html\nRewriteRule "^${literally(name)}$" "${page}" [R=303,L,NE]`,
    ...rules,
    `# Whoever asks for nothing in particular gets Turtle.\nRewriteRule "^${literally(name)}$" "${usual}" [R=303,L,NE]`,
    '',
  ].join('\n')
}

/** What the archive Zenodo is told of a dataset that is deposited there. */
export const zenodoText = ({ dataset }: Publication): string => {
  const { title, description, publisher, version, issued, licence } = dataset
  const spdx = licenceAt(licence)?.spdx
  return jsonText({
    upload_type: 'dataset',
    title: `${textIn(title, 'en')}${isApproved(dataset) ? '' : ' (draft, not approved)'}`,
    description: textIn(description ?? title, 'en'),
    creators: [{ name: publisher }],
    version,
    publication_date: issued,
    access_right: 'open',
    ...(spdx === undefined ? { notes: licence } : { license: spdx.toLowerCase() }),
    keywords: keywordsOf(dataset),
    related_identifiers: [{ relation: 'isIdenticalTo', identifier: addressOf(dataset), scheme: 'url' }],
  })
}

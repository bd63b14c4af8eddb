import { extname } from 'node:path'
import { type Issue, issue } from '../issue'
import { tableColumns } from '../mapping/columns'
import type { Bilingual } from '../messages/fill'
import type { RdfFormat } from '../rdf/write'
import { readArchive } from '../tables/workbook/zip'

/** The forms that are read. */
export type Kind = RdfFormat | 'json' | 'csv' | 'xlsx' | 'zip'

/** Forms that are known and not read. */
type Other = 'html' | 'rdf-xml' | 'xml' | 'n-quads' | 'xls' | 'ods' | 'pdf' | 'gzip' | 'parquet' | 'yaml'

/** Something to read, from wherever it came: its bytes, and what is said of it. */
export interface Input {
  /** The name of the file, or the address. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The kind of content that a server names. */
  readonly type?: string
  /** The encoding that a server names. */
  readonly charset?: string
}

const words: Readonly<Record<Kind | Other, Bilingual>> = {
  turtle: { en: 'Turtle', zh: ' Turtle' },
  'n-triples': { en: 'N-Triples', zh: ' N-Triples' },
  trig: { en: 'TriG', zh: ' TriG' },
  'json-ld': { en: 'JSON-LD', zh: ' JSON-LD' },
  json: { en: 'JSON', zh: ' JSON' },
  csv: { en: 'a table (CSV)', zh: '表格（CSV）' },
  xlsx: { en: 'a workbook (.xlsx)', zh: '工作簿（.xlsx）' },
  zip: { en: 'an archive (.zip)', zh: '压缩包（.zip）' },
  html: { en: 'a web page', zh: '网页' },
  'rdf-xml': { en: 'RDF/XML', zh: ' RDF/XML' },
  xml: { en: 'XML', zh: ' XML' },
  'n-quads': { en: 'N-Quads', zh: ' N-Quads' },
  xls: { en: 'a workbook of the old format .xls', zh: '旧格式的工作簿（.xls）' },
  ods: { en: 'a workbook of the format .ods', zh: ' .ods 格式的工作簿' },
  pdf: { en: 'a PDF', zh: ' PDF' },
  gzip: { en: 'packed with gzip', zh: '用 gzip 压缩的文件' },
  parquet: { en: 'Parquet', zh: ' Parquet' },
  yaml: { en: 'the head of a dataset (YAML)', zh: '数据集的概要（YAML）' },
}

/** What to ask for instead of a form that is not read. */
const instead: Readonly<Partial<Record<Other, string>>> = {
  'n-quads': '.trig',
  xls: '.xlsx',
  ods: '.xlsx',
  parquet: '.ttl',
}

const byExtension: Readonly<Record<string, Kind | Other>> = {
  '.ttl': 'turtle',
  '.n3': 'turtle',
  '.nt': 'n-triples',
  '.trig': 'trig',
  '.nq': 'n-quads',
  '.jsonld': 'json-ld',
  '.json': 'json',
  '.csv': 'csv',
  '.xlsx': 'xlsx',
  '.zip': 'zip',
  '.rdf': 'rdf-xml',
  '.owl': 'rdf-xml',
  '.xml': 'xml',
  '.html': 'html',
  '.htm': 'html',
  '.xls': 'xls',
  '.ods': 'ods',
  '.pdf': 'pdf',
  '.gz': 'gzip',
  '.parquet': 'parquet',
  '.yaml': 'yaml',
  '.yml': 'yaml',
}

const byType: Readonly<Record<string, Kind | Other>> = {
  'text/turtle': 'turtle',
  'application/x-turtle': 'turtle',
  'application/n-triples': 'n-triples',
  'application/n-quads': 'n-quads',
  'application/trig': 'trig',
  'application/ld+json': 'json-ld',
  'application/json': 'json',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/zip': 'zip',
  'application/rdf+xml': 'rdf-xml',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/vnd.ms-excel': 'xls',
  'application/pdf': 'pdf',
}

const signatures: readonly (readonly [Kind | Other, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
]

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** How much of a text is looked at, in bytes. */
const lookedAt = 65_536

/** What an archive holds, by the names of its files. One that cannot be opened is what it is called. */
const kindOfArchive = (bytes: Uint8Array): Kind | Other | undefined => {
  try {
    const files = readArchive(bytes)
    if (files.has('xl/workbook.xml') || files.has('[Content_Types].xml')) return 'xlsx'
    return files.has('META-INF/manifest.xml') ? 'ods' : 'zip'
  } catch {
    return undefined
  }
}

const columnNames: ReadonlySet<string> = new Set(
  Object.values(tableColumns).flatMap((columns) => columns.flatMap(({ en, zh }) => [en, zh])),
)

const isTableHeader = (text: string): boolean =>
  (text.split(/\r?\n/, 1)[0] ?? '').split(/[,;\t]/).filter((cell) => columnNames.has(cell.trim().replace(/^"|"$/g, '')))
    .length >= 2

/** A graph with its name, or without one, where a statement begins. */
const graph = /(?:^|[.}]\s)\s*(?:GRAPH\s+)?(?:<[^<>"{}|^`\\\s]*>|[\w-]*:[\w.-]*)?\s*\{/im

const turtleFamily = (text: string): Kind | undefined => {
  const bare = text.replace(/^\s*#.*$/gm, '').trimStart()
  if (/^(?:@prefix\s|@base\s|prefix\s+[\w-]*:\s*<|base\s+<)/i.test(bare)) return graph.test(bare) ? 'trig' : 'turtle'
  if (/^(?:<[^<>\s]*>|_:\w+)\s+<[^<>\s]*>\s+(?:<[^<>\s]*>|_:\w+|")/.test(bare)) return 'n-triples'
  return undefined
}

const kindOfXml = (text: string): Other | undefined => {
  if (/^<(?:!doctype\s+html|html|head|body|title|script|meta)[\s>]/i.test(text)) return 'html'
  if (!/^(?:<\?xml|<!--|<rdf:RDF\b)/.test(text)) return undefined
  if (/<rdf:RDF\b/.test(text)) return 'rdf-xml'
  return /<(?:!doctype\s+html|html)[\s>]/i.test(text) ? 'html' : 'xml'
}

const kindOfText = (text: string): Kind | Other | undefined => {
  const xml = kindOfXml(text)
  if (xml !== undefined) return xml
  if (/^(?:\{\s*["}]|\[\s*[[{"\]])/.test(text) && !/^\[\s*\]\s+\S/.test(text))
    return /"@(?:context|graph|id|type)"\s*:/.test(text) ? 'json-ld' : 'json'
  return turtleFamily(text) ?? (isTableHeader(text) ? 'csv' : undefined)
}

/** The form that the content shows, where it shows one. */
const kindOfContent = (bytes: Uint8Array): Kind | Other | undefined => {
  const signed = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0]
  if (signed === 'zip') return kindOfArchive(bytes)
  if (signed !== undefined) return signed
  return kindOfText(new TextDecoder().decode(bytes.subarray(0, lookedAt)).trimStart())
}

/** Forms of which one may be read as the other: the content of the latter may be of the former. */
const isAlso: Readonly<Partial<Record<Kind | Other, readonly (Kind | Other)[]>>> = {
  turtle: ['n-triples'],
  trig: ['turtle', 'n-triples'],
  'n-quads': ['n-triples'],
  json: ['json-ld'],
  'json-ld': ['json'],
  xml: ['rdf-xml', 'html'],
}

const nameOf = (name: string): string => (URL.canParse(name) ? new URL(name).pathname : name)

const claimOf = ({ name, type }: Input): Kind | Other | undefined => {
  const byName = byExtension[extname(nameOf(name)).toLowerCase()]
  return (type === undefined ? undefined : byType[type]) ?? byName
}

/** A claim and what the content shows, made one: JSON that has a context is JSON-LD, whatever it is called. */
const agreed = (claimed: Kind | Other, content: Kind | Other): Kind | Other | undefined => {
  if (claimed === content) return content
  if (isAlso[claimed]?.includes(content) !== true) return undefined
  return claimed === 'json' || claimed === 'xml' ? content : claimed
}

const readKinds: ReadonlySet<string> = new Set<Kind>([
  'turtle',
  'n-triples',
  'trig',
  'json-ld',
  'json',
  'csv',
  'xlsx',
  'zip',
])

const isRead = (kind: Kind | Other): kind is Kind => readKinds.has(kind)

/** The form of something, or the issue that it is none that is read; with a warning where its name or server say another. */
export interface Recognised {
  readonly kind?: Kind
  readonly issues: readonly Issue[]
}

const notRead = (kind: Other, name: string): Issue =>
  kind === 'html'
    ? issue('page-not-data', { received: name, at: { file: name } })
    : issue('format-not-read', {
        received: name,
        expected: instead[kind] ?? '.ttl, .jsonld, .xlsx',
        parameters: { detail: words[kind] },
        at: { file: name },
      })

/**
 * Tells the form of something by its content, and by its name or what its server says where the content leaves that open. Where
 * they disagree the content is believed, and that is said.
 */
export const recognise = (input: Input): Recognised => {
  const { name, bytes } = input
  const [content, claimed] = [kindOfContent(bytes), claimOf(input)]
  const both = content === undefined || claimed === undefined ? undefined : agreed(claimed, content)
  const kind = both ?? content ?? claimed ?? (isArchive(bytes) ? 'zip' : undefined)
  if (kind === undefined) return { issues: [issue('format-unknown', { received: name, at: { file: name } })] }
  if (!isRead(kind)) return { issues: [notRead(kind, name)] }
  const differs = content !== undefined && claimed !== undefined && both === undefined
  const parameters = { received: words[claimed ?? kind], expected: words[kind] }
  return { kind, issues: differs ? [issue('format-differs', { parameters, at: { file: name } })] : [] }
}

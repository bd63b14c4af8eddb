import { builtinModules } from 'node:module'
import ts from 'typescript'

/** The files under src/: path from src/ → text. */
export type Sources = Readonly<Record<string, string>>

/** Rooms that every other may import. */
const open = ['issue', 'messages', 'vocabulary']

/** Stands for every room but the command line. */
const anything = '*'

/** The table "May import" of the house. `core` is src/index.ts, the public list of the core. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  issue: [],
  messages: [],
  vocabulary: [],
  core: ['model', 'query', 'compare'],
  model: [],
  mapping: ['model'],
  query: ['model'],
  compare: ['model', 'query'],
  composite: ['model', 'query', 'compare'],
  rdf: ['model', 'mapping', 'query'],
  tables: ['model', 'mapping', 'query'],
  sparql: ['model', 'mapping', 'query'],
  sql: ['model', 'mapping', 'query'],
  check: ['model', 'mapping', 'rdf', 'tables'],
  publish: ['model', 'mapping', 'query', 'compare', 'check', 'rdf', 'tables'],
  datasets: ['model'],
  charts: ['model', 'query', 'compare'],
  pages: [anything],
  cli: [], // entry points only: their index.ts, whichever room it stands in
}

/** Third parties, one door each: a file, or a room with its `/`. Later issues add theirs here. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  zod: ['model/', 'query/', 'mapping/'],
  n3: ['rdf/library.ts'],
  jsonld: ['rdf/library.ts'],
  oxigraph: ['sparql/embedded.ts'],
  yaml: ['tables/yaml.ts'],
  'csv-parse': ['tables/csv.ts'],
  'csv-stringify': ['tables/csv.ts'],
  '@duckdb/node-api': ['sql/duckdb.ts'],
  hyparquet: [
    'tables/parquet-read.ts',
    'tables/parquet-pages.ts',
    'tables/parquet-chunks.ts',
    'tables/parquet-runs.ts',
  ],
  'hyparquet-writer': ['tables/parquet-write.ts'],
  'fastest-levenshtein': ['check/', 'cli/'],
  htmlparser2: ['check/by-text/html.ts', 'tables/workbook/xml.ts'],
  fflate: ['tables/workbook/zip.ts'],
  commander: ['cli/'],
  picocolors: ['cli/'],
  'string-width': ['cli/'],
}

/** Where node's own modules may be imported. The engine runners join when one needs them. */
export const nodeDoors: readonly string[] = ['publish/', 'pages/', 'cli/', 'sql/duckdb.ts']

/** All that the core may reach outside src/, with the files that it imports. */
const coreParties = ['zod']

/** One import of a file, as it is written. A specifier that is not plain text has `undefined`. */
export interface Import {
  readonly line: number
  readonly specifier: string | undefined
}

/**
 * The imports of one file: static and dynamic ones, re-exports, `require`, and types in the form `import('…').T`. What is
 * imported as a type alone counts too, since a reader follows it all the same.
 */
export function importsOf(path: string, text: string): readonly Import[] {
  const known = parsed.get(text)
  if (known !== undefined) return known
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const add = (node: ts.Node, specifier: ts.Node | undefined): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
    found.push({ line, specifier: specifier && ts.isStringLiteralLike(specifier) ? specifier.text : undefined })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier)
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node, node.moduleSpecifier)
    else if (ts.isExternalModuleReference(node)) add(node, node.expression)
    else if (ts.isImportTypeNode(node))
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument)
    else if (ts.isCallExpression(node) && isImporting(node.expression)) add(node, node.arguments[0])
    ts.forEachChild(node, visit)
  }
  visit(file)
  parsed.set(text, found)
  return found
}

/** The imports of texts already parsed: every rule asks for them anew. */
const parsed = new Map<string, readonly Import[]>()

function isImporting(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
}

/** The room of a file: its first folder; a file that stands in none is a room itself, src/index.ts the core. */
export function roomOf(path: string): string {
  const slash = path.indexOf('/')
  if (slash >= 0) return path.slice(0, slash)
  return path === 'index.ts' ? 'core' : path.replace(/\.ts$/, '')
}

/**
 * The package of a specifier: `csv-parse` of `csv-parse/sync`, `@a/b` of `@a/b/c`. Of `#csv-parse`, which package.json leads to
 * the build for browsers or that for Node, too.
 */
export function packageOf(specifier: string): string {
  return specifier
    .replace(/^#/, '')
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

const isRelative = (specifier: string): boolean => /^\.{1,2}(\/|$)/.test(specifier)

/** Whether it is a module of node itself, with `node:` or without. */
export const isNode = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(packageOf(specifier))

/** The file that a relative import means, if there is one. */
function resolve(sources: Sources, from: string, specifier: string): string | undefined {
  const parts = from.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  const path = parts.join('/')
  const candidates = [path, `${path}.ts`, path === '' ? 'index.ts' : `${path}/index.ts`]
  return candidates.find((candidate) => Object.hasOwn(sources, candidate))
}

const isEntry = (path: string): boolean => path === 'index.ts' || path.endsWith('/index.ts')

const isBehind = (path: string, allowed: readonly string[]): boolean =>
  allowed.some((door) => (door.endsWith('/') ? path.startsWith(door) : path === door))

/** Which file imports which, and which import breaks a rule on its own: one line each, naming file, line and rule. */
export function checkImports(sources: Sources): readonly string[] {
  const faults: string[] = []
  for (const [path, text] of Object.entries(sources)) {
    if (!Object.hasOwn(mayImport, roomOf(path))) faults.push(`${path}: the house has no room ${roomOf(path)}`)
    for (const { line, specifier } of importsOf(path, text)) {
      const fault = specifier === undefined ? 'what is imported cannot be read' : faultOf(sources, path, specifier)
      if (fault !== undefined) faults.push(`${path}:${line}: ${fault}`)
    }
  }
  const cycle = findCycle(sources)
  if (cycle !== undefined) faults.push(`cycle: ${cycle.join(' → ')}`)
  return [...faults, ...checkCore(sources)]
}

function faultOf(sources: Sources, from: string, specifier: string): string | undefined {
  if (!isRelative(specifier)) {
    if (isNode(specifier)) {
      if (!specifier.startsWith('node:')) return `${specifier} is to be written node:${specifier}`
      return isBehind(from, nodeDoors) ? undefined : `${specifier} may be imported only in ${nodeDoors.join(', ')}`
    }
    const door = Object.hasOwn(doors, packageOf(specifier)) ? doors[packageOf(specifier)] : undefined
    if (door === undefined) return `${packageOf(specifier)} has no door`
    return isBehind(from, door) ? undefined : `${packageOf(specifier)} may be imported only in ${door.join(', ')}`
  }
  const to = resolve(sources, from, specifier)
  if (to === undefined) return `${specifier} is no file of src/`
  return roomFault(from, to)
}

function roomFault(from: string, to: string): string | undefined {
  const [here, there] = [roomOf(from), roomOf(to)]
  if (here === there && !isEntry(to)) return undefined
  if (here === 'cli')
    return isEntry(to) || open.includes(there) ? undefined : `cli may not import ${to}: no entry point`
  if (isEntry(to)) return `only cli imports an index.ts: ${to}`
  if (open.includes(there)) return undefined
  const allowed = mayImport[here] ?? []
  if (allowed.includes(there) || (allowed.includes(anything) && there !== 'cli')) return undefined
  return `${here} may not import ${there}: ${to}`
}

/** The files that a file imports. */
function edgesOf(sources: Sources, path: string): readonly string[] {
  const edges = importsOf(path, sources[path] ?? '').flatMap(({ specifier }) => {
    const to = specifier !== undefined && isRelative(specifier) ? resolve(sources, path, specifier) : undefined
    return to === undefined ? [] : [to]
  })
  return [...new Set(edges)]
}

/** A cycle of imports between files, if there is one: `a.ts → b.ts → a.ts`. */
export function findCycle(sources: Sources): readonly string[] | undefined {
  const done = new Set<string>()
  const search = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    const start = trail.indexOf(path)
    if (start >= 0) return [...trail.slice(start), path]
    if (done.has(path)) return undefined
    for (const next of edgesOf(sources, path)) {
      const cycle = search(next, [...trail, path])
      if (cycle !== undefined) return cycle
    }
    done.add(path)
    return undefined
  }
  for (const path of Object.keys(sources)) {
    const cycle = search(path, [])
    if (cycle !== undefined) return cycle
  }
  return undefined
}

/** Everything that a file reaches by its imports, with the way that leads there. */
export function reach(sources: Sources, start: string): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[start, [start]]])
  for (const [path, way] of ways)
    for (const next of edgesOf(sources, path)) if (!ways.has(next)) ways.set(next, [...way, next])
  return ways
}

function checkCore(sources: Sources): readonly string[] {
  if (!Object.hasOwn(sources, 'index.ts')) return []
  return [...reach(sources, 'index.ts')].flatMap(([path, way]) =>
    importsOf(path, sources[path] ?? '').flatMap(({ specifier }) =>
      specifier === undefined || isRelative(specifier) || coreParties.includes(packageOf(specifier))
        ? []
        : [`the core reaches ${specifier}: ${way.join(' → ')}`],
    ),
  )
}

/** The packages of others that the files import. */
export function thirdParties(sources: Sources): readonly string[] {
  const packages = Object.entries(sources).flatMap(([path, text]) =>
    importsOf(path, text).flatMap(({ specifier }) =>
      specifier === undefined || isRelative(specifier) || isNode(specifier) ? [] : [packageOf(specifier)],
    ),
  )
  return [...new Set(packages)].sort()
}

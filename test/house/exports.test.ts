import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json'
import * as check from '../../src/check/index'
import * as datasets from '../../src/datasets/index'
import * as core from '../../src/index'
import * as publish from '../../src/publish/index'
import * as rdf from '../../src/rdf/index'
import * as sparql from '../../src/sparql/index'
import * as sql from '../../src/sql/index'
import * as tables from '../../src/tables/index'

/** What each entry point gives at run time. A change here is a change of the public surface: say it in a changeset. */
const surface: Readonly<Record<string, readonly [entry: object, exports: readonly string[]]>> = {
  '.': [
    core,
    [
      'RolmError',
      'add',
      'alignments',
      'areas',
      'ask',
      'boundsOf',
      'breakdownOf',
      'breakdowns',
      'carefulOrders',
      'compare',
      'compareFigures',
      'comparisonInterval',
      'cut',
      'definitionIn',
      'definitions',
      'divide',
      'explain',
      'findingsOf',
      'formatBounds',
      'frameworks',
      'hasErrors',
      'hull',
      'indicatorIn',
      'indicatorOf',
      'indicators',
      'jurisdictionIn',
      'jurisdictionOf',
      'jurisdictions',
      'longestJson',
      'measureOf',
      'multiply',
      'narrowToWhole',
      'numerators',
      'orders',
      'parseDataset',
      'parseJson',
      'parseQuery',
      'query',
      'readJson',
      'readPrinted',
      'scale',
      'shortened',
      'subtract',
      'tableOf',
      'toBounds',
      'toInterval',
      'writeJson',
    ],
  ],
  './datasets': [datasets, ['beijing', 'changshu', 'china', 'population']],
  './check': [
    check,
    [
      'bytesIn',
      'changeKinds',
      'checkCube',
      'checkFolder',
      'checkLargeFolder',
      'checkLargeTables',
      'checkLargeWorkbook',
      'checkTable',
      'checkTables',
      'checkWorkbook',
      'copyStates',
      'countCorrectable',
      'diffDatasets',
      'findFacts',
      'fixFolder',
      'fixWorkbook',
      'folderFiles',
      'headColumns',
      'headFields',
      'headOfTables',
      'isCorrectable',
      'isLaterVersion',
      'longestCopy',
      'longestFile',
      'mostOffenders',
      'nearest',
      'readCopy',
      'sourceColumns',
      'tableColumns',
      'tableIn',
      'writeRevision',
    ],
  ],
  './rdf': [
    rdf,
    [
      'loadTable',
      'longestRdf',
      'mostContexts',
      'mostFigures',
      'rdfPieces',
      'readDatasets',
      'readPartly',
      'readRdf',
      'writeDatasets',
      'writeJsonLd',
      'writeRdf',
    ],
  ],
  './sparql': [
    sparql,
    [
      'answerFromResults',
      'compileSparql',
      'embeddedStore',
      'queryEmbedded',
      'queryEndpoint',
      'selectEmbedded',
      'selectEndpoint',
    ],
  ],
  './sql': [sql, ['answerFromRows', 'compileSql', 'queryDuckdb']],
  './tables': [
    tables,
    [
      'cellName',
      'cellSpans',
      'columnsAsked',
      'flatAnswer',
      'isInterval',
      'writeAnswerCsv',
      'writeAnswerParquet',
      'longestParquet',
      'longestRecord',
      'longestYaml',
      'mostParquetRows',
      'mostRows',
      'chunksOf',
      'csvSource',
      'parquetChunks',
      'parquetColumns',
      'parseYaml',
      'readParquet',
      'readTable',
      'readWorkbook',
      'replaceCells',
      'templateFolder',
      'templateWorkbook',
      'wholeText',
      'writeCodebook',
      'writeCodebookCsv',
      'writeParquet',
      'writeRowsCsv',
      'writeDatasetWorkbook',
      'writeDatasetWorkbookChunks',
      'writeTidyCsv',
      'writeWorkbook',
      'writeWorkbookChunks',
    ],
  ],
  './publish': [
    publish,
    [
      'datasetExtensions',
      'fetchContext',
      'fetchEndpoint',
      'fetchPrivateEndpoint',
      'fetchInput',
      'heldIn',
      'isPacked',
      'packDatasets',
      'readPacked',
      'readParquetFile',
      'loadDataset',
      'loadLargeDataset',
      'loadPartly',
      'meantBy',
      'longestFetched',
      'publishDataset',
      'publishedForms',
      'quotedSources',
      'readFileInput',
      'readFolder',
      'readInput',
      'readInputPartly',
      'readLargeInput',
      'recognise',
      'releaseIssues',
      'verifyByText',
      'verifyDataset',
      'withCharset',
      'withOthers',
      'writeCombined',
      'writeDataset',
      'writeFiles',
    ],
  ],
}

const files = {
  './ontology/*': './ontology/*',
  './queries/*': './queries/*',
  './datasets/*.ttl': './dist/datasets/*.ttl',
  './datasets/*.nt': './dist/datasets/*.nt',
  './datasets/*.trig': './dist/datasets/*.trig',
  './datasets/*.jsonld': './dist/datasets/*.jsonld',
  './datasets/*.json': './dist/datasets/*.json',
  './package.json': './package.json',
}

describe('the entry points', () => {
  it.each(Object.entries(surface))('%s gives what is listed', (_path, [entry, exports]) => {
    expect(Object.keys(entry).sort()).toEqual([...exports].sort())
  })

  it.each(Object.entries(surface))('%s gives nothing empty and no default', (_path, [entry]) => {
    for (const [name, value] of Object.entries(entry)) {
      expect(value, name).toBeDefined()
      expect(name).not.toBe('default')
    }
  })

  it('give each name once, so that a reader knows where it is from', () => {
    const names = Object.values(surface).flatMap(([, exports]) => exports)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('package.json', () => {
  it('exports the entry points, for import and require alike, and the files', () => {
    const entries = Object.keys(surface).map((path) => {
      const file = `./dist/${path === '.' ? '' : `${path.slice(2)}/`}index`
      return [
        path,
        {
          import: { types: `${file}.d.ts`, default: `${file}.js` },
          require: { types: `${file}.d.cts`, default: `${file}.cjs` },
        },
      ] as const
    })
    expect(packageJson.exports).toEqual({ ...Object.fromEntries(entries), ...files })
  })

  it('names types first in every condition, or TypeScript would not find them', () => {
    for (const entry of Object.values(packageJson.exports))
      if (typeof entry === 'object')
        for (const condition of Object.values(entry)) expect(Object.keys(condition)).toEqual(['types', 'default'])
  })

  it('serves readers that know no exports', () => {
    const { main, module, types } = packageJson
    expect({ main, module, types }).toEqual({
      main: packageJson.exports['.'].require.default,
      module: packageJson.exports['.'].import.default,
      types: packageJson.exports['.'].require.types,
    })
  })

  it('has one program under two names', () => {
    expect(packageJson.bin).toEqual({ 'rule-of-law-metrics': './dist/cli/main.js', rolm: './dist/cli/main.js' })
  })

  it('packs little, and what it packs by name is there', () => {
    const packed = [
      'dist',
      'ontology',
      'queries',
      'LICENSE',
      'LICENSE-DATA',
      'CHANGELOG.md',
      'CITATION.cff',
      'README.md',
    ]
    expect(packageJson.files).toEqual(packed)
    const built = ['dist']
    const missing = packed.filter(
      (path) => !built.includes(path) && !existsSync(new URL(`../../${path}`, import.meta.url)),
    )
    expect(missing).toEqual([])
  })

  it('states the oldest Node', () => {
    expect(packageJson.engines).toEqual({ node: '>=20.19' })
  })

  it('is ESM without side effects', () => {
    const { type, sideEffects } = packageJson
    expect({ type, sideEffects }).toEqual({ type: 'module', sideEffects: false })
  })

  it('has few, light dependencies, and no peers that a user would have to install', () => {
    expect(Object.keys(packageJson.dependencies)).toEqual([
      'commander',
      'csv-parse',
      'csv-stringify',
      'fastest-levenshtein',
      'fflate',
      'htmlparser2',
      'hyparquet',
      'hyparquet-writer',
      'n3',
      'picocolors',
      'string-width',
      'yaml',
      'zod',
    ])
    expect(Object.keys(packageJson.peerDependencies)).toEqual(Object.keys(packageJson.peerDependenciesMeta))
    for (const { optional } of Object.values(packageJson.peerDependenciesMeta)) expect(optional).toBe(true)
    expect(Object.keys(packageJson.peerDependencies)).toEqual(['@duckdb/node-api', 'jsonld', 'oxigraph'])
    for (const name of Object.keys(packageJson.peerDependencies))
      expect(packageJson.devDependencies).toHaveProperty(name)
    expect(packageJson).not.toHaveProperty('optionalDependencies')
  })

  it('runs nothing on the machine of who installs it', () => {
    const scripts = Object.keys(packageJson.scripts)
    expect(scripts.filter((name) => ['preinstall', 'install', 'postinstall', 'prepare'].includes(name))).toEqual([])
  })
})

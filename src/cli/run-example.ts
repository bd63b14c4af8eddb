import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkCube, checkFolder, headColumns, sourceColumns, tableColumns } from '../check/index'
import { beijing, changshu, china, population } from '../datasets/index'
import {
  type Answer,
  type CompareOptions,
  compareFigures,
  type Dataset,
  findingsOf,
  type Issue,
  type Observation,
  parseJson,
  parseQuery,
  type Query,
  query,
  type Reason,
  type Result,
  RolmError,
  readJson,
  tableOf,
  writeJson,
} from '../index'
import { madeUpDocument, madeUpHead, madeUpTables } from '../messages/pages/made-up'
import { madeUpCube, madeUpPrefixes } from '../messages/pages/made-up-cube'
import type {
  FigureOf,
  PairExample,
  QuestionExample,
  RunExample,
  Snippet,
  StatementOf,
  TableFile,
} from '../messages/pages/page'
import { releaseIssues, verifyByText, verifyDataset } from '../publish/index'
import { type RdfReading, readPartly, readRdf, writeJsonLd, writeRdf } from '../rdf/index'
import type { Language } from './language'

const columnsOf: Readonly<Record<string, readonly { readonly en: string; readonly zh: string }[]>> = {
  ...tableColumns,
  'dataset.csv': headColumns,
  'sources.csv': sourceColumns,
}

/** A table with its header in Chinese, as an official would have it; the rows stay as they are. */
export const withChineseHeader = (table: string, file: string): string => {
  const columns = columnsOf[file] ?? []
  const [header = '', ...rows] = table.split('\n')
  const names = header.split(',').map((name) => columns.find(({ en }) => en === name)?.zh ?? name)
  return [names.join(','), ...rows].join('\n')
}

/** A snippet as it stands in one language: a table has the header of that language. */
export const snippetIn = (snippet: Snippet, file: string, language: Language): string => {
  if (typeof snippet !== 'string') return snippet[language]
  return language === 'zh' && file.endsWith('.csv') ? withChineseHeader(snippet, file) : snippet
}

const encoded = {
  utf8: (text: string): Uint8Array => new TextEncoder().encode(text),
  latin1: (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0)),
} as const

const withNewline = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`)

type Tables = Readonly<Partial<Record<TableFile, string>>>

/** A head in a table stands in place of that in YAML. */
const folderOf = (head: string, tables: Tables): Map<string, Uint8Array> =>
  new Map(
    Object.entries({ ...(tables['dataset.csv'] === undefined && { 'dataset.yaml': head }), ...tables }).map(
      ([file, text]) => [file, encoded.utf8(withNewline(text))],
    ),
  )

const made = <Value>(result: Result<Value>): Value => {
  if (result.ok) return result.value
  throw new RolmError(`an example is not as it should be: ${result.issues.map(({ message }) => message).join(' ')}`)
}

/** Makes some lines of the made-up input wrong, which it has as they should be. */
const changed = (whole: string, mended: string, wrong: string): string => {
  if (!whole.includes(mended)) throw new RolmError(`the made-up input does not have the lines ${mended}`)
  return whole.replace(mended, () => wrong)
}

const figureTable = 'observations.csv'
const onlyFigures: Tables = { [figureTable]: madeUpTables[figureTable] ?? '' }

const heldAs =
  (document: string | undefined) =>
  (file: string): Uint8Array | undefined =>
    file === 'report.txt' && document !== undefined ? encoded.utf8(document) : undefined

/** What is said of a made-up folder, and of the figures in it against their document. */
const proved = (tables: Tables, document: string | undefined): readonly Issue[] => {
  const result = checkFolder(folderOf(madeUpHead, tables))
  return [...result.issues, ...(result.ok ? verifyDataset(result.value, heldAs(document)).issues : [])]
}

const fileNames = (names: readonly string[]): readonly Issue[] => {
  const all = folderOf(madeUpHead, onlyFigures)
  return checkFolder(new Map(names.map((name) => [name, all.get(name) ?? new Uint8Array()]))).issues
}

/** What is said of the made-up figures in a copy. A copy is a file, so one is made, and taken away. */
const lookedFor = (tables: Tables, file: string, bytes: Uint8Array): readonly Issue[] => {
  const dataset = made(checkFolder(folderOf(madeUpHead, tables)))
  const folder = mkdtempSync(join(tmpdir(), 'rolm-copy-'))
  try {
    writeFileSync(join(folder, file), bytes)
    return verifyByText(dataset, 'report', join(folder, file)).issues
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The dataset of the made-up folder, as linked data and JSON write it. */
const madeUpDataset = (): Dataset => made(checkFolder(folderOf(madeUpHead, onlyFigures)))

type ExampleIn<File> = Extract<RunExample, { readonly in: File }>

/** What a reader gets who asks for the contexts that a file of JSON-LD names. */
const contextLoaders: Readonly<
  Record<NonNullable<ExampleIn<'dataset.jsonld'>['contexts']>, NonNullable<RdfReading['loadContext']>>
> = {
  empty: async () => '{ "@context": {} }',
  'not-found': async () => {
    throw new Error('the answer was 404')
  },
}

const readingOf = ({ contexts }: ExampleIn<'dataset.jsonld'>): RdfReading =>
  contexts === undefined ? {} : { loadContext: contextLoaders[contexts] }

type State = 'wrong' | 'mended'

const cubeOf = (example: ExampleIn<'cube.ttl'>, state: State): string =>
  example.whole === true
    ? `${madeUpPrefixes}${withNewline(example[state])}`
    : changed(madeUpCube, example.mended, example[state])

/** The bytes of an example: what is wrong may be saved otherwise than in UTF-8. */
const bytesOf = (text: string, state: State, saved: keyof typeof encoded = 'utf8'): Uint8Array =>
  encoded[state === 'wrong' ? saved : 'utf8'](withNewline(text))

/** The head of the made-up folder with the lines of an example in it. */
const headOf = (example: ExampleIn<'dataset.yaml'>, state: State): string =>
  changed(madeUpHead, example.inPlaceOf ?? example.mended, example[state])

/** What is said of the made-up folder with a head, and of publishing it on a day. */
const ofHead = (head: string, today: string | undefined): readonly Issue[] => {
  const result = checkFolder(folderOf(head, onlyFigures))
  return [...result.issues, ...(result.ok && today !== undefined ? releaseIssues(result.value, { today }) : [])]
}

/** What is said of an example as it is wrong, and of the same mended. */
export const issuesOf = async (example: RunExample, state: State, language: Language): Promise<readonly Issue[]> => {
  switch (example.in) {
    case 'folder':
      return fileNames(example[state])
    case 'documents':
      return proved(madeUpTables, example[state].length === 0 ? undefined : madeUpDocument)
    case 'report.txt':
      return proved(madeUpTables, changed(madeUpDocument, example.mended, example[state]))
    case 'dataset.yaml':
      return ofHead(headOf(example, state), example.published)
    case 'dataset.ttl':
    case 'dataset.trig': {
      const format = example.in === 'dataset.ttl' ? 'turtle' : 'trig'
      return (await readRdf(changed(writeRdf(madeUpDataset(), format), example.mended, example[state]), format)).issues
    }
    case 'dataset.jsonld': {
      const text = changed(writeJsonLd(madeUpDataset(), 'address'), example.mended, example[state])
      return (await readRdf(text, 'json-ld', readingOf(example))).issues
    }
    case 'data.json':
      return readJson(changed(writeJson(madeUpDataset()), example.mended, example[state])).issues
    case 'cube.ttl':
      return checkCube(cubeOf(example, state), 'turtle', example.most === undefined ? {} : { most: example.most })
    case 'theirs.ttl':
      return (await readPartly(example[state], 'turtle')).issues
    case 'quotes.csv':
      return proved({ ...onlyFigures, 'quotes.csv': snippetIn(example[state], example.in, language) }, madeUpDocument)
    case 'copy.txt':
    case 'copy.html':
      return lookedFor(
        { ...madeUpTables, ...example.beside },
        example.in,
        bytesOf(example[state], state, example.saved),
      )
    default: {
      const folder = folderOf(madeUpHead, { ...onlyFigures, ...example.beside, [example.in]: '' })
      folder.set(example.in, bytesOf(snippetIn(example[state], example.in, language), state, example.saved))
      return checkFolder(folder).issues
    }
  }
}

/** The dataset of an example's own rows. */
const madeUpRows = ({ table, notes }: Pick<PairExample, 'table' | 'notes'>): Dataset =>
  made(
    checkFolder(
      folderOf(madeUpHead, { [figureTable]: table ?? '', ...(notes !== undefined && { 'notes.csv': notes }) }),
    ),
  )

const bundled = { changshu, beijing, china, population } as const

/** A figure of an example, in its dataset. */
export interface ExampleFigure {
  readonly dataset: Dataset
  readonly observation: Observation
  readonly madeUp: boolean
}

const figureOf = (example: PairExample, { of, figure }: FigureOf): ExampleFigure => {
  const dataset = of === 'made-up' ? madeUpRows(example) : bundled[of]
  const observation = dataset.observations.find(({ id }) => id === figure)
  if (observation === undefined) throw new RolmError(`${dataset.id} has no figure "${figure}"`)
  return { dataset, observation, madeUp: of === 'made-up' }
}

/** The figures of an example: two, or one that raises its code alone. */
export const figuresOf = (example: PairExample): readonly ExampleFigure[] =>
  [example.a, ...(example.b === undefined ? [] : [example.b])].flatMap((side) =>
    'figure' in side ? [figureOf(example, side)] : [],
  )

/** A fact of an example that is no figure: what it is about, and the words that state it. */
export const statementOf = ({ of, list, statement }: StatementOf) => {
  const found = bundled[of][list].find(({ id }) => id === statement)
  if (found === undefined) throw new RolmError(`${of} has no "${statement}"`)
  return found
}

const optionsOf: Readonly<Record<NonNullable<PairExample['with']>, CompareOptions>> = {
  'per-year': { perYear: true },
  'per-head': { perHead: population },
  'below-next-unit': { belowNextUnit: true },
}

/** The reasons that a pair raises; of a figure alone, what is found of it. */
export const reasonsOfExample = (example: PairExample): readonly (Reason | Issue)[] => {
  if ('statement' in example.a) {
    const { of, list, statement } = example.a
    return findingsOf(bundled[of]).filter(({ path }) => path[0] === list && path[1] === statement)
  }
  const [a, b] = figuresOf(example)
  if (a === undefined) return []
  if (b === undefined) return findingsOf(a.dataset).filter(({ path }) => path[1] === a.observation.id)
  const side = ({ dataset, observation }: ExampleFigure) => ({ dataset, id: observation.id })
  return compareFigures(side(a), side(b), example.with === undefined ? {} : optionsOf[example.with]).reasons
}

/** A question of an example, and what answers it. */
export interface Answered {
  readonly question: Query
  readonly answer: Answer<Readonly<Record<string, unknown>>>
}

/** Asks a question of an example: the one that is refused a number, or the one to ask instead. */
export const answeredOf = (example: QuestionExample, which: 'asked' | 'instead'): Answered => {
  const parsed = parseJson(example[which])
  const question = made(parsed.ok ? parseQuery(parsed.value) : parsed)
  const datasets = example.table === undefined ? example.of.map((name) => bundled[name]) : [madeUpRows(example)]
  return { question, answer: query(tableOf(datasets), question) }
}

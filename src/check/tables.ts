import { fileOf, hasErrors, type Issue, issue, type Place, type Result } from '../issue'
import { defaultBase } from '../mapping/address'
import type { CodeNames } from '../mapping/code-names'
import { tableOfList } from '../mapping/columns'
import type { Dataset, LargeDataset } from '../model/dataset'
import { parseAround } from '../model/parse'
import { parseRecord } from '../model/parse-record'
import { factOfRow } from './fact-row'
import { type Fields, isFields, listOfFields, text } from './fields'
import type { Head } from './head'
import { bodiesOf, checkForm, checkHead, defaultsOf } from './head-fields'
import { readHeadValues } from './head-values'
import { IssueList } from './issue-list'
import { mostComparisons } from './locate'
import { checkDatingWords, type FiguresRead, readFigures } from './read-figures'
import { issuesOfRow, type PartlyRow, partlyOf, quotesOfRow, type RowMade, type RowOfList } from './read-row'
import { inTurn, TableReader, type TableSources } from './read-tables'
import { type RowsByCell, remembered, saySameFigures } from './same-figure'
import { withPlaces } from './second-look'
import type { QuoteStore } from './store/quote-store'
import { Texts } from './store/texts'

/** A dataset as people keep it: its head, its tables, and what was wrong before they were read. */
export interface DatasetTables {
  readonly head: Head
  readonly tables: TableSources
  readonly issues?: readonly Issue[]
}

/** The lists that come from a table row by row. */
const otherLists = [
  'indicators',
  'places',
  'partSets',
  'recognitions',
  'trends',
  'milestones',
  'instruments',
  'programmes',
  'bodies',
  'persons',
  'statedCounts',
  'notes',
] as const

/** The tables of what facts are about, where the catalogue lacks it. */
const declaring: ReadonlySet<string> = new Set([tableOfList.indicators, tableOfList.places])

type OtherList = (typeof otherLists)[number] | 'noValues'

/** Facts that are quoted and are not there. */
const quotedInVain = (quotes: QuoteStore, { names }: FiguresRead, others: ReadonlySet<unknown>): readonly string[] => {
  const found: string[] = []
  for (let number = 0; number < quotes.facts.size; number += 1) {
    const fact = quotes.facts.at(number)
    if (!others.has(fact) && names.find(fact) === undefined) found.push(fact)
  }
  return found
}

/** The titles of the documents that the head lists, by id. */
const titlesOf = (sources: unknown): CodeNames =>
  Object.fromEntries(
    listOfFields(sources).flatMap(({ id, title }) => {
      const { en, zh } = isFields(title) ? title : {}
      return typeof id === 'string' ? [[id, { en: text(en) ?? '', zh: text(zh) ?? '' }]] : []
    }),
  )

/** Says that facts were not looked at, as the head or a table cannot be read as it should be. */
const notChecked = (at: Place): Issue => issue('facts-not-checked', { received: at.sheet ?? at.file ?? '', at })

/** Every id that a reference may have meant; none where there are too many to be compared. */
const candidatesOf = (references: number, { names }: FiguresRead, others: readonly unknown[]): readonly string[] => {
  if (references * names.size > mostComparisons) return []
  const figures = Array.from({ length: references === 0 ? 0 : names.size }, (_, number) => names.at(number))
  return [...others.flatMap((id) => text(id) ?? []), ...figures]
}

/**
 * Checks the head and the tables of a dataset and reads them, however long they are: the figures of the dataset that is given
 * out are kept in columns and made one at a time. Everything wrong is said with file, sheet, row and column; a dataset is
 * given out only where nothing is.
 */
export const checkLargeTables = ({ head, tables, issues: before = [] }: DatasetTables): Result<LargeDataset> => {
  const texts = new Texts()
  const reader = new TableReader(tables)
  const { known } = reader
  const [said, meant] = [reader.issues, new IssueList()]
  const faults = checkForm(head)
  for (const found of [...before, ...head.issues, ...faults]) said.add(found)
  const given = isFields(head.value) ? readHeadValues(head.value, { known, placeOf: head.placeOf, say: said.add }) : {}
  const { reporter: _reporter, base, sources, bodies, ...fields } = given
  const short = reader.shortTables()
  const quotes = reader.quotes(texts)
  const bodyRows = short['bodies.csv'] ?? []
  const allBodies = [...listOfFields(bodies), ...bodyRows.map((record) => record.fields)]
  const defaults = defaultsOf(given, allBodies)
  const read = readFigures(reader, { defaults, known, quotes }, texts, meant.add)
  // what facts are about quotes nothing
  const rows = Object.entries(short).flatMap(([name, records]) => (declaring.has(name) ? [] : records))
  const quotable = new Set([...rows.map((record) => record.fields.id), ...allBodies.map(({ id }) => id)])
  const tell = (issues: readonly Issue[], inVain: readonly string[] = []): readonly Issue[] => {
    const references = inVain.length + issues.filter(({ code }) => code === 'reference-unknown').length
    const ids = candidatesOf(references, read, [...listOfFields(sources).map(({ id }) => id), ...quotable])
    return withPlaces(head, tables, short, { issues, quotedInVain: inVain, ids, sources: titlesOf(sources), known })
  }
  const isUnread = head.value === undefined && head.issues.length > 0
  const misshapen = isUnread || faults.length > 0 ? fileOf(head.placeOf([])) : reader.misshapen
  if (misshapen !== undefined) return { ok: false, issues: [...tell(said.all()), notChecked(misshapen)] }

  for (const found of checkHead(given, allBodies, head.placeOf)) meant.add(found)
  const broken = new Set<unknown>()
  const partly: PartlyRow[] = []
  const factsOf = (list: OtherList, rows: readonly RowOfList[]): readonly Fields[] =>
    rows.flatMap((ofTable) => {
      const { record, isRepeated } = ofTable
      const quoted = quotesOfRow(ofTable, list, quotes)
      const row: RowMade = { ...ofTable, list, made: factOfRow(list, record.fields, quoted, defaults, known) }
      const parsed = parseRecord(list, row.made)
      const issues = 'record' in parsed ? [] : issuesOfRow(parsed.issues, row)
      for (const found of [...checkDatingWords(record, quoted), ...issues]) meant.add(found)
      if ('record' in parsed && !isRepeated) return [row.made]
      if (!isRepeated) broken.add(record.fields.id)
      partly.push(partlyOf(parsed, row, meant.add))
      return []
    })
  const others = Object.fromEntries(
    otherLists.map((list) => [list, factsOf(list, inTurn(short[tableOfList[list]] ?? [], meant.add))]),
  )
  const value = {
    ...fields,
    base: base ?? defaultBase(text(fields.jurisdiction) ?? ''),
    sources: sources ?? [],
    ...others,
    bodies: bodiesOf(bodies, others.bodies ?? [], quotes, defaults),
    observations: [],
    noValues: factsOf('noValues', read.noValues),
  }
  const isBroken = (id: unknown): boolean => broken.has(id) || read.isBroken(id)
  const allPartly = function* (): Generator<PartlyRow> {
    yield* partly
    yield* read.partly
  }
  const rowsByCell: RowsByCell = new Map()
  const dataset = parseAround(value, read.figures, isBroken, meant.add, remembered(allPartly(), rowsByCell))
  saySameFigures(rowsByCell, read.figures)
  const inVain = quotedInVain(quotes, read, quotable)
  const all = tell([...said.all(), ...meant.all()], inVain)
  return dataset === undefined || hasErrors(all)
    ? { ok: false, issues: all }
    : { ok: true, value: dataset, issues: all }
}

/** A dataset that fits into memory: its figures in a list. */
export const inMemory = (result: Result<LargeDataset>): Result<Dataset> =>
  result.ok ? { ...result, value: { ...result.value, observations: [...result.value.observations] } } : result

/** The same of a dataset that fits into memory. */
export const checkTables = (dataset: DatasetTables): Result<Dataset> => inMemory(checkLargeTables(dataset))

import { localName } from '../mapping/address'
import { codeLists } from '../mapping/code-lists'
import type { CodeList } from '../mapping/kind'
import { lists } from '../mapping/records'
import { type DeclaredMeasure, declaredMeasures } from '../query/declared'
import { inAreas } from '../query/measures'
import { listOf, type Where } from '../query/query'
import type { TabledHead } from '../query/tabled'
import { isWhole } from '../query/words'
import { datasetLines, property, sourceLines } from './patterns'
import { bracketed, quoted } from './text'

/** A condition of a query on a column of words; that on areas is one on indicators. */
type Condition = Exclude<keyof Where, 'period'>

const { within } = lists.places.fields

type Words = string | readonly string[]

const among = (variable: string, list: CodeList, words: readonly string[]): string =>
  `VALUES ?${variable} { ${words.map((word) => bracketed(list.iriOf(word))).join(' ')} }`

/** How the addresses of names end. A half of a character stands in no address. */
const addressEnds = (words: readonly string[], suffix = ''): readonly string[] =>
  words.filter(isWhole).map((word) => localName(word) + suffix)

/**
 * The nodes of which a part of the address is one of some names, as the query does not know how their addresses begin. They are
 * few, and found before the figures: to hold each figure against each name takes minutes. Jena fails where two joins with VALUES
 * stand beside one another.
 */
const named = (variables: string, lines: readonly string[], nameOf: string, names: readonly string[]): string => {
  const isAmong = names.length === 0 ? 'false' : `?name IN (${names.map(quoted).join(', ')})`
  return `{ SELECT ${variables} WHERE { ${lines.join(' ')} BIND (${nameOf} AS ?name) FILTER (${isAmong}) } GROUP BY ${variables} }`
}

/** The part of an address behind the last slash: of a version, of that of its dataset. */
const datasetName = 'REPLACE(STR(COALESCE(?whole, ?dataset)), "^.*/", "")'

/** Indicators of the catalogue by their ids, and those that datasets declare, whose words are their addresses. */
const amongIndicators = (words: readonly string[], declared: readonly DeclaredMeasure[]): string => {
  const isDeclared = (word: string): boolean => declared.some((one) => one.word === word)
  const iris = words.map((word) => bracketed(isDeclared(word) ? word : codeLists.indicator.iriOf(word)))
  return `VALUES ?indicator { ${iris.join(' ')} }`
}

/**
 * The places named, and those that datasets declare within one: each once, though it lie in several of them. Each path has an
 * end that is named: Virtuoso walks no other, and misreads VALUES beside a UNION.
 */
const withinLine = (words: readonly string[]): string => {
  const path = `?jurisdiction ${property(within.property)}*`
  const branches = words.map((word) => `{ ${path} ${bracketed(codeLists.jurisdiction.iriOf(word))} }`)
  return `{ SELECT DISTINCT ?jurisdiction WHERE { ${branches.join(' UNION ')} } }`
}

const lineOf = (name: Condition, words: readonly string[], heads: readonly TabledHead[] | undefined): string => {
  const declared = declaredMeasures(heads ?? [])
  switch (name) {
    case 'area': {
      const own = declared.filter(({ area }) => words.includes(area)).map(({ word }) => word)
      return amongIndicators([...inAreas(words), ...own], declared)
    }
    case 'indicator':
      return amongIndicators(words, declared)
    case 'jurisdiction':
    case 'breakdown':
    case 'precision':
      return among(name, codeLists[name], words)
    case 'status':
      return among(name, codeLists.observationStatus, words)
    case 'jurisdictionWithin': // all such places are named where it is known who declares some
      return heads === undefined ? withinLine(words) : among('jurisdiction', codeLists.jurisdiction, words)
    case 'dataset':
      return named('?dataset', datasetLines, datasetName, addressEnds(words, '#data'))
    case 'source':
      return named('?dataset ?source', sourceLines, 'STRAFTER(STR(?source), "#")', addressEnds(words))
  }
}

/**
 * The conditions on words, a line each.
 *
 * @param heads all datasets of the store; absent where they are not known
 */
export const wordLines = ({ period, ...words }: Where, heads: readonly TabledHead[] | undefined): readonly string[] => {
  const names = Object.keys(words) as Condition[] // the keys of what is left
  const kinds = period?.kind === undefined ? [] : [among('kind', codeLists.period, listOf<string>(period.kind))]
  const asked = names.flatMap((name) => {
    const list: Words | undefined = words[name]
    return list === undefined ? [] : [lineOf(name, [...new Set(listOf(list))], heads)]
  })
  return [...asked, ...kinds]
}

import { codeLists } from '../mapping/code-lists'
import { isNested } from '../mapping/field'
import { membership } from '../mapping/membership'
import { noteMapping, noValueMapping, observationMapping } from '../mapping/records'
import { periodMapping, quoteMapping } from '../mapping/stated-fields'
import { dcat, prefixes, qb, rolm } from '../vocabulary/terms'
import { bracketed, quoted } from './text'

/** What stands in a query for a property, with the prefix that the vocabulary gives it. */
export const property = (iri: string): string => {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    const name = iri.startsWith(namespace) ? iri.slice(namespace.length) : ''
    if (/^[A-Za-z]\w*$/.test(name)) return `${prefix}:${name}`
  }
  return bracketed(iri)
}

/** A variable of a figure, or of a cell without a number, that a query can ask for. */
export type Variable =
  | 'dataset'
  | 'indicator'
  | 'jurisdiction'
  | 'breakdown'
  | 'source'
  | 'period'
  | 'value'
  | 'unit'
  | 'precision'
  | 'status'
  | 'ends'
  | 'printed'
  | 'shared'

const { fields } = observationMapping
const cellFields = noValueMapping.fields
const period = periodMapping.fields

const leads = (iri: string, variable: string): string => `?figure ${property(iri)} ?${variable} .`
/** A property that a node may have. */
export const may = (subject: string, iri: string, variable: string): string =>
  `OPTIONAL { ?${subject} ${property(iri)} ?${variable} }`

/** What tells a dataset of the vocabulary from the cubes of others that a store may hold beside it: its structure. */
export const isOurs = `?dataset ${property(qb.structure)} ${property(rolm.structure)} .`

/** A dataset, and the one of which it is a version, where it is one. */
export const datasetLines: readonly string[] = [isOurs, may('dataset', dcat.isVersionOf, 'whole')]

/** A document that states facts, and the dataset to which it belongs. */
export const sourceLines: readonly string[] = [
  `?source a ${property(rolm.SourceDocument)} ; ${property(membership.sources)} ?dataset .`,
  isOurs,
]

const periodLines = (iri: string): readonly string[] => [
  leads(iri, 'time'),
  `?time ${property(period.kind.property)} ?kind .`,
  may('time', period.edtf.property, 'edtf'),
  may('time', period.duration.property, 'duration'),
]

/**
 * The text of the first quotation, whose address follows from the figure's. It is walked to and then picked out: an engine
 * that is given an address made by BIND may hold it against every text of the store.
 */
const printedLines = (): readonly string[] => {
  const { quotes } = fields
  const { exact } = quoteMapping.fields
  const part = isNested(exact) ? undefined : exact.part
  const suffix = `${quotes.owned ?? ''}${part?.suffix ?? ''}`
  return [
    leads(quotes.property, 'quote'),
    `?quote ${property(part?.link ?? '')} ?words .`,
    `?words ${property(exact.property)} ?printed .`,
    `FILTER (STR(?words) = CONCAT(STR(?figure), ${quoted(suffix)}))`,
  ]
}

const sharedLine = (): string => {
  const { about, reason } = noteMapping.fields
  const code = bracketed(codeLists.reason.iriOf('coverage-shared'))
  const note = `?note a ${property(rolm.Note)} ; ${property(reason.property)} ${code} ; ${property(about.property)} ?figure`
  return `OPTIONAL { SELECT DISTINCT ?figure (true AS ?shared) WHERE { ${note} } }`
}

/** Lines as a pattern that need not match; those that need not already stay as they are. */
const optional = (lines: readonly string[]): readonly string[] => {
  if (lines.every((line) => line.startsWith('OPTIONAL'))) return lines
  const [line = ''] = lines
  return lines.length === 1
    ? [`OPTIONAL { ${line.replace(/ \.$/, '')} }`]
    : ['OPTIONAL {', ...lines.map((inner) => `  ${inner}`), '}']
}

/** The lines that bind a variable of a figure. */
const linesOf = (variable: Variable): readonly string[] => {
  switch (variable) {
    case 'dataset':
      return [leads(membership.observations, variable)]
    case 'indicator':
    case 'jurisdiction':
    case 'breakdown':
    case 'source':
    case 'value':
    case 'unit':
    case 'precision':
    case 'status':
      return [leads(fields[variable].property, variable)]
    case 'period':
      return periodLines(fields.period.property)
    case 'ends':
      return (['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'] as const).map((end) =>
        may('figure', fields[end].property, end),
      )
    case 'printed':
      return printedLines()
    case 'shared':
      return [sharedLine()]
  }
}

/** The lines that bind a variable of a cell without a number; none where it has no such thing. */
const cellLinesOf = (variable: Variable): readonly string[] => {
  switch (variable) {
    case 'dataset':
      return [leads(membership.noValues, variable)]
    case 'indicator':
    case 'jurisdiction':
    case 'breakdown':
    case 'source':
      return [leads(cellFields[variable].property, variable)]
    case 'period':
      return periodLines(cellFields.period.property)
    case 'value':
    case 'unit':
    case 'precision':
    case 'status':
    case 'ends':
    case 'printed':
    case 'shared':
      return []
  }
}

/**
 * Lines that bind the variables asked for. Conditions are joined. All else is walked to where it is there, so that what lacks
 * something is told of when it is read, instead of being left out; and Virtuoso, which tries the orders of all that is joined,
 * plans in a tenth of a second instead of five. Datasets that conditions name, or name documents of, are known to be ours.
 */
const linesOfAll = (
  linesOf: (variable: Variable) => readonly string[],
  conditions: ReadonlySet<Variable>,
  rows: ReadonlySet<Variable>,
): readonly string[] => [
  ...linesOf('dataset'),
  ...(conditions.has('dataset') || conditions.has('source') ? [] : [isOurs]),
  ...[...conditions].filter((variable) => variable !== 'dataset').flatMap(linesOf),
  ...[...rows]
    .filter((variable) => variable !== 'dataset' && !conditions.has(variable))
    .flatMap((variable) => optional(linesOf(variable))),
]

/** A figure that meets conditions on some variables, with those that its rows have, in lines. */
export const figureLines = (
  conditions: ReadonlySet<Variable>,
  rows: ReadonlySet<Variable> = new Set(),
): readonly string[] => linesOfAll(linesOf, conditions, rows)

/** A cell without a number that meets conditions on some variables, with those that its rows have, in lines. */
export const cellLines = (
  conditions: ReadonlySet<Variable>,
  rows: ReadonlySet<Variable> = new Set(),
): readonly string[] => [`?figure a ${property(rolm.NoValue)} .`, ...linesOfAll(cellLinesOf, conditions, rows)]

import { codeLists } from '../mapping/code-lists'
import { namesOf } from '../mapping/code-names'
import { type TableName, tableColumns } from '../mapping/columns'
import type { CodeList } from '../mapping/kind'
import { headSheets, helpSheets, tableSheets } from '../mapping/sheets'
import type { Bilingual } from '../messages/fill'
import { indicators, type Level } from '../vocabulary/catalogue'
import { writeCsv } from './csv'
import { columnsOfHead, columnsOfSources, columnsOfTable, fieldsOfHead, type WrittenColumn } from './dataset-rows'
import { sheetColumn } from './dataset-workbook'
import { guideOf } from './guide'
import { markdownTable } from './markdown'
import { choicesFrom, listOfTable, referredFrom } from './template-choices'
import { type NewSheet, writeWorkbook } from './workbook/write'

type Language = keyof Bilingual

/** A place that the catalogue lacks, as a template declares it. */
export interface TemplatePlace {
  /** Its name, in the language of the template. */
  readonly name: string
  readonly level: Level
  /** The code of the place that it lies in. */
  readonly within?: string
}

/** What a template is made for. */
export interface TemplateChoices {
  /** The id of the dataset. */
  readonly id: string
  /** The code of the place. */
  readonly jurisdiction: string
  /** What is to be known of the place, where the catalogue lacks it. */
  readonly place?: TemplatePlace
  /** The language of headers, labels and guidance. */
  readonly language: Language
  readonly title: string
  readonly publisher: string
  /** The title of the document that the figures are of. */
  readonly sourceTitle: string
  /** The period of most figures: `2024`. */
  readonly period: string
  /** The day on which the dataset is begun. */
  readonly issued: string
  /** The address that its files will live under, where it is not the usual one. */
  readonly base?: string
}

const licence = 'https://creativecommons.org/licenses/by/4.0/'

/** What the head of a template says, by the English names of its fields. */
const headOf = ({ language, ...choices }: TemplateChoices): Readonly<Record<string, string | undefined>> => ({
  id: choices.id,
  [`title_${language}`]: choices.title,
  publisher: choices.publisher,
  jurisdiction: choices.jurisdiction,
  version: '0.1.0',
  status: 'draft',
  issued: choices.issued,
  licence,
  base: choices.base,
})

const labelIn = (list: CodeList, code: string, language: Language): string => namesOf(list)[code]?.[language] ?? code

/** What the one document of a template says, by the English names of its columns. */
const sourceOf = ({ language, sourceTitle, publisher }: TemplateChoices): Readonly<Record<string, string>> => ({
  id: 'report',
  [`title_${language}`]: sourceTitle,
  kind: labelIn(codeLists.sourceKind, 'report', language),
  [`publisher_${language}`]: publisher,
  language,
})

/** The table of places that a template begins with: the one whose figures they are, where the catalogue lacks it. */
const placesOf = ({ jurisdiction, place, language }: TemplateChoices): readonly Readonly<Record<string, string>>[] =>
  place === undefined
    ? []
    : [
        {
          code: jurisdiction,
          [`name_${language}`]: place.name,
          level: labelIn(codeLists.level, place.level, language),
          ...(place.within !== undefined && { within: labelIn(codeLists.jurisdiction, place.within, language) }),
        },
      ]

/** The rows that a template begins with, by their tables. */
const rowsOf = (table: TableName, choices: TemplateChoices): readonly Readonly<Record<string, string>>[] => {
  if (table === 'observations.csv') return figuresOf(choices)
  return table === 'places.csv' ? placesOf(choices) : []
}

/** The figures that a template asks for: every indicator of the catalogue, each with its period and unit. */
const figuresOf = ({ language, period }: TemplateChoices): readonly Readonly<Record<string, string>>[] =>
  Object.entries(indicators).map(([id, { label, unit }]) => ({
    id,
    indicator: label[language],
    period,
    unit: labelIn(codeLists.unit, unit, language),
  }))

/** The columns of figures in the order in which people fill them in; all others follow. */
const firstColumns: readonly string[] = ['id', 'indicator', 'printed', 'period', 'unit', 'breakdown', 'no_value']

const orderedColumns = (table: TableName): readonly WrittenColumn[] => {
  const columns = columnsOfTable(table)
  if (table !== 'observations.csv') return columns
  const first = firstColumns.flatMap((name) => columns.find(({ en }) => en === name) ?? [])
  return [...first, ...columns.filter((column) => !first.includes(column))]
}

/** Writes a template as a workbook (.xlsx): a sheet a table, lists to choose from, and guidance; cells are text throughout. */
export const templateWorkbook = (choices: TemplateChoices): Uint8Array => {
  const { language } = choices
  const tables = Object.keys(tableColumns) as readonly TableName[] // its own keys
  const all = [...tables.flatMap(orderedColumns), ...columnsOfSources, ...fieldsOfHead]
  const { sheet: codes, choiceOf } = choicesFrom(all, language)
  const columnOf = (list: string) => (column: WrittenColumn) => {
    const { numeric: _numeric, ...text } = sheetColumn(column, language)
    const choice = referredFrom(list, column, language) ?? choiceOf(column)
    return { ...text, ...(choice !== undefined && { choice }) }
  }
  const sheetOf = (
    name: string,
    list: string,
    columns: readonly WrittenColumn[],
    rows: readonly Readonly<Record<string, string | undefined>>[],
  ): NewSheet => ({
    name,
    columns: columns.map(columnOf(list)),
    rows: rows.map((row) => columns.map(({ en }) => row[en])),
  })
  const values = headOf(choices)
  const head: NewSheet = {
    name: headSheets.head[language],
    columns: columnsOfHead.map(columnOf('')),
    rows: fieldsOfHead.map(({ en, entry, [language]: name }) => {
      const value = values[en]
      return [
        name,
        value !== undefined && entry?.kind.is === 'code' ? labelIn(entry.kind.list, value, language) : value,
      ]
    }),
    cells: fieldsOfHead.flatMap((field, index) => {
      const choice = referredFrom('', field, language) ?? choiceOf(field)
      return choice === undefined ? [] : [{ row: index + 2, column: 2, choice }]
    }),
  }
  const guide: NewSheet = {
    name: helpSheets.guide[language],
    columns: [
      { header: { en: 'What', zh: '事项' }[language], width: 26, wraps: true },
      { header: { en: 'How', zh: '怎样填写' }[language], width: 96, wraps: true },
    ],
    rows: guideOf(language),
  }
  return writeWorkbook([
    guide,
    head,
    sheetOf(headSheets.sources[language], 'sources', columnsOfSources, [sourceOf(choices)]),
    ...tables.map((table) =>
      sheetOf(tableSheets[table][language], listOfTable(table), orderedColumns(table), rowsOf(table, choices)),
    ),
    codes,
  ])
}

/** Programs take a table for UTF-8 only behind this mark. */
const byteOrderMark = '\uFEFF'

const scalar = (text: string): string => JSON.stringify(text) // a double-quoted scalar of YAML

const headYaml = (choices: TemplateChoices): string => {
  const { language, title, sourceTitle, publisher } = choices
  const { [`title_${language}`]: _title, ...fields } = headOf(choices)
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${scalar(value)}`],
  )
  return `${[
    ...lines,
    `title: { ${language}: ${scalar(title)} }`,
    'sources:',
    '  - id: report',
    `    title: { ${language}: ${scalar(sourceTitle)} }`,
    '    kind: report',
    `    publisher: { ${language}: ${scalar(publisher)} }`,
    `    language: ${language}`,
  ].join('\n')}\n`
}

const folderColumns: readonly string[] = [...firstColumns, 'value', 'precision', 'period_kind', 'dated_by', 'source']

/** Writes a template as the files of a folder: the head in YAML, the figures in CSV, and guidance with the names to choose from. */
export const templateFolder = (choices: TemplateChoices): ReadonlyMap<string, string> => {
  const { language } = choices
  const columns = orderedColumns('observations.csv').filter(({ en }) => folderColumns.includes(en))
  const tableText = (table: TableName, written: readonly WrittenColumn[]): string =>
    byteOrderMark +
    writeCsv(
      written.map(({ [language]: name }) => ({ name })),
      rowsOf(table, choices).map((row) =>
        Object.fromEntries(written.map(({ en, [language]: name }) => [name, row[en]])),
      ),
    )
  const lists = columns.flatMap(({ entry, [language]: name }) =>
    entry?.kind.is === 'code'
      ? [
          `## ${name}`,
          Object.values(namesOf(entry.kind.list))
            .map((label) => `- ${label[language]}`)
            .join('\n'),
        ]
      : [],
  )
  const guide = markdownTable(
    [{ en: 'What', zh: '事项' }[language], { en: 'How', zh: '怎样填写' }[language]],
    guideOf(language),
  )
  return new Map([
    ['dataset.yaml', headYaml(choices)],
    ...(choices.place === undefined
      ? []
      : [['places.csv', tableText('places.csv', orderedColumns('places.csv'))] as const]),
    ['observations.csv', tableText('observations.csv', columns)],
    ['README.md', `${[`# ${choices.title}`, guide, ...lists].join('\n\n')}\n`],
  ])
}

import { type CodeNames, namesOf, yesOrNo } from '../mapping/code-names'
import { type TableName, tableOfList } from '../mapping/columns'
import { roleNames } from '../mapping/quote-role'
import { headSheets, helpSheets, tableSheets } from '../mapping/sheets'
import type { Bilingual } from '../messages/fill'
import { type ReferredList, references } from '../model/references'
import type { WrittenColumn } from './dataset-rows'
import type { Choice, NewSheet } from './workbook/write'

type Language = keyof Bilingual

/** The names that the cells of a column are chosen from; none where they are written freely. */
const namesIn = ({ entry, field }: WrittenColumn): CodeNames | undefined => {
  if (field === 'role') return roleNames
  if (entry?.kind.is === 'boolean') return yesOrNo
  const names = entry?.kind.is === 'code' ? namesOf(entry.kind.list) : {}
  return Object.keys(names).length > 0 ? names : undefined
}

/** What a list of names is called: as the first column that takes them, unless they say little. */
const listName = (names: CodeNames, column: WrittenColumn): Bilingual =>
  names === yesOrNo ? { en: 'yes or no', zh: '是或否' } : column

/** The lists that cells are chosen from, each in two columns of the sheet of codes: its names, and its codes. */
export const choicesFrom = (columns: readonly WrittenColumn[], language: Language) => {
  const lists = new Map<CodeNames, string>()
  for (const column of columns) {
    const names = namesIn(column)
    if (names !== undefined && !lists.has(names)) lists.set(names, listName(names, column)[language])
  }
  const order = [...lists.keys()]
  const choiceOf = (column: WrittenColumn): Choice | undefined => {
    const names = namesIn(column)
    if (names === undefined) return undefined
    const rows = Object.keys(names).length
    return { sheet: helpSheets.codes[language], column: order.indexOf(names) * 2 + 1, rows }
  }
  const longest = Math.max(...order.map((names) => Object.keys(names).length))
  const sheet: NewSheet = {
    name: helpSheets.codes[language],
    columns: [...lists.values()].flatMap((name) => [
      { header: name, width: 30 },
      { header: { en: 'code', zh: '代码' }[language], width: 20 },
    ]),
    rows: Array.from({ length: longest }, (_, row) =>
      order.flatMap((names) => {
        const [code, name] = Object.entries(names)[row] ?? []
        return [name?.[language], code]
      }),
    ),
  }
  return { sheet, choiceOf }
}

/** How many documents, bodies and figures the lists of columns that name one reach to. */
const mostReferred = { sources: 200, bodies: 200, observations: 1000 } as const

/** The sheet whose records a column of a list names by their ids, which are its first column. */
export const referredFrom = (list: string, { field, entry }: WrittenColumn, language: Language): Choice | undefined => {
  const fields: Readonly<Record<string, ReferredList>> = Object.hasOwn(references, list)
    ? references[list as keyof typeof references] // its own keys
    : { reporter: 'bodies' } // of the head
  const to = Object.hasOwn(fields, field) && entry?.many !== true ? fields[field] : undefined
  if (to === undefined || to === 'facts') return undefined
  const sheet = to === 'sources' ? headSheets.sources : tableSheets[tableOfList[to]]
  return { sheet: sheet[language], column: 1, rows: mostReferred[to] }
}

/** The list whose records a table holds: of the table of figures, that of figures. */
export const listOfTable = (table: TableName): string =>
  Object.entries(tableOfList).find(([, name]) => name === table)?.[0] ?? ''

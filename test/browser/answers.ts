import { compare, query, tableOf } from 'rule-of-law-metrics'
import { checkFolder, checkWorkbook } from 'rule-of-law-metrics/check'
import { beijing, changshu } from 'rule-of-law-metrics/datasets'

/** Files of a folder as a page has them: bytes by name. */
export type Files = Readonly<Record<string, Uint8Array>>

const folderOf = (files: Files) => new Map(Object.entries(files))

/** What the package answers, wherever it runs: the same in a browser as in Node. */
export const answers = (files: Files, workbook: Uint8Array) => ({
  compared: compare(changshu, beijing),
  rows: query(tableOf([changshu, beijing]), { group: ['jurisdiction'], select: ['jurisdiction', 'count', 'sum'] }),
  folder: checkFolder(folderOf(files)),
  faults: checkFolder(folderOf({ ...files, 'observations.csv': new TextEncoder().encode('id,value\n=1+1,甲\n') })),
  workbook: checkWorkbook(workbook, 'changshu.xlsx'),
  noWorkbook: checkWorkbook(workbook.slice(0, 1000), 'half.xlsx'),
})

import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { checkWorkbook } from '../../src/check/workbook'
import * as datasets from '../../src/datasets/index'
import { writeDatasetWorkbook } from '../../src/tables/dataset-workbook'
import { writeParquet } from '../../src/tables/parquet-write'
import { writeTidyCsv } from '../../src/tables/tidy'
import { readWorkbook } from '../../src/tables/workbook/read'
import { writeWorkbook } from '../../src/tables/workbook/write'

// Writes tables and workbooks for other programs to read, and reads the workbooks again when LibreOffice has saved them.
// Arguments: what to do, and the folder.

const languages = ['en', 'zh'] as const

/** Cells that programs like to take for something else. */
const rows = [
  ['法律援助案件', '准确数', '5874', '320581', '5874件'],
  ['行政复议直接纠错率', '四舍五入', '7.9', '007', '2019-05'],
  ['信息公开', '多于', '0.10', '1/2', '=1+1'],
  [undefined, undefined, '12345678901234567890', '1e5', '第一行\n第二行'],
]
const headers = ['指标', '精度', '数值', '代码', '原文']

/** A workbook with lists to choose from, one of which is longer than a list within a cell may be. */
const chosenWorkbook = (): Uint8Array =>
  writeWorkbook([
    {
      name: '数据',
      columns: [
        { header: '指标', choice: { sheet: '代码', column: 1, rows: 120 } },
        { header: '精度', choice: { sheet: '代码', column: 2, rows: 3 } },
        { header: '数值', numeric: true },
        { header: '代码' },
        { header: '原文', wraps: true },
      ],
      rows,
    },
    {
      name: '代码',
      columns: [{ header: '指标' }, { header: '精度' }],
      rows: Array.from({ length: 120 }, (_, row) => [`指标 ${row + 1}`, ['准确数', '四舍五入', '多于'][row]]),
    },
  ])

const write = (folder: string): void => {
  for (const dataset of Object.values(datasets)) {
    writeFileSync(join(folder, `${dataset.id}.csv`), writeTidyCsv(dataset))
    writeFileSync(join(folder, `${dataset.id}.parquet`), writeParquet(dataset))
    for (const language of languages)
      writeFileSync(join(folder, `${dataset.id}.${language}.xlsx`), writeDatasetWorkbook(dataset, language))
  }
  writeFileSync(join(folder, 'chosen.xlsx'), chosenWorkbook())
}

const check = (name: string, complaints: readonly string[]): void => {
  console.log(`${complaints.length > 0 ? 'FAILED' : 'passed'} ${name}`)
  for (const complaint of complaints) console.log(`  ${complaint}`)
}

/** What is wrong with a file, then its cells, a row each. */
const cellsOf = (file: string): readonly string[] => {
  const { sheets, issues } = readWorkbook(readFileSync(file), file)
  const told = [...issues]
  const records = [...(sheets[0]?.records((issue) => told.push(issue)) ?? [])]
  return [...told.map(({ message }) => message), ...records.map(({ cells }) => JSON.stringify(cells))]
}

/** What `rolm check` finds in a template that nobody has filled in: its codes, and how it ended if not with 0. */
const foundInTemplate = (file: string): readonly string[] => {
  const run = spawnSync(process.execPath, ['dist/cli/main.js', 'check', file, '--json'], { encoding: 'utf8' })
  const { issues } = JSON.parse(run.stdout) as { readonly issues: readonly { readonly code: string }[] }
  return [...issues.map(({ code }) => code), ...(run.status === 0 ? [] : [`ended with ${run.status}`])]
}

/** Reads what LibreOffice saved, which stands in a folder of its own beside what was written. */
const read = (folder: string): void => {
  for (const dataset of Object.values(datasets))
    for (const language of languages) {
      const file = `${dataset.id}.${language}.xlsx`
      const checked = checkWorkbook(readFileSync(join(folder, 'saved', file)), file)
      const told = checked.issues.map(({ message }) => message)
      const same = checked.ok && isDeepStrictEqual(checked.value, dataset)
      check(`the dataset is in ${file} as before, saved by LibreOffice`, same ? told : [...told, 'another dataset'])
    }
  const written = [headers, ...rows].map((cells) => JSON.stringify(cells.map((cell) => cell ?? '')))
  for (const [by, file] of [
    ['us', join(folder, 'chosen.xlsx')],
    ['LibreOffice', join(folder, 'saved', 'chosen.xlsx')],
  ] as const) {
    const cells = cellsOf(file)
    check(
      `cells that look like something else are texts as written, saved by ${by}`,
      isDeepStrictEqual(cells, written) ? [] : cells,
    )
  }
  const found = foundInTemplate(join(folder, 'saved', 'template.xlsx'))
  check(
    'rolm check finds blank rows alone in the template, saved by LibreOffice',
    isDeepStrictEqual(found, ['rows-left-blank']) ? [] : found,
  )
}

const [what, folder = '.'] = process.argv.slice(2)
if (what === 'write') write(folder)
else read(folder)

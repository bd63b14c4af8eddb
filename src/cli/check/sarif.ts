import { explain, type Issue, type Place, type Severity } from '../../index'
import type { Code } from '../../messages/pages/page'
import { issuePages, pages } from '../../messages/pages/pages'
import { cellName } from '../../tables/index'
import type { Language } from '../language'
import { type Located, uriOf } from './located'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', finding: 'note' }

const bothLanguages = (en: string, zh: string) => ({ text: `${en}\n\n${zh}` })

/** What a code means in English and Chinese, and what to do. */
const helpOf = (code: Code) => {
  const { meaning } = pages[code]
  const remedy = Object.hasOwn(issuePages, code) ? issuePages[code as keyof typeof issuePages].remedy : undefined // it has the key
  return remedy === undefined
    ? bothLanguages(meaning.en, meaning.zh)
    : bothLanguages(`${meaning.en} ${remedy.en}`, `${meaning.zh}${remedy.zh}`)
}

const ruleOf = ({ code, severity }: Issue) => ({
  id: code,
  shortDescription: bothLanguages(pages[code].title.en, pages[code].title.zh),
  fullDescription: bothLanguages(pages[code].meaning.en, pages[code].meaning.zh),
  help: helpOf(code),
  defaultConfiguration: { level: levels[severity] },
})

/** A cell of a workbook as formulas name it: `数字!C14`. */
const cellOf = (at: Place | undefined): string | undefined =>
  at?.sheet === undefined
    ? undefined
    : [at.sheet, ...(at.row === undefined ? [] : [cellName(at.row, at.column ?? 1)])].join('!')

const locationOf = ({ issue: { at, path }, path: file, region }: Located) => {
  const logical = cellOf(at) ?? at?.node ?? path.join('/')
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      ...(region !== undefined && {
        region: {
          startLine: region.line,
          ...(region.column !== undefined && { startColumn: region.column }),
          ...(region.endColumn !== undefined && { endColumn: region.endColumn }),
        },
      }),
    },
    ...(logical !== '' && { logicalLocations: [{ fullyQualifiedName: logical }] }),
  }
}

/**
 * Issues as SARIF 2.1.0, the form that code hosts and editors read. A rule is a code; its help is in English and Chinese, the
 * messages are in the language of the reader.
 */
export const sarifLog = (located: readonly Located[], version: string, language: Language) => {
  const rules = [...new Map(located.map(({ issue }) => [issue.code, ruleOf(issue)])).values()]
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'rule-of-law-metrics', semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        results: located.map((each) => ({
          ruleId: each.issue.code,
          ruleIndex: indexes.get(each.issue.code),
          level: levels[each.issue.severity],
          message: { text: explain(each.issue)[language] },
          locations: [locationOf(each)],
        })),
      },
    ],
  }
}

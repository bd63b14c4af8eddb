import { explain, hasErrors, type Issue, type Severity } from '../index'
import type { Language, Phrase } from './language'
import { padded, widthOf, wrapped } from './layout'
import type { Terminal } from './terminal'

const severityWords: Readonly<Record<Severity, Phrase>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  finding: { en: 'finding', zh: '提示' },
}

const placeOf = ({ at, path }: Issue): string => {
  if (at?.file !== undefined) return [at.file, at.row, at.column].filter((part) => part !== undefined).join(':')
  return at?.node ?? path.join('.')
}

const longestExcerpt = 100

const shortened = (text: string): string => {
  const visible = text.replace(/\p{Cc}/gu, ' ')
  return visible.length > longestExcerpt ? `${[...visible].slice(0, longestExcerpt).join('')}…` : visible
}

/** The row as it stands, with the cell marked. */
const excerpt = ({ at }: Issue): readonly string[] => {
  if (at?.excerpt === undefined || at.excerpt === '' || at.row === undefined) return []
  const cell = shortened(at.excerpt)
  const margin = `    ${at.row} │ `
  if (at.column === undefined) return [margin + cell]
  return [margin + cell, `${padded('', widthOf(margin))}${'^'.repeat(Math.max(1, widthOf(cell)))}`]
}

const issueLines = (issue: Issue, { language, width, bold, faint }: Terminal): readonly string[] => [
  `  ${placeOf(issue)}  ${bold(severityWords[issue.severity][language])}  ${faint(issue.code)}`,
  ...excerpt(issue),
  ...wrapped(explain(issue)[language], width - 4).map((line) => `    ${line}`),
]

const countWords = (issues: readonly Issue[], language: Language): string => {
  const count = (severity: Severity): number => issues.filter((issue) => issue.severity === severity).length
  const parts = (['error', 'warning', 'finding'] as const).flatMap((severity) => {
    const number = count(severity)
    if (number === 0) return []
    const { en, zh } = severityWords[severity]
    return [{ en: `${number} ${en}${number === 1 ? '' : 's'}`, zh: `${number}个${zh}` }[language]]
  })
  return parts.join(language === 'en' ? ', ' : '，')
}

const nothingWritten: Phrase = { en: 'Nothing was written.', zh: '未写出任何文件。' }

/** Issues as people read them: place, what is wrong, the offending cell and what to do, then how many there are. */
export const issueText = (issues: readonly Issue[], terminal: Terminal): string => {
  const { language } = terminal
  const end = hasErrors(issues) ? `${language === 'en' ? '. ' : '。'}${nothingWritten[language]}` : ''
  const blocks = issues.map((issue) => issueLines(issue, terminal).join('\n'))
  return `${[...blocks, `  ${countWords(issues, language)}${end}`].join('\n\n')}\n`
}

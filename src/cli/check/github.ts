import { explain, type Severity } from '../../index'
import { placeOf } from '../issue-text'
import type { Language } from '../language'
import type { Located } from './located'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', finding: 'notice' }

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

const line = ({ issue, path, region }: Located, language: Language): string => {
  const properties = {
    file: path.replaceAll('\\', '/'),
    line: region?.line,
    col: region?.column,
    endColumn: region?.endColumn,
    title: issue.code,
  }
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapedProperty(String(value))}`],
  )
  const text = explain(issue)[language]
  const said = issue.at?.sheet === undefined ? text : `${placeOf(issue, language)}: ${text}`
  return `::${commands[issue.severity]} ${written.join(',')}::${escaped(said)}`
}

/** Issues as workflow commands of GitHub Actions, which shows them beside the lines of a change. */
export const githubText = (located: readonly Located[], language: Language): string =>
  located.map((each) => line(each, language)).join('\n')

import { existsSync, statSync } from 'node:fs'
import type { CopyState } from '../check/index'
import { copyStates } from '../check/index'
import { type Dataset, explain, hasErrors, type Issue } from '../index'
import { type CopyVerification, quotedSources, verifyByText } from '../publish/index'
import { CommandEnd } from './exit'
import { issueText } from './issue-text'
import type { Phrase } from './language'
import { table } from './layout'
import type { Terminal } from './terminal'

const stateWords: Readonly<Record<CopyState, Phrase>> = {
  found: { en: 'found', zh: '找到' },
  moved: { en: 'moved', zh: '移位' },
  ambiguous: { en: 'ambiguous', zh: '不明' },
  missing: { en: 'missing', zh: '缺失' },
}

const formWords: Readonly<Record<'html' | 'text', Phrase>> = {
  html: { en: 'web page', zh: '网页' },
  text: { en: 'text', zh: '文本' },
}

/** The document that a copy is of: the one named, or the only one that facts quote. */
const sourceFor = (dataset: Dataset, named: string | undefined, { language }: Terminal): string => {
  const quoted = quotedSources(dataset).map(({ id }) => id)
  const [only, ...others] = quoted
  if (named !== undefined && quoted.includes(named)) return named
  if (only === undefined)
    throw new CommandEnd(
      2,
      { en: `No fact of ${dataset.id} quotes a document.`, zh: `${dataset.id} 没有摘引任何文件。` }[language],
    )
  if (named === undefined && others.length === 0) return only
  throw new CommandEnd(
    2,
    named === undefined
      ? {
          en: `${dataset.id} quotes several documents: say which this is a copy of, with --source ${quoted.join(' or --source ')}.`,
          zh: `${dataset.id} 摘引了多份文件，请指明副本属于哪一份：--source ${quoted.join(' 或 --source ')}。`,
        }[language]
      : {
          en: `No fact of ${dataset.id} quotes a document "${named}". Give one of ${quoted.join(', ')}.`,
          zh: `${dataset.id} 没有摘引名为“${named}”的文件。可用的有 ${quoted.join('、')}。`,
        }[language],
  )
}

const summary = ({ copy, counts }: CopyVerification, { language }: Terminal): string => {
  const numbers = copyStates.map((state) => ({
    en: `${counts[state]} ${stateWords[state].en}`,
    zh: `${stateWords[state].zh}${counts[state]}条`,
  }))
  const told = numbers.map((phrase) => phrase[language]).join({ en: ', ', zh: '，' }[language])
  if (copy === undefined) return `  ${told}`
  return `  ${copy.file}  ${formWords[copy.form][language]}, ${copy.charset}  ${told}`
}

const issueRow = ({ path, ...found }: Issue, state: CopyState, language: Terminal['language']): readonly string[] => [
  stateWords[state][language],
  path.at(-1) ?? '',
  explain(found)[language],
]

const rows = ({ facts, issues }: CopyVerification, { language }: Terminal): readonly (readonly string[])[] => {
  const states = new Map(facts.map(({ path, state }) => [path, state]))
  return issues.map((found) => issueRow(found, states.get(found.path) ?? 'missing', language))
}

export interface ByTextOptions {
  readonly json: boolean
  readonly source?: string
}

/** Looks for every fact of a document in a fresh copy of it, and tells which are no longer where they were. */
export const verifyCopy = (dataset: Dataset, file: string, options: ByTextOptions, terminal: Terminal): void => {
  const source = sourceFor(dataset, options.source, terminal)
  if (!existsSync(file) || !statSync(file).isFile())
    throw new CommandEnd(
      2,
      {
        en: `There is no file ${file}. Give the page or text that you saved.`,
        zh: `没有文件 ${file}。请给出保存下来的网页或文本。`,
      }[terminal.language],
    )
  const verification = verifyByText(dataset, source, file)
  const { copy, counts, facts, issues } = verification
  if (options.json)
    terminal.write(JSON.stringify({ dataset: dataset.id, source, copy, counts, facts, issues }, null, 2))
  else if (copy === undefined) terminal.say(issueText(issues, terminal))
  else
    terminal.write(
      [summary(verification, terminal), table(rows(verification, terminal), terminal.width, '  ')].join('\n'),
    )
  if (hasErrors(issues)) throw new CommandEnd(1)
}

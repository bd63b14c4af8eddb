import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Dataset, hasErrors } from '../index'
import { heldIn, type SourceProof, verifyDataset } from '../publish/index'
import { CommandEnd } from './exit'
import { issueText } from './issue-text'
import type { Phrase } from './language'
import { table } from './layout'
import type { Terminal } from './terminal'

/** The folder of held documents: what ROLM_SOURCES names, else `../shared/sources` beside the package. */
const sourcesFolder = (environment: Readonly<Record<string, string | undefined>>): string =>
  environment.ROLM_SOURCES ?? fileURLToPath(new URL('../../../shared/sources', import.meta.url))

/** What came of holding a document's facts against it. */
const stateWords: Readonly<Record<SourceProof['state'], Phrase>> = {
  proved: { en: 'proved', zh: '相符' },
  failed: { en: 'failed', zh: '不符' },
  'document-not-held': { en: 'document-not-held', zh: '没有原件' },
}

const proofRow = (proof: SourceProof, { language }: Terminal): readonly string[] => {
  const { source, state, facts, factsProved, quotes, quotesProved } = proof
  const name = source.file ?? source.title[language] ?? source.title.en ?? source.title.zh ?? source.id
  if (state === 'document-not-held')
    return [
      name,
      stateWords[state][language],
      {
        en: `${facts} ${facts === 1 ? 'fact is' : 'facts are'} cited, not proved`,
        zh: `${facts}条事实只有引证，未经核对`,
      }[language],
    ]
  return [
    name,
    stateWords[state][language],
    {
      en: `sha256 ${source.sha256?.slice(0, 8) ?? 'not given'}; ${factsProved} of ${facts} facts stand where they say; ${quotesProved} of ${quotes} locators`,
      zh: `sha256 ${source.sha256?.slice(0, 8) ?? '未给出'}；${facts}条事实中${factsProved}条与原文位置相符；${quotes}处定位中${quotesProved}处相符`,
    }[language],
  ]
}

/** Holds every fact of a dataset against the documents that are held here, and tells what was and was not proved. */
export const verify = (dataset: Dataset, { json }: { readonly json: boolean }, terminal: Terminal): void => {
  const folder = sourcesFolder(process.env)
  const { sources, issues } = verifyDataset(dataset, heldIn(folder))
  if (json) terminal.write(JSON.stringify({ dataset: dataset.id, sources, issues }, null, 2))
  else
    terminal.write(
      table(
        sources.map((proof) => proofRow(proof, terminal)),
        terminal.width,
        '  ',
      ),
    )
  const unproved = sources
    .filter(({ state }) => state === 'document-not-held')
    .reduce((sum, { facts }) => sum + facts, 0)
  if (unproved > 0 && !existsSync(folder))
    terminal.say(
      {
        en: `No folder of held documents: ${unproved} ${unproved === 1 ? 'fact was' : 'facts were'} not proved. ROLM_SOURCES names one.`,
        zh: `没有存放原件的文件夹：${unproved}条事实未经核对。可用 ROLM_SOURCES 指定。`,
      }[terminal.language],
    )
  const wrong = issues.filter(({ severity }) => severity === 'error')
  if (wrong.length > 0) terminal.say(issueText(wrong, terminal))
  if (hasErrors(issues)) throw new CommandEnd(1)
}

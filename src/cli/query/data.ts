import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Dataset, Query, Tabled } from '../../index'
import { isPacked, readPacked, readParquetFile } from '../../publish/index'
import { writeParquet } from '../../tables/index'
import { bundledDatasets } from '../datasets'
import { CommandEnd, exitCodes } from '../exit'
import { inFolder } from '../in-folder'
import { issueText } from '../issue-text'
import type { Session } from '../session'

/** One thing that is asked, as it was named: a dataset with all its facts, or figures alone as Parquet has them. */
export type Asked = { readonly name: string } & (
  | { readonly dataset: Dataset }
  | { readonly parquet: string }
  | { readonly packed: string }
)

const askedOf = async (name: string, { named }: Session, asJson: boolean): Promise<Asked> => {
  if (existsSync(name) && isPacked(name)) return { name, packed: name }
  if (existsSync(name) && extname(name).toLowerCase() === '.parquet') return { name, parquet: name }
  return { name, dataset: await named(name, asJson) }
}

/** What the arguments name; the datasets of the package where there are none. */
export const allAsked = async (
  names: readonly string[],
  session: Session,
  asJson: boolean,
): Promise<readonly Asked[]> => {
  if (names.length === 0) return bundledDatasets.map((dataset) => ({ name: dataset.id, dataset }))
  const asked: Asked[] = []
  for (const name of names) asked.push(await askedOf(name, session, asJson)) // one after the other, so that what is said is in order
  return asked
}

const tabledOf = async (
  asked: Asked,
  { terminal }: Session,
  asJson: boolean,
  question: Query | undefined,
): Promise<readonly Tabled[]> => {
  if ('dataset' in asked) return [asked.dataset]
  const read = await ('packed' in asked
    ? readPacked(asked.packed, question && { asked: question })
    : readParquetFile(asked.parquet))
  const issues = inFolder(asked.name, read.issues)
  if (issues.length > 0) terminal.say(issueText(issues, terminal, { isAsking: true }))
  if (!read.ok) {
    if (asJson) terminal.write(JSON.stringify({ issues }, null, 2))
    throw new CommandEnd(exitCodes.errors)
  }
  return read.value.datasets
}

/** Notes which dataset is held by what was named, and refuses one that two hold. */
const holders = ({ word }: Session) => {
  const held = new Map<string, string>()
  return (id: string, name: string): void => {
    const other = held.get(id)
    if (other !== undefined)
      throw new CommandEnd(
        exitCodes.misuse,
        word({
          en: `${other} and ${name} both hold the dataset "${id}": leave one out.`,
          zh: `${other} 和 ${name} 都含数据集“${id}”：请去掉一个。`,
        }),
      )
    held.set(id, name)
  }
}

/**
 * What is asked, in the form that a table takes in.
 *
 * @param question what it is asked, where that is known: of many files those that it is about are read
 */
export const asTabled = async (
  all: readonly Asked[],
  session: Session,
  asJson: boolean,
  question?: Query,
): Promise<readonly Tabled[]> => {
  const hold = holders(session)
  const tabled: Tabled[] = []
  for (const asked of all)
    for (const dataset of await tabledOf(asked, session, asJson, question)) {
      hold(dataset.id, asked.name)
      tabled.push(dataset)
    }
  return tabled
}

const noFacts = {
  en: 'Parquet holds figures and no linked data: ask it by --engine memory or duckdb.',
  zh: 'Parquet 只存数字，不是关联数据：请用 --engine memory 或 duckdb 查询。',
}

/** What is asked, as whole datasets. */
export const asDatasets = (all: readonly Asked[], session: Session): readonly Dataset[] => {
  const hold = holders(session)
  return all.map((asked) => {
    if (!('dataset' in asked)) throw new CommandEnd(exitCodes.misuse, session.word(noFacts))
    hold(asked.dataset.id, asked.name)
    return asked.dataset
  })
}

/** Runs something on what is asked as paths of Parquet: what is in another form is written aside, and cleared away. */
export const withParquet = async <T>(
  all: readonly Asked[],
  run: (paths: readonly string[]) => Promise<T>,
): Promise<T> => {
  const aside = mkdtempSync(join(tmpdir(), 'rolm-query-'))
  try {
    const paths = all.map((asked, place) => {
      if ('packed' in asked) return asked.packed
      if ('parquet' in asked) return asked.parquet
      const path = join(aside, `${place}.parquet`)
      writeFileSync(path, writeParquet(asked.dataset))
      return path
    })
    return await run(paths)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

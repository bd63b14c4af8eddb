import type { LargeDataset } from '../index'
import { type Published, publishDataset, releaseIssues } from '../publish/index'
import { CommandEnd, exitCodes } from './exit'
import { issueText } from './issue-text'
import type { Phrase } from './language'
import { grouped, table } from './layout'
import { progressOn } from './progress'
import type { Session } from './session'
import type { Terminal } from './terminal'

export interface PublishFlags {
  readonly out: string
  readonly all: boolean
  readonly strict: boolean
  readonly draft: boolean
  readonly since?: string
  readonly today?: string
  readonly json: boolean
}

const interrupted: Phrase = {
  en: 'Interrupted: nothing was written, and what was there is as it was.',
  zh: '已中断：未写出任何文件，原有内容保持不变。',
}

const leftoverWords = {
  removed: {
    en: (path: string) => `A run that was ended had left ${path} behind: removed.`,
    zh: (path: string) => `此前被终止的运行留下了 ${path}：已删除。`,
  },
  restored: {
    en: (path: string) => `A run was ended while the folder changed places: the old one was put back from ${path}.`,
    zh: (path: string) => `此前的运行在替换文件夹时被终止：已从 ${path} 恢复原文件夹。`,
  },
} as const

/** Runs what can be ended by the user (Ctrl-C), who then is told that nothing was written. */
const endable = async <T>(work: (signal: AbortSignal) => Promise<T>, { language }: Terminal): Promise<T> => {
  const controller = new AbortController()
  const abort = (): void => controller.abort()
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, abort)
  try {
    return await work(controller.signal)
  } catch (error) {
    if (controller.signal.aborted) throw new CommandEnd(exitCodes.interrupted, interrupted[language])
    throw error
  } finally {
    for (const signal of signals) process.off(signal, abort)
  }
}

/** How long a file is, as people read it. */
const sizeOf = (bytes: number): string => `${grouped((bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0))} kB`

const filesText = (
  { files, kept, since, notCompared }: Published,
  folder: string,
  { language, width, bold }: Terminal,
): string => {
  const size = sizeOf(files.reduce((sum, file) => sum + file.bytes, 0))
  const head = {
    en: `${files.length} files, ${size}, in ${folder}`,
    zh: `${folder}：${files.length} 个文件，共 ${size}`,
  }[language]
  const rows = files.map(({ path, bytes }) => [path, sizeOf(bytes)])
  const told = {
    en: `What has changed since version ${since} is in changes.ttl and changes.json`,
    zh: `较版本 ${since} 的变化见 changes.ttl 和 changes.json`,
  }[language]
  const untold = {
    en: `Version ${notCompared} cannot be read, or is too large: what has changed since is not told`,
    zh: `版本 ${notCompared} 无法读取或过大：未写出与它相比的变化`,
  }[language]
  const changes = since !== undefined ? [told] : notCompared !== undefined ? [untold] : []
  const others = {
    en: `Not published here, and kept: ${kept.join(', ')}`,
    zh: `并非由本程序发布，予以保留：${kept.join('、')}`,
  }[language]
  return [
    `  ${bold(head)}`,
    '',
    table(rows, width, '    '),
    ...changes.flatMap((line) => ['', `  ${line}`]),
    ...(kept.length > 0 ? ['', `  ${others}`] : []),
    '',
  ].join('\n')
}

/** The day by the clock of this machine. */
const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

const noDay: Phrase = {
  en: '--today is a day such as 2021-02-01.',
  zh: '--today 应为日期，如 2021-02-01。',
}

/** Ends the command where the dataset may not be published, and says why. */
const checkRelease = (
  dataset: LargeDataset,
  { today = dayOf(new Date()), draft, json }: PublishFlags,
  terminal: Terminal,
): void => {
  const { language, write, say } = terminal
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new CommandEnd(exitCodes.misuse, noDay[language])
  const issues = releaseIssues(dataset, { today, draft })
  if (issues.length === 0) return
  if (json) write(JSON.stringify({ issues }, null, 2))
  else say(issueText(issues, terminal).trimEnd())
  throw new CommandEnd(exitCodes.errors)
}

/** Publishes a dataset into a folder, and tells what was written. */
export const publish = async (name: string, flags: PublishFlags, session: Session): Promise<void> => {
  const { named, namedLarge, terminal } = session
  const progress = progressOn(process.stderr, terminal.language)
  const dataset = await namedLarge(name, flags, progress)
  checkRelease(dataset, flags, terminal)
  const since = flags.since === undefined ? undefined : await named(flags.since, flags.json)
  const work = (signal: AbortSignal) =>
    publishDataset(dataset, flags.out, {
      all: flags.all,
      ...(since !== undefined && { since }),
      signal,
      onProgress: progress.write,
    })
  const published = await endable(work, terminal).finally(progress.end)
  for (const { path, became } of published.leftovers) terminal.say(leftoverWords[became][terminal.language](path))
  if (flags.json) {
    const { id, version } = dataset
    terminal.write(JSON.stringify({ dataset: id, version, ...published }, null, 2))
  } else terminal.write(filesText(published, flags.out, terminal))
}

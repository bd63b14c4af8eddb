import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { RolmError } from '../index'
import { misuseInChinese } from '../messages/misuse'
import { type FetchOptions, fetchContext } from '../publish/index'
import type { RdfReading } from '../rdf/index'
import { declareBrief } from './commands/brief'
import { declareCheck } from './commands/check'
import { declareCompare } from './commands/compare'
import { declareDiff } from './commands/diff'
import { declareExplain } from './commands/explain'
import { declareExport } from './commands/export'
import { declareInit } from './commands/init'
import { declareList } from './commands/list'
import { declarePack } from './commands/pack'
import { declarePublish } from './commands/publish'
import { declareQuery } from './commands/query'
import { declareShow } from './commands/show'
import { declareVerify } from './commands/verify'
import { examples } from './commands/words'
import { datasetNamed, largeDatasetNamed } from './datasets'
import { CommandEnd, exitCodes } from './exit'
import { fileErrorText, isFileError } from './file-error'
import { helpIn } from './help'
import { askedLanguage, environmentLanguage, type Language, languages, type Phrase } from './language'
import { misuseText } from './misuse'
import { millisecondsOf, secondsOf } from './seconds'
import type { Session } from './session'
import { terminalFor } from './terminal'

const version = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  } // our own
  return version
}

/** A server that is given more time may also be silent for longer. */
const timesOf = (seconds: number): FetchOptions => {
  const milliseconds = millisecondsOf(seconds)
  return { milliseconds, idle: milliseconds }
}

/** The program in one language: its commands, each a few words of help and a call. */
export const programIn = (language: Language): Command => {
  const program = new Command('rolm')
  const terminal = terminalFor(language)
  const word = (phrase: Phrase): string => phrase[language]
  const reading = (): RdfReading =>
    program.opts<{ remoteContexts?: true }>().remoteContexts === true ? { loadContext: fetchContext } : {}
  const fetching = (): FetchOptions => {
    const { allowPrivate, timeout } = program.opts<{ allowPrivate?: true; timeout?: number }>()
    return { ...(allowPrivate === true && { allowPrivate }), ...(timeout !== undefined && timesOf(timeout)) }
  }
  const session: Session = {
    version: version(),
    terminal,
    word,
    reading,
    fetching,
    named: (name, asJson, strict) =>
      datasetNamed(name, terminal, asJson, { reading: reading(), fetching: fetching() }, strict),
    namedLarge: (name, telling, progress) =>
      largeDatasetNamed(name, terminal, telling, { reading: reading(), fetching: fetching(), progress }),
  }
  program
    .exitOverride()
    .configureHelp(helpIn(language))
    .configureOutput({ outputError: () => {} }) // told by `run`, in the reader's language
    .helpOption('-h, --help', word({ en: 'display help for command', zh: '显示命令的用法' }))
    .helpCommand(
      word({ en: 'help [command]', zh: 'help [命令]' }),
      word({ en: 'display help for command', zh: '显示命令的用法' }),
    )
    .description(
      word({
        en: 'Rule-of-law figures as linked data: what they are, where they stand, and whether they can be compared.',
        zh: '以关联数据发布的法治数字：它们是什么、出自何处、能否相互比较。',
      }),
    )
    .version(session.version, '-V, --version', word({ en: 'output the version number', zh: '显示版本号' }))
    .addOption(
      new Option(
        word({ en: '--lang <language>', zh: '--lang <语言>' }),
        word({ en: 'language of the output', zh: '输出所用的语言' }),
      )
        .choices(languages)
        .default(language),
    )
    .option(
      '--remote-contexts',
      word({
        en: 'load the contexts that a file of JSON-LD names elsewhere: over https, with limits',
        zh: '载入 JSON-LD 文件引用的外部上下文：仅限 https，并有大小和时间限制',
      }),
    )
    .option(
      '--allow-private',
      word({
        en: 'fetch from this machine and closed networks, too, and there over http',
        zh: '允许从本机和内部网络下载，并允许在其中使用 http',
      }),
    )
    .addOption(
      new Option(
        word({ en: '--timeout <seconds>', zh: '--timeout <秒>' }),
        word({ en: 'how long a fetch may take; 60 where nothing is given', zh: '下载的时限；不指定则为 60 秒' }),
      ).argParser((text) => secondsOf('--timeout', text, language)),
    )
    .addHelpText(
      'after',
      examples(session, 'compare changshu beijing', 'show changshu legal-aid', 'verify changshu --lang zh'),
    )
  for (const declare of [
    declareInit,
    declareList,
    declareShow,
    declareCheck,
    declareCompare,
    declareQuery,
    declareDiff,
    declareBrief,
    declareExport,
    declarePack,
    declarePublish,
    declareVerify,
    declareExplain,
  ])
    declare(program, session)
  return program
}

/** The exit code for what ended the program, and what is said of it: nothing where it was said before. */
const endOf = (error: unknown, language: Language): { readonly code: number; readonly said: string } => {
  if (error instanceof CommanderError)
    return error.exitCode === 0
      ? { code: exitCodes.clean, said: '' }
      : { code: exitCodes.misuse, said: misuseText(error, language) }
  if (error instanceof CommandEnd) return { code: error.code, said: error.message }
  if (error instanceof RolmError)
    return {
      code: exitCodes.misuse,
      said: (language === 'zh' ? (error.zh ?? misuseInChinese(error.message)) : undefined) ?? error.message,
    }
  if (isFileError(error)) return { code: exitCodes.misuse, said: fileErrorText(error, language) }
  throw error
}

/**
 * Runs the program and gives its exit code: 0 clean (findings and warnings are allowed), 1 errors in the data, 2 misuse.
 */
export const run = async (argv: readonly string[]): Promise<number> => {
  const language = askedLanguage(argv) ?? environmentLanguage(process.env)
  try {
    await programIn(language).parseAsync(argv)
    return exitCodes.clean
  } catch (error) {
    const { code, said } = endOf(error, language)
    if (said !== '') process.stderr.write(`${said}\n`)
    return code
  }
}

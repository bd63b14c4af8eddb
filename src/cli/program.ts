import { readFileSync } from 'node:fs'
import { Argument, Command, CommanderError, Option } from 'commander'
import { nearest } from '../check/index'
import { type Dataset, indicatorOf, indicators, RolmError } from '../index'
import { fetchContext, writeFiles } from '../publish/index'
import type { RdfReading } from '../rdf/index'
import { listAligned, listedFrameworks } from './aligned'
import { type CheckOptions, check, checkFormats } from './check'
import { compareDatasets } from './compare'
import { datasetNamed } from './datasets'
import { type DiffOptions, diff, revisionExtensions } from './diff'
import { CommandEnd, exitCodes } from './exit'
import { explainCode } from './explain'
import { type ExportFormat, exported, exportFormats } from './export'
import { environmentLanguage, type Language, type Phrase } from './language'
import { type Listable, list, listable } from './list'
import { type ShowOptions, show } from './show'
import { listNames } from './show/lists'
import { showPartly } from './show-partly'
import { type Terminal, terminalFor } from './terminal'
import { verify } from './verify'
import { verifyCopy } from './verify-by-text'

const version = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  } // our own
  return version
}

const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ rolm ${line}`).join('\n')}`

const json = (): Option => new Option('--json', 'write data as JSON').default(false)

const checkIndicator = (id: string, { language }: Terminal): string => {
  if (indicatorOf(id) !== undefined) return id
  const near = nearest(id, Object.keys(indicators))
  throw new CommandEnd(
    2,
    {
      en: `The catalogue has no indicator "${id}".${near === undefined ? '' : ` Did you mean "${near}"?`} "rolm list indicators" lists them.`,
      zh: `指标目录中没有“${id}”。${near === undefined ? '' : `您是否要写“${near}”？`}运行 rolm list indicators 可查看全部。`,
    }[language],
  )
}

const sourceAlone: Phrase = {
  en: '--source goes with --by-text: it says which document the copy is of.',
  zh: '--source 须与 --by-text 同用，用来指明副本属于哪份文件。',
}

interface CompareOptions {
  readonly json: boolean
  readonly all: boolean
  readonly perYear: boolean
  readonly belowNextUnit: boolean
  readonly perHead?: string | true
  readonly indicator?: string
}

/** The program: its commands, each a few words of help and a call. */
const programFor = (environment: Readonly<Record<string, string | undefined>>): Command => {
  const program = new Command('rolm')
  const terminal = (): Terminal => terminalFor(program.opts<{ lang: Language }>().lang)
  const reading = (): RdfReading =>
    program.opts<{ remoteContexts?: true }>().remoteContexts === true ? { loadContext: fetchContext } : {}
  const named = (name: string, asJson?: boolean): Promise<Dataset> => datasetNamed(name, terminal(), asJson, reading())
  program
    .description(
      'Rule-of-law figures as linked data: what they are, where they stand, and whether they can be compared.',
    )
    .version(version())
    .addOption(
      new Option('--lang <language>', 'language of the output')
        .choices(['en', 'zh'])
        .default(environmentLanguage(environment)),
    )
    .option('--remote-contexts', 'load the contexts that a file of JSON-LD names elsewhere: over https, with limits')
    .addHelpText('after', examples('compare changshu beijing', 'show changshu legal-aid', 'verify changshu --lang zh'))

  program
    .command('list')
    .description('list the datasets of the package, or entries of the catalogue')
    .addArgument(new Argument('[what]', 'what to list; datasets where nothing is given').choices(listable))
    .option('--aligned <framework>', `only areas and indicators aligned to one of ${listedFrameworks}`)
    .addOption(json())
    .addHelpText(
      'after',
      examples('list', 'list indicators --lang zh', 'list jurisdictions --json', 'list --aligned wjp-2025'),
    )
    .action((what: Listable | undefined, { aligned, ...options }: { json: boolean; aligned?: string }) =>
      aligned === undefined
        ? list(what ?? 'datasets', options, terminal())
        : listAligned(aligned, what, options, terminal()),
    )

  program
    .command('show')
    .description('show a dataset: its figures and every other fact, one of its lists in full, or all about one fact')
    .argument('<dataset>', 'an id, a folder, or a file of linked data or JSON')
    .argument('[fact]', 'the id of a fact of any list: a figure, a recognition, a note, …')
    .option('--list <list>', `show one list in full: ${listNames.join(', ')}`)
    .option('--partly', 'read linked data of others as far as it is understood, and say what is not')
    .addOption(json())
    .addHelpText(
      'after',
      examples(
        'show changshu',
        'show changshu --list programmes',
        'show changshu reconsideration-correction-rate',
        'show changshu law-education-six-titles',
        'show ./our-city --json',
        'show theirs.ttl --partly',
      ),
    )
    .action(async (name: string, id: string | undefined, options: ShowOptions & { partly?: true }) =>
      options.partly === true
        ? showPartly(name, id, options, terminal(), reading())
        : show(await named(name, options.json), name, id, options, terminal()),
    )

  program
    .command('check')
    .description('check a dataset on disk, one of its tables, or any data cube, and say everything that is wrong')
    .argument('<path>', 'a folder, a table (.csv), or a file of linked data or JSON')
    .option('--cube', 'hold any data cube against the integrity constraints of the W3C, IC-0 to IC-21', false)
    .addOption(new Option('--format <format>', 'the form of what is said').choices(checkFormats).default('text'))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .option('--strict', 'warnings count as errors', false)
    .option('--fix', 'write a copy in which numbers and dates typed as text are corrected', false)
    .option('--out <folder>', 'the folder of that copy; <name>-fixed beside the path where none is given')
    .addHelpText(
      'after',
      examples(
        'check ./our-city',
        'check ./our-city --fix --out ./our-city-corrected',
        'check ./our-city/observations.csv --strict',
        'check ./our-city --format sarif',
        'check --cube any-cube.ttl',
        'check --cube any-cube.nt --json',
      ),
    )
    .action(async (path: string, options: CheckOptions) => check(path, options, version(), terminal()))

  program
    .command('compare')
    .description('compare two datasets, figure by figure, with every reason for and against')
    .argument('<a>', 'an id, a folder, or a file of linked data or JSON')
    .argument('<b>', 'an id, a folder, or a file of linked data or JSON')
    .option('--indicator <id>', 'only the pairs of this indicator')
    .option('--all', 'spell out every reason, those beside a refusal too', false)
    .option('--per-year', 'turn totals of several known years into yearly means', false)
    .option('--per-head [dataset]', 'divide counts by resident population (by default that of the package)')
    .option('--below-next-unit', 'assume that 余 and 多 stay below the next unit', false)
    .addOption(json())
    .addHelpText(
      'after',
      examples(
        'compare changshu beijing',
        'compare changshu beijing --indicator legal-aid-cases --all',
        'compare ./our-city changshu --json',
      ),
    )
    .action(async (first: string, second: string, { perHead, indicator, ...options }: CompareOptions) => {
      const [a, b] = [await named(first, options.json), await named(second, options.json)]
      const population = perHead === undefined ? undefined : await named(perHead === true ? 'population' : perHead)
      const flags = {
        ...options,
        ...(population !== undefined && { perHead: population }),
        ...(indicator !== undefined && { indicator: checkIndicator(indicator, terminal()) }),
      }
      compareDatasets(a, b, flags, terminal())
    })

  program
    .command('diff')
    .description('tell what differs between two versions of a dataset, fact by fact')
    .argument('<old>', 'an id, a folder, or a file of linked data or JSON')
    .argument('<new>', 'the later version: an id, a folder, or a file of linked data or JSON')
    .addOption(
      new Option('--format <format>', 'write it as linked data: what revises what').choices(revisionExtensions),
    )
    .addOption(json().conflicts('format'))
    .addHelpText(
      'after',
      examples(
        'diff changshu ./changshu-2015-2020',
        'diff published/our-city.ttl ./our-city --lang zh',
        'diff published/our-city.ttl ./our-city --format ttl',
      ),
    )
    .action(async (old: string, now: string, options: DiffOptions) =>
      diff(await named(old, options.json), await named(now, options.json), options, terminal()),
    )

  program
    .command('export')
    .description('write a dataset in another form')
    .argument('<dataset>', 'an id, a folder, or a file of linked data or JSON')
    .addOption(new Option('--format <format>', 'the form to write').choices(exportFormats).default('ttl'))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .option('--out <file>', 'write to a file instead of stdout')
    .addHelpText('after', examples('export changshu', 'export changshu --format csv --out changshu.csv'))
    .action(
      async (name: string, { format, json: asJson, out }: { format: ExportFormat; json?: true; out?: string }) => {
        const text = exported(await named(name, asJson), asJson === true ? 'json' : format, terminal().language)
        if (out === undefined) terminal().write(text)
        else writeFiles([{ path: out, text }])
      },
    )

  program
    .command('verify')
    .description('prove every figure against the documents that are held here, or look for them in a fresh copy')
    .argument('<dataset>', 'an id, a folder, or a file of linked data or JSON')
    .option('--by-text <file>', 'look for every fact in a fresh copy of its document: a web page or a text')
    .option('--source <id>', 'the document that the copy is of, where the dataset quotes several')
    .addOption(json())
    .addHelpText(
      'after',
      `${examples('verify changshu', 'verify changshu --by-text saved.html')}\n\nROLM_SOURCES names the folder of held documents.`,
    )
    .action(async (name: string, { byText, ...options }: { json: boolean; byText?: string; source?: string }) => {
      const dataset = await named(name, options.json)
      if (byText !== undefined) verifyCopy(dataset, byText, options, terminal())
      else if (options.source === undefined) verify(dataset, options, terminal())
      else throw new CommandEnd(2, sourceAlone[terminal().language])
    })

  program
    .command('explain')
    .description('tell what a code means, with an example; or list all codes')
    .argument('[code]', 'a code, such as base-doubtful')
    .addOption(json())
    .addHelpText(
      'after',
      examples('explain', 'explain base-doubtful --lang zh', 'explain value-disagrees-with-printed --json'),
    )
    .action((code: string | undefined, options: { json: boolean }) => explainCode(code, options, terminal()))

  return program
}

/** A file that may not be read, or a place that cannot be written to: told in a line, without a stack. */
const isFileError = (error: unknown): error is Error =>
  error instanceof RolmError || (error instanceof Error && 'syscall' in error && 'code' in error)

/**
 * Runs the program and gives its exit code: 0 clean (findings and warnings are allowed), 1 errors in the data, 2 misuse.
 */
export const run = async (argv: readonly string[]): Promise<number> => {
  const program = programFor(process.env)
  for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError('(--help shows how)')
  try {
    await program.parseAsync(argv)
    return exitCodes.clean
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.misuse
    if (isFileError(error)) {
      process.stderr.write(`${error.message}\n`)
      return exitCodes.misuse
    }
    if (!(error instanceof CommandEnd)) throw error
    if (error.message !== '') process.stderr.write(`${error.message}\n`)
    return error.code
  }
}

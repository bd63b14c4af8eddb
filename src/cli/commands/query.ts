import { type Command, Option } from 'commander'
import type { Phrase } from '../language'
import { type QueryOptions, runQuery } from '../query'
import { engineNames } from '../query/engines'
import { answerForms } from '../query/forms'
import { secondsOf } from '../seconds'
import type { Session } from '../session'
import { examples } from './words'

/** The number that a text says; what says none is told of with the question. */
const numberOr = (text: string): number | string => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text)

/** Names given in one list, or the flag given again. */
const collected = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  ...value.split(',').map((name) => name.trim()),
]

/** What is given by a flag and by the same flag again: a comma may be part of it. */
const gathered = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value]

interface Flag {
  readonly flag: string
  readonly value: Phrase
  readonly tells: Phrase
}

const words: Phrase = { en: '<words>', zh: '<词>' }
const dates: Phrase = { en: '<dates>', zh: '<日期>' }
const columns: Phrase = { en: '<columns>', zh: '<列>' }

/** The flags that hold a list: words with commas between them. */
const lists: readonly Flag[] = [
  {
    flag: '--indicator',
    value: words,
    tells: { en: 'only these indicators, by id or name', zh: '只查这些指标：名称或 id' },
  },
  {
    flag: '--area',
    value: words,
    tells: { en: 'only indicators of these areas, by id or name', zh: '只查这些领域的指标：名称或 id' },
  },
  {
    flag: '--jurisdiction',
    value: words,
    tells: { en: 'only these places, by code or name', zh: '只查这些地区：名称或代码' },
  },
  {
    flag: '--jurisdiction-within',
    value: words,
    tells: { en: 'only these places and all that lie in them', zh: '只查这些地区及其下辖地区' },
  },
  { flag: '--dataset', value: words, tells: { en: 'only these datasets', zh: '只查这些数据集' } },
  {
    flag: '--breakdown',
    value: words,
    tells: { en: 'only these parts; total is the whole', zh: '只查这些分组；total 为合计' },
  },
  {
    flag: '--precision',
    value: words,
    tells: { en: 'only numbers printed so: exact, rounded, …', zh: '只查这些精度：exact、rounded 等' },
  },
  {
    flag: '--status',
    value: words,
    tells: {
      en: 'only figures of these SDMX statuses: P provisional, E estimated, …',
      zh: '只查这些 SDMX 状态：P 为初步数、E 为估计数等',
    },
  },
  { flag: '--source', value: words, tells: { en: 'only figures of these documents', zh: '只查这些文件的数字' } },
  {
    flag: '--period-kind',
    value: words,
    tells: { en: 'only periods of these kinds: interval, at, …', zh: '只查这些时期类别：interval、at 等' },
  },
]

const periods: readonly Flag[] = [
  {
    flag: '--within',
    value: dates,
    tells: { en: 'only periods within these dates: 2015/2019', zh: '只查完全在此期间的：2015/2019' },
  },
  {
    flag: '--overlaps',
    value: dates,
    tells: { en: 'only periods that share a day with these dates', zh: '只查与此期间有重合的' },
  },
]

const shapes: readonly Flag[] = [
  {
    flag: '--pair',
    value: words,
    tells: { en: 'one row for each two like figures of these two places', zh: '这两个地区的同类数字两两成对' },
  },
  {
    flag: '--pair-period',
    value: dates,
    tells: { en: 'one row for each two like figures of these two times', zh: '这两个时期的同类数字两两成对' },
  },
  {
    flag: '--group',
    value: columns,
    tells: { en: 'one row for each group of figures alike in these', zh: '这些列相同的数字合为一行' },
  },
  {
    flag: '--aggregate',
    value: columns,
    tells: {
      en: 'what is told of a group: count, least, greatest, sum, mean, share',
      zh: '每组给出：count、least、greatest、sum、mean、share',
    },
  },
  {
    flag: '--select',
    value: columns,
    tells: { en: 'the columns of the rows; interval is all four ends', zh: '结果的列；interval 为区间的四个端点' },
  },
  {
    flag: '--order',
    value: columns,
    tells: { en: 'order by these; sum:desc from the greatest', zh: '按这些列排序；sum:desc 为从大到小' },
  },
]

/** The flags of an endpoint that may be given again. */
const ofEndpoint: readonly Flag[] = [
  {
    flag: '--header',
    value: { en: '<header>', zh: '<请求头>' },
    tells: {
      en: 'a header for the endpoint, again for more: "Authorization: Bearer {{KEY}}", where KEY is a variable of the environment; @file for those in a file',
      zh: '发给查询端点的请求头，可重复给出："Authorization: Bearer {{KEY}}"，其中 KEY 是环境变量；@文件 为文件中的请求头',
    },
  },
  {
    flag: '--named-graph',
    value: { en: '<address>', zh: '<网址>' },
    tells: {
      en: 'a graph of the endpoint that holds datasets, again for more; any where none is given',
      zh: '查询端点中存有数据集的命名图，可重复给出；不写则不限',
    },
  },
  {
    flag: '--default-graph',
    value: { en: '<address>', zh: '<网址>' },
    tells: {
      en: 'a graph of the endpoint that is part of its default graph, again for more',
      zh: '查询端点中并入默认图的图，可重复给出',
    },
  },
  {
    flag: '--declared-by',
    value: { en: '<dataset>', zh: '<数据集>' },
    tells: {
      en: 'a dataset of the endpoint, here as an id, a file or an address, that declares indicators or places of its own; again for more',
      zh: '查询端点中自行声明了指标或地区的数据集，在此以 id、文件或网址给出；可重复给出',
    },
  },
]

/** Declares `rolm query`. */
export const declareQuery = (program: Command, session: Session): void => {
  const { word, terminal } = session
  const command = program
    .command('query')
    .description(
      word({
        en: 'ask datasets a question, on any engine: which figures, in which groups, with which bounds',
        zh: '查询数据集，可选任一引擎：查哪些数字、如何分组、区间如何',
      }),
    )
    .argument(
      word({ en: '[datasets...]', zh: '[数据集...]' }),
      word({
        en: 'ids, folders, files of linked data, JSON or Parquet, packed folders; those of the package where none is given',
        zh: '数据集的 id、文件夹，关联数据、JSON 或 Parquet 文件，打包的文件夹；不写则为随程序提供的数据集',
      }),
    )
  for (const { flag, value, tells } of [...lists, ...shapes])
    command.addOption(new Option(`${flag} ${word(value)}`, word(tells)).argParser(collected))
  for (const { flag, value, tells } of periods) command.option(`${flag} ${word(value)}`, word(tells))
  command
    .addOption(
      new Option(
        word({ en: '--per <what>', zh: '--per <方式>' }),
        word({
          en: 'what is made of both figures of a pair: a yearly mean, a figure per head, or both',
          zh: '成对的两个数字先如何换算：年均、人均、人均且年均',
        }),
      ).choices(['year', 'head', 'headAndYear']),
    )
    .addOption(
      new Option(
        word({ en: '--labels <language>', zh: '--labels <语言>' }),
        word({
          en: 'what codes are called, beside them; in a table, in their place',
          zh: '代码旁给出名称；表格中以名称代替代码',
        }),
      ).choices(['en', 'zh']),
    )
    .option(
      '--latest',
      word({
        en: 'of each indicator, place and part only the figures whose period ends last',
        zh: '每个指标、地区和分组只查时期最晚的数字',
      }),
    )
    .option(
      word({ en: '--limit <rows>', zh: '--limit <行数>' }),
      word({ en: 'at most so many rows', zh: '至多这么多行' }),
      numberOr,
    )
    .option(
      word({ en: '--offset <rows>', zh: '--offset <行数>' }),
      word({ en: 'pass over so many rows before them', zh: '先跳过这么多行' }),
      numberOr,
    )
    .option(
      word({ en: '--query <file>', zh: '--query <文件>' }),
      word({
        en: 'the question as JSON in a file, - for stdin, instead of flags',
        zh: '以 JSON 文件（- 为标准输入）代替各选项',
      }),
    )
    .option(
      word({ en: '--sparql <file>', zh: '--sparql <文件>' }),
      word({ en: 'SPARQL of your own in a file, - for stdin', zh: '自写的 SPARQL 文件（- 为标准输入）' }),
    )
    .addOption(
      new Option(
        word({ en: '--engine <engine>', zh: '--engine <引擎>' }),
        word({ en: 'what answers', zh: '由哪个引擎回答' }),
      )
        .choices(engineNames)
        .default('memory'),
    )
    .addOption(
      new Option(
        word({ en: '--endpoint <address>', zh: '--endpoint <网址>' }),
        word({ en: 'ask a SPARQL endpoint, which has its own data', zh: '向 SPARQL 查询端点查询（数据在该端点）' }),
      ).conflicts('engine'),
    )
  for (const { flag, value, tells } of ofEndpoint)
    command.addOption(new Option(`${flag} ${word(value)}`, word(tells)).argParser(gathered))
  command
    .addOption(
      new Option(
        word({ en: '--total-timeout <seconds>', zh: '--total-timeout <秒>' }),
        word({
          en: 'how long all requests to an endpoint may take together; 600 where nothing is given (--timeout is for one)',
          zh: '向查询端点发出的全部请求的总时限；不指定则为 600 秒（--timeout 为单次请求的时限）',
        }),
      ).argParser((text) => secondsOf('--total-timeout', text, terminal.language)),
    )
    .addOption(
      new Option(
        word({ en: '--format <format>', zh: '--format <格式>' }),
        word({
          en: 'the form of the answer; that in which the name of the file ends, else a table',
          zh: '结果的格式；不指定则由文件扩展名决定，否则为表格',
        }),
      ).choices(answerForms),
    )
    .addOption(
      new Option('--json', word({ en: 'the same as --format json', zh: '等同于 --format json' })).conflicts('format'),
    )
    .option(
      word({ en: '--out <file>', zh: '--out <文件>' }),
      word({ en: 'write to a file instead of stdout', zh: '写入文件，而不是标准输出' }),
    )
    .option(
      '--explain',
      word({ en: 'tell the plan and the compiled text, and ask nothing', zh: '只给出查询计划和编译后的文本，不执行' }),
      false,
    )
    .addHelpText(
      'after',
      examples(
        session,
        'query --indicator legal-aid-cases',
        'query changshu --within 2015/2019 --order value:desc --limit 5 --select indicator,printed,value',
        'query --jurisdiction 320583,320585 --group indicator --aggregate count,sum --engine duckdb',
        'query --pair 320581,110000 --indicator reconsideration-direct-correction-rate',
        'query --indicator legal-aid-cases --select jurisdiction,printed,perHead',
        'query changshu --precision moreThan --out more-than.csv',
        'query --query question.json --engine sparql --explain',
        'query changshu --sparql queries/how-dated.rq',
        'query --endpoint https://data.example/sparql --header "Authorization: Bearer {{KEY}}" --indicator legal-aid-cases',
      ),
    )
    .action((names: readonly string[], options: Omit<QueryOptions, 'isEngineNamed'>) =>
      runQuery(names, { ...options, isEngineNamed: command.getOptionValueSource('engine') === 'cli' }, session),
    )
}

import type { Command } from 'commander'
import { type Dataset, indicators } from '../../index'
import { compareDatasets } from '../compare'
import { CommandEnd } from '../exit'
import { namedIn, nearestIn } from '../named'
import type { Session } from '../session'
import type { Terminal } from '../terminal'
import { anyDataset, examples, jsonOption } from './words'

/** The indicator that is called so, by its id or by its name in either language: one of the catalogue, or of the datasets. */
const indicatorCalled = (text: string, datasets: readonly Dataset[], { language }: Terminal): string => {
  const own = datasets.flatMap((dataset) => dataset.indicators.map(({ id, label }) => [id, label] as const))
  const known = Object.fromEntries([
    ...Object.entries(indicators).map(([id, { label }]) => [id, label] as const),
    ...own,
  ])
  const found = namedIn(known, text)
  if (found !== undefined) return found
  const near = nearestIn(known, text)
  throw new CommandEnd(
    2,
    {
      en: `Neither the catalogue nor the datasets have an indicator "${text}".${near === undefined ? '' : ` Did you mean "${near}"?`} "rolm list indicators" lists them.`,
      zh: `指标目录和这两个数据集中都没有“${text}”这个指标。${near === undefined ? '' : `您是否要写“${near}”？`}运行 rolm list indicators 可查看全部。`,
    }[language],
  )
}

interface CompareOptions {
  readonly json: boolean
  readonly all: boolean
  readonly perYear: boolean
  readonly belowNextUnit: boolean
  readonly perHead?: string | true
  readonly indicator?: string
}

/** Declares `rolm compare`. */
export const declareCompare = (program: Command, session: Session): void => {
  const { word, terminal, named } = session
  program
    .command('compare')
    .description(
      word({
        en: 'compare two datasets, figure by figure, with every reason for and against',
        zh: '逐个数字比较两个数据集，并给出可比与不可比的全部理由',
      }),
    )
    .argument(word({ en: '<a>', zh: '<甲>' }), word(anyDataset))
    .argument(word({ en: '<b>', zh: '<乙>' }), word(anyDataset))
    .option(
      word({ en: '--indicator <name>', zh: '--indicator <指标>' }),
      word({ en: 'only the pairs of this indicator: its id or its name', zh: '只比较该指标：填写名称或 id' }),
    )
    .option(
      '--all',
      word({
        en: 'spell out every reason, those beside a refusal too',
        zh: '写出每条理由的全文，不可比时的其余理由也写出',
      }),
      false,
    )
    .option(
      '--per-year',
      word({ en: 'turn totals of several known years into yearly means', zh: '把起止明确的多年合计换算为年均数' }),
      false,
    )
    .option(
      word({ en: '--per-head [dataset]', zh: '--per-head [数据集]' }),
      word({
        en: 'divide counts by resident population (by default that of the package)',
        zh: '把件数等除以常住人口（默认用随程序提供的人口数据）',
      }),
    )
    .option(
      '--below-next-unit',
      word({ en: 'assume that 余 and 多 stay below the next unit', zh: '假定“余”“多”不超过下一个单位' }),
      false,
    )
    .addOption(jsonOption(session))
    .addHelpText(
      'after',
      examples(
        session,
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
        ...(indicator !== undefined && { indicator: indicatorCalled(indicator, [a, b], terminal) }),
      }
      compareDatasets(a, b, flags, terminal)
    })
}

import { nearest } from '../check/index'
import { type Alignment, alignments, areas, type Framework, frameworks, indicatorOf, type Match } from '../index'
import { CommandEnd } from './exit'
import type { Language, Phrase } from './language'
import { table, wrapped } from './layout'
import type { Terminal } from './terminal'

const known = Object.keys(frameworks) as readonly Framework[] // its own keys

/** The frameworks that can be listed, for help. */
export const listedFrameworks = known.join(', ')

const matchNames: Readonly<Record<Match, Phrase>> = {
  closeMatch: { en: 'close', zh: '相近' },
  broadMatch: { en: 'broader', zh: '更宽' },
  relatedMatch: { en: 'related', zh: '相关' },
}

const caution: Phrase = {
  en: 'What is aligned is about the same matter. Figures of the two cannot be compared for that.',
  zh: '对应只说明两者所涉事项相近，不说明数字可以比较。',
}

const frameworkNamed = (name: string, { language }: Terminal): Framework => {
  const framework = known.find((id) => id === name)
  if (framework !== undefined) return framework
  const near = nearest(name, known)
  throw new CommandEnd(
    2,
    {
      en: `There is no framework "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`} Known are ${known.join(', ')}.`,
      zh: `没有名为“${name}”的框架。${near === undefined ? '' : `您是否要写“${near}”？`}可用的有 ${known.join('、')}。`,
    }[language],
  )
}

const kept: Readonly<Record<string, (alignment: Alignment) => boolean>> = {
  areas: ({ area }) => area !== undefined,
  indicators: ({ indicator }) => indicator !== undefined,
}

const filterFor = (what: string | undefined, { language }: Terminal): ((alignment: Alignment) => boolean) => {
  if (what === undefined) return () => true
  const filter = Object.hasOwn(kept, what) ? kept[what] : undefined
  if (filter !== undefined) return filter
  throw new CommandEnd(
    2,
    {
      en: `No ${what} are aligned to frameworks: write "list areas", "list indicators", or "list" for both.`,
      zh: `${what} 不与其他框架对应：请写 list areas、list indicators，或只写 list 列出两者。`,
    }[language],
  )
}

const nameOf = ({ area, indicator }: Alignment): Phrase | undefined =>
  area === undefined ? indicatorOf(indicator ?? '')?.label : areas[area]

const rowOf =
  (language: Language) =>
  (alignment: Alignment): readonly string[] => [
    alignment.area ?? alignment.indicator ?? '',
    nameOf(alignment)?.[language] ?? '',
    matchNames[alignment.match][language],
    alignment.notation,
    alignment.label[language],
  ]

const textOf = (framework: Framework, found: readonly Alignment[], terminal: Terminal): string => {
  const { language, width, bold, faint } = terminal
  const { label, edition } = frameworks[framework]
  const version = { en: `edition ${edition}`, zh: `版本 ${edition}` }[language]
  const said = wrapped(caution[language], width - 2).map((line) => `  ${line}`)
  return [
    `  ${bold(label[language])}  ${faint(version)}`,
    table(found.map(rowOf(language)), width, '  '),
    said.join('\n'),
  ].join('\n\n')
}

/** Lists the areas and indicators that are aligned to a framework: to what there, how nearly, in which edition. */
export const listAligned = (
  name: string,
  what: string | undefined,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): void => {
  const framework = frameworkNamed(name, terminal)
  const isKept = filterFor(what, terminal)
  const found = alignments.filter((alignment) => alignment.framework === framework && isKept(alignment))
  terminal.write(json ? JSON.stringify(found, null, 2) : textOf(framework, found, terminal))
}

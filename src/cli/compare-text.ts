import {
  type ComparedFigure,
  type Comparison,
  type Dataset,
  explain,
  formatBounds,
  measureOf,
  type Reason,
  shortened,
  type Verdict,
} from '../index'
import { codeLabels } from '../vocabulary/catalogue'
import { breakdownName, intervalWords, periodWords, placeInSource, placeName } from './figure-words'
import type { Language, Phrase } from './language'
import { grouped, table, wrapped } from './layout'
import { gravestReason, readMore } from './read-more'
import type { Terminal } from './terminal'

const countWords = (count: number): Phrase => ({ en: `${count} figure${count === 1 ? '' : 's'}`, zh: `${count}个数字` })

const verdicts = ['comparable', 'comparable-with-caveats', 'not-comparable'] as const satisfies readonly Verdict[]

const titleOf = ({ title }: Dataset, language: Language): string => title[language] ?? title.en ?? title.zh ?? ''

/** How much is told. */
export interface TextOptions {
  /** Whether every reason is spelled out, those beside a refusal too. */
  readonly all: boolean
  /** Whether the comparisons are only those that were asked for. */
  readonly chosen: boolean
}

/** What the two datasets are, and how many pairs came to which verdict. */
const summary = (
  a: Dataset,
  b: Dataset,
  comparisons: readonly Comparison[],
  { language, bold }: Terminal,
  { chosen }: TextOptions,
): string => {
  const heads = [a, b].map((dataset) => [
    bold(titleOf(dataset, language)),
    countWords(dataset.observations.length)[language],
  ])
  const counts = verdicts.flatMap((verdict) => {
    const count = comparisons.filter((comparison) => comparison.verdict === verdict).length
    return count === 0 ? [] : [`${count} ${codeLabels.verdict[verdict][language]}`]
  })
  const rest = { en: 'the rest has no counterpart', zh: '其余没有对应数字' }[language]
  const nothing = { en: 'no figure of the one has a counterpart in the other', zh: '两者没有相对应的数字' }[language]
  return `${table(heads, 200, '  ')}\n  ${counts.length === 0 ? nothing : [...counts, ...(chosen ? [] : [rest])].join(' · ')}`
}

const figureRow = ({ dataset, observation, bounds }: ComparedFigure, language: Language): readonly string[] => {
  const part = breakdownName(observation, language)
  return [
    placeName(observation, dataset, language),
    part === '' ? observation.printed : `${observation.printed} (${part})`,
    intervalWords(bounds, observation.printed),
    periodWords(observation, language),
  ]
}

const direction = ({ orders }: Comparison): 'lower' | 'higher' | 'equal' | 'unknown' => {
  if (orders?.less === true) return 'lower'
  if (orders?.greater === true) return 'higher'
  return orders?.equal === true ? 'equal' : 'unknown'
}

/** Two numbers with as many decimals as the one that has more: `5.8` and `6.0`. */
const aligned = (a: string, b: string): readonly [string, string] => {
  const placesOf = (text: string): number => text.split('.')[1]?.length ?? 0
  const places = Math.max(placesOf(a), placesOf(b))
  const filled = (text: string): string =>
    places === 0 ? text : `${text}${text.includes('.') ? '' : '.'}${'0'.repeat(places - placesOf(text))}`
  return [grouped(filled(a)), grouped(filled(b))]
}

/** How far apart two figures are, smaller end first: `5.8 to 6.0`. */
const distanceWords = (comparison: Comparison, language: Language): string => {
  const short = shortened(comparison.difference ?? {}, 4)
  const ends = [short.minInclusive ?? short.minExclusive, short.maxInclusive ?? short.maxExclusive]
  const sizes = ends.map((end) => end?.replace(/^-/, ''))
  const [near, far] = direction(comparison) === 'lower' ? sizes.reverse() : sizes
  if (near === undefined || far === undefined) {
    const least = near ?? far ?? '?'
    return { en: `at least ${grouped(least)}`, zh: `至少${grouped(least)}` }[language]
  }
  if (near === far) return grouped(near)
  const [least, most] = aligned(near, far)
  return { en: `${least} to ${most}`, zh: `${least}至${most}` }[language]
}

const polarityWords: Readonly<Record<string, Phrase>> = {
  neither: { en: 'neither higher nor lower is better', zh: '高低无优劣之分' },
  'higher-is-better': { en: 'higher is better', zh: '越高越好' },
  'lower-is-better': { en: 'lower is better', zh: '越低越好' },
}

/** The answer, in a sentence or two. */
export const answer = (comparison: Comparison, language: Language): string => {
  const { a, b, indicator, verdict } = comparison
  if (verdict === 'not-comparable') return { en: 'Cannot be compared.', zh: '不能比较。' }[language]
  const [first, second] = [a, b].map(({ observation, dataset }) => placeName(observation, dataset, language))
  const points = indicator.unit === 'PERCENT' ? { en: ' points', zh: '个百分点' }[language] : ''
  const distance = `${distanceWords(comparison, language)}${points}`
  const sentences: Readonly<Record<ReturnType<typeof direction>, Phrase>> = {
    lower: { en: `${first}'s figure is lower, by ${distance}.`, zh: `${first}低于${second}，相差${distance}。` },
    higher: { en: `${first}'s figure is higher, by ${distance}.`, zh: `${first}高于${second}，相差${distance}。` },
    equal: { en: `${first} and ${second} have the same figure.`, zh: `${first}与${second}相同。` },
    unknown: {
      en: 'Which is higher is not certain: the intervals overlap, as printed or as cut off.',
      zh: '高低不能确定：按四舍五入或按截断理解，两个区间有重叠。',
    },
  }
  const ratio = comparison.ratio && formatBounds(shortened(comparison.ratio, 3))
  const times =
    ratio && { en: `${first} over ${second}: ${ratio}.`, zh: `${first}与${second}之比：${ratio}。` }[language]
  const polarity = polarityWords[indicator.polarity]?.[language] ?? ''
  const capital = capitalised(codeLabels.verdict[verdict][language])
  const end = { en: `${capital}; ${polarity}.`, zh: `${capital}；${polarity}。` }[language]
  return [sentences[direction(comparison)][language], times, end]
    .filter((sentence) => sentence !== undefined)
    .join(language === 'en' ? ' ' : '')
}

const measureIn = ({ dataset, indicator }: ComparedFigure): string => measureOf(dataset, indicator.id)

/** Comparisons of one figure with several that it is easily taken for are told together. */
export const together = (comparisons: readonly Comparison[]): readonly (readonly Comparison[])[] => {
  const groups = new Map<string, Comparison[]>()
  for (const comparison of comparisons) {
    const { a, b, verdict } = comparison
    const alone = measureIn(a) === measureIn(b) ? b.observation.id : ''
    const key = JSON.stringify([a.observation.id, verdict, alone])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [comparison])
    else group.push(comparison)
  }
  return [...groups.values()]
}

const asPhrase = (value: string | Phrase): Phrase => (typeof value === 'string' ? { en: value, zh: value } : value)

/** Several values of one gap of a sentence, as one. */
const listed = (values: readonly (string | Phrase)[]): Phrase => {
  const distinct = [...new Map(values.map((value) => [JSON.stringify(value), asPhrase(value)])).values()]
  return { en: distinct.map(({ en }) => en).join(', '), zh: distinct.map(({ zh }) => zh).join('、') }
}

/** The reasons of a group, each code once: what differs between its pairs is listed in the sentence. */
export const mergedReasons = (group: readonly Comparison[]): readonly Reason[] => {
  const byCode = new Map<string, Reason[]>()
  for (const reason of group.flatMap(({ reasons }) => reasons)) {
    // a note stands for itself, and so does a sentence about one side
    const key = JSON.stringify([reason.code, reason.effect, reason.parameters.note ?? reason.parameters.dating ?? ''])
    const alike = byCode.get(key)
    if (alike === undefined) byCode.set(key, [reason])
    else alike.push(reason)
  }
  return [...byCode.values()]
    .flatMap((reasons): readonly Reason[] => {
      const [first] = reasons
      if (first === undefined) return []
      const names = Object.keys(first.parameters)
      const parameters = names.map((name) => [name, listed(reasons.flatMap((reason) => reason.parameters[name] ?? []))])
      return [{ ...first, parameters: Object.fromEntries(parameters) }]
    })
    .sort((x, y) => Number(x.effect === 'caveat') - Number(y.effect === 'caveat'))
}

/** Where figures may not be compared, what forbids it is said in full, and other caveats by their codes. */
const reasonLines = (
  group: readonly Comparison[],
  { language, width, faint }: Terminal,
  all: boolean,
): readonly string[] => {
  const reasons = mergedReasons(group)
  const refused = reasons.some(({ effect }) => effect === 'not-comparable')
  const inFull = ({ code, effect }: Reason): boolean =>
    all || !refused || effect === 'not-comparable' || code.startsWith('coverage')
  const rest = reasons.filter((reason) => !inFull(reason)).map(({ code }) => code)
  const also = { en: 'also', zh: '另有' }[language]
  return [
    table(
      reasons.filter(inFull).map((reason) => [reason.code, explain(reason)[language]]),
      width,
      '      ',
    ),
    ...(rest.length === 0
      ? []
      : wrapped(`${also} ${rest.join({ en: ', ', zh: '、' }[language])}`, width - 6).map((line) =>
          faint(`      ${line}`),
        )),
  ]
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const titleLine = ({ en, zh }: Phrase, language: Language): string =>
  language === 'en' ? `${capitalised(en)} · ${zh}` : `${zh} · ${en}`

const sourceLine = (figures: readonly ComparedFigure[], language: Language): string => {
  const places = figures.map(({ dataset, observation }) => {
    const source = dataset.sources.find(({ id }) => id === observation.source)
    return placeInSource(observation, source, language)
  })
  return `${{ en: 'Sources', zh: '来源' }[language]}  ${[...new Set(places)].join(' · ')}`
}

const block = (group: readonly Comparison[], terminal: Terminal, all: boolean): string => {
  const [first] = group
  if (first === undefined) return ''
  const { language, width, bold, faint } = terminal
  const figures = [first.a, ...group.map(({ b }) => b)]
  const named = figures.some((figure) => measureIn(figure) !== measureIn(first.a))
  const rows = figures.map((figure) => [
    ...figureRow(figure, language),
    ...(named ? [figure.indicator.label[language]] : []),
  ])
  return [
    `  ${bold(titleLine(first.indicator.label, language))}`,
    table(rows, width, '    '),
    ...wrapped(answer(first, language), width - 4).map((line) => `    ${line}`),
    ...reasonLines(group, terminal, all),
    ...wrapped(sourceLine(figures, language), width - 4).map((line) => faint(`    ${line}`)),
  ].join('\n')
}

/** A comparison of two datasets as people read it: the answer first, then figures, reasons and places, and where to read on. */
export const compareText = (
  a: Dataset,
  b: Dataset,
  comparisons: readonly Comparison[],
  terminal: Terminal,
  options: TextOptions,
): string =>
  [
    summary(a, b, comparisons, terminal, options),
    ...together(comparisons).map((group) => block(group, terminal, options.all)),
    ...readMore(gravestReason(comparisons), terminal.language),
  ].join('\n\n')

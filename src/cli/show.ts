import { nearest } from '../check/index'
import {
  areas,
  type Dataset,
  definitions,
  explain,
  findingsOf,
  formatBounds,
  indicatorOf,
  type Observation,
} from '../index'
import { CommandEnd } from './exit'
import { breakdownName, intervalWords, periodWords, placeInSource, placeName } from './figure-words'
import { grouped, table, wrapped } from './layout'
import type { Terminal } from './terminal'

const sourceOf = (dataset: Dataset, { source }: Observation) => dataset.sources.find(({ id }) => id === source)

const figureCells = (observation: Observation, { language }: Terminal): readonly string[] => {
  const indicator = indicatorOf(observation.indicator)
  const part = breakdownName(observation, language)
  return [
    observation.id,
    observation.printed,
    intervalWords(observation, observation.printed),
    periodWords(observation, language),
    [indicator?.label[language] ?? observation.indicator, part].filter((text) => text !== '').join(' · '),
  ]
}

/** The figures of a dataset, area by area in the order of the Outline. */
const overview = (dataset: Dataset, terminal: Terminal): string => {
  const { language, width, bold, faint } = terminal
  const blocks = Object.entries(areas).flatMap(([area, label]) => {
    const figures = dataset.observations.filter(({ indicator }) => indicatorOf(indicator)?.area === area)
    if (figures.length === 0) return []
    return [
      `  ${bold(label[language])}\n${table(
        figures.map((figure) => figureCells(figure, terminal)),
        width,
        '    ',
      )}`,
    ]
  })
  const title = dataset.title[language] ?? dataset.title.en ?? dataset.title.zh ?? ''
  const counts = { en: `${dataset.observations.length} figures`, zh: `${dataset.observations.length}个数字` }[language]
  const notes = dataset.notes.map(({ text, about }) => [about.join(', '), text[language] ?? text.en ?? text.zh ?? ''])
  const notesTitle = { en: 'Notes', zh: '说明' }[language]
  return [
    `  ${bold(title)}  ${faint(`${dataset.version} · ${dataset.status} · ${counts}`)}`,
    ...blocks,
    ...(notes.length === 0 ? [] : [`  ${bold(notesTitle)}\n${table(notes, width, '    ')}`]),
  ].join('\n\n')
}

const words = {
  figure: { en: 'Printed', zh: '原文' },
  interval: { en: 'Interval', zh: '区间' },
  precision: { en: 'Precision', zh: '精度' },
  place: { en: 'Place', zh: '地区' },
  period: { en: 'Period', zh: '时期' },
  source: { en: 'Source', zh: '来源' },
  definition: { en: 'Definition', zh: '定义' },
  finding: { en: 'Known', zh: '须知' },
  note: { en: 'Note', zh: '说明' },
  parts: { en: 'Parts', zh: '各部分' },
  whole: { en: 'Part of', zh: '属于' },
} as const

const exhaustiveWords = {
  true: { en: 'they make up the whole', zh: '构成全部' },
  false: { en: 'they are not all of it', zh: '不是全部' },
  undefined: { en: 'whether they are all of it is not said', zh: '是否构成全部未说明' },
} as const

const named = ({ id, printed }: Observation): string => `${printed} (${id})`

/** How a figure is divided, and what it is a part of. */
const partRows = (dataset: Dataset, { id }: Observation, { language }: Terminal): readonly (readonly string[])[] => {
  const byId = new Map(dataset.observations.map((observation) => [observation.id, observation]))
  return dataset.partSets.flatMap(({ whole, parts, exhaustive }) => {
    const members = parts.flatMap((part) => byId.get(part) ?? []).map(named)
    const total = byId.get(whole)
    const all = exhaustiveWords[`${exhaustive}`][language]
    return [
      ...(whole === id ? [[words.parts[language], `${members.join(', ')}: ${all}`]] : []),
      ...(parts.includes(id) && total !== undefined ? [[words.whole[language], named(total)]] : []),
    ]
  })
}

/** Everything about one figure, down to its place in the document. */
const figure = (dataset: Dataset, observation: Observation, terminal: Terminal): string => {
  const { language, width, bold } = terminal
  const indicator = indicatorOf(observation.indicator)
  const findings = findingsOf(dataset).filter(({ path }) => path[1] === observation.id)
  const notes = dataset.notes.filter(({ about }) => about.includes(observation.id))
  const part = breakdownName(observation, language)
  const title = [indicator?.label[language] ?? observation.indicator, part].filter((text) => text !== '').join(' · ')
  const rows = [
    [words.figure[language], observation.printed],
    [words.interval[language], grouped(formatBounds(observation))],
    [words.precision[language], observation.precision],
    [words.place[language], placeName(observation, language)],
    [words.period[language], periodWords(observation, language)],
    [words.source[language], placeInSource(observation, sourceOf(dataset, observation), language)],
    ...observation.quotes.flatMap(({ heading }) => (heading === undefined ? [] : [['', heading]])),
    [words.definition[language], definitions[observation.indicator]?.definition[language] ?? ''],
    ...partRows(dataset, observation, terminal),
    ...findings.map((found) => [words.finding[language], `${explain(found)[language]} (${found.code})`]),
    ...notes.map(({ text }) => [words.note[language], text[language] ?? text.en ?? text.zh ?? '']),
  ]
  return `  ${bold(title)}\n${table(rows, width, '    ')}`
}

const unknownFigure = (dataset: Dataset, id: string, { language, width }: Terminal): CommandEnd => {
  const near = nearest(
    id,
    dataset.observations.map((observation) => observation.id),
  )
  const text = {
    en: `${dataset.id} has no figure "${id}".${near === undefined ? '' : ` Did you mean "${near}"?`} "show ${dataset.id}" lists them.`,
    zh: `${dataset.id} 中没有“${id}”。${near === undefined ? '' : `您是否要写“${near}”？`}运行 show ${dataset.id} 可查看全部。`,
  }[language]
  return new CommandEnd(2, wrapped(text, width).join('\n'))
}

/** Shows a dataset, or one of its figures. */
export const show = (
  dataset: Dataset,
  id: string | undefined,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): void => {
  const observation = dataset.observations.find((candidate) => candidate.id === id)
  if (id !== undefined && observation === undefined) throw unknownFigure(dataset, id, terminal)
  if (json) {
    const findings = findingsOf(dataset).filter(({ path }) => observation === undefined || path[1] === observation.id)
    terminal.write(
      JSON.stringify(observation === undefined ? { ...dataset, findings } : { ...observation, findings }, null, 2),
    )
  } else if (observation === undefined) terminal.write(overview(dataset, terminal))
  else terminal.write(figure(dataset, observation, terminal))
}

import { existsSync } from 'node:fs'
import { nearest } from '../check/index'
import * as bundled from '../datasets/index'
import type { Dataset, LargeDataset, Result } from '../index'
import { datasetExtensions, type FetchOptions, loadLargeDataset, readLargeInput } from '../publish/index'
import type { RdfReading } from '../rdf/index'
import { CommandEnd } from './exit'
import { inputGiven, isElsewhere, isGiven } from './given'
import { datasetsWithin, inFolder } from './in-folder'
import { issueText } from './issue-text'
import type { Phrase } from './language'
import type { Progress } from './progress'
import type { Terminal } from './terminal'

/** The datasets that come with the package, in order of id. */
export const bundledDatasets: readonly Dataset[] = Object.values(bundled).sort((a, b) => (a.id < b.id ? -1 : 1))

const bundledNames = bundledDatasets.flatMap(({ id, shortName }) => (shortName === undefined ? [id] : [id, shortName]))

const looksLikePath = (name: string): boolean =>
  /[\\/]/.test(name) || datasetExtensions.some((extension) => name.toLowerCase().endsWith(extension))

const unknownDataset = (name: string, { language }: Terminal): CommandEnd => {
  const near = nearest(name, bundledNames)
  const known = bundledDatasets.map(({ id }) => id)
  return new CommandEnd(
    2,
    {
      en: `There is no dataset "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`} Known are ${known.join(', ')}; or give a folder, a file (${datasetExtensions.join(', ')}) or an address (https://…).`,
      zh: `没有名为“${name}”的数据集。${near === undefined ? '' : `您是否要写“${near}”？`}可用的有 ${known.join('、')}；也可给出文件夹、${datasetExtensions.join('、')} 文件或网址（https://…）。`,
    }[language],
  )
}

/** Whether a name that is none of the package is that of a file, of whatever kind. */
const namesFile = (name: string): boolean => looksLikePath(name) || /\.\p{L}[\p{L}\d]{1,9}$/u.test(name)

const noFile = (name: string, { language }: Terminal): CommandEnd =>
  new CommandEnd(
    2,
    { en: `${name}: there is no such file or folder.`, zh: `${name}：没有这个文件或文件夹。` }[language],
  )

const shadowed = (name: string, { language }: Terminal): string =>
  ({
    en: `"${name}" is a dataset of the package; for the one here write ./${name}`,
    zh: `“${name}”是随程序提供的数据集；要用此处的请写 ./${name}`,
  })[language]

/** A folder of folders: which of them are meant is not guessed. */
const holdsDatasets = (name: string, [first = '', ...others]: readonly string[], { language }: Terminal): CommandEnd =>
  new CommandEnd(
    2,
    {
      en: `${name} is no dataset, but holds ${others.length + 1}: name those that are meant, such as ${first}.`,
      zh: `${name} 本身不是数据集，其中有${others.length + 1}个数据集：请写明要用的，例如 ${first}。`,
    }[language],
  )

const load = async (name: string, { reading, fetching, progress }: Loading): Promise<Result<LargeDataset>> => {
  try {
    if (!isElsewhere(name)) return await loadLargeDataset(name, reading, progress?.read)
    const input = await inputGiven(name, fetching)
    return input.ok ? await readLargeInput(input.value, reading, progress?.read) : input
  } finally {
    progress?.end()
  }
}

const strictly: Phrase = {
  en: 'Warnings count as errors here (--strict): nothing was written.',
  zh: '此处警告也算错误（--strict）：未写出任何文件。',
}

/** How what is not of the package is read: its contexts, its address, and where it is shown how far that is. */
export interface Loading {
  readonly reading: RdfReading
  readonly fetching: FetchOptions
  readonly progress?: Progress
}

/** How what is wrong is told: as JSON too, and whether a warning counts as an error. */
export interface Telling {
  readonly json: boolean
  readonly strict: boolean
}

/** The dataset that an argument names, as `datasetNamed` finds it, of any number of figures. */
export const largeDatasetNamed = async (
  name: string,
  terminal: Terminal,
  { json, strict }: Telling,
  loading: Loading,
): Promise<LargeDataset> => {
  const known = bundledDatasets.find(({ id, shortName }) => id === name || shortName === name)
  if (known !== undefined && !looksLikePath(name)) {
    if (existsSync(name)) terminal.say(shadowed(name, terminal))
    return known
  }
  if (!isGiven(name)) throw namesFile(name) ? noFile(name, terminal) : unknownDataset(name, terminal)
  const result = await load(name, loading)
  const within = result.ok ? [] : datasetsWithin(name)
  if (within.length > 0) throw holdsDatasets(name, within, terminal)
  // that one form of several could not be read is for who checks: the others say the same
  const issues = inFolder(name, result.issues)
  const told = strict ? issues : issues.filter(({ code }) => code !== 'form-not-compared')
  if (told.length > 0) terminal.say(issueText(told, terminal))
  if (!result.ok || (strict && issues.some(({ severity }) => severity === 'warning'))) {
    if (json) terminal.write(JSON.stringify({ issues }, null, 2))
    throw new CommandEnd(1, result.ok ? strictly[terminal.language] : '')
  }
  return result.value
}

/**
 * The dataset that an argument names: one of the package by its id or short name, one on disk by its path, one at an address,
 * or what comes in by a pipe (`-`). What is wrong with it is told, and ends the command; strictly, a warning does too.
 */
export const datasetNamed = async (
  name: string,
  terminal: Terminal,
  json = false,
  loading: Loading = { reading: {}, fetching: {} },
  strict = false,
): Promise<Dataset> => {
  const dataset = await largeDatasetNamed(name, terminal, { json, strict }, loading)
  return { ...dataset, observations: [...dataset.observations] }
}

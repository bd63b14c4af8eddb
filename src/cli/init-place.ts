import { jurisdictions } from '../index'
import type { TemplatePlace } from '../tables/index'
import { codeLabels, type Label, type Level } from '../vocabulary/catalogue'
import { CommandEnd } from './exit'
import type { Phrase } from './language'
import { namedIn, nearestIn } from './named'
import type { Terminal } from './terminal'

/** Asks for what a flag did not give; without a terminal, or with `--yes`, takes what is usual. */
export type Ask = (question: Phrase, usual: string, given: string | undefined) => Promise<string>

/** What is said of a place that the catalogue lacks. */
export interface PlaceOptions {
  readonly name?: string
  readonly level?: string
  readonly within?: string
}

/** Whether a text can be an id. */
export const isId = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text)

type Labels = Readonly<Record<string, Label>>

/** The place that a template is for: one of the catalogue, or one that the template declares. */
interface ChosenPlace {
  readonly code: string
  readonly name: string
  readonly place?: TemplatePlace
}

/** The names of places, by code. */
const placeNames: Labels = Object.fromEntries(Object.entries(jurisdictions).map(([code, { label }]) => [code, label]))

/** A code of a list, by itself or by its name in either language. */
const codeIn = (list: Labels, text: string, flag: string, { language }: Terminal): string => {
  const code = namedIn(list, text)
  if (code !== undefined) return code
  const near = nearestIn(list, text)
  throw new CommandEnd(
    2,
    {
      en: `${flag}: nothing is called "${text}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
      zh: `${flag}：没有“${text}”这一项。${near === undefined ? '' : `您是否要写“${near}”？`}`,
    }[language],
  )
}

const levelQuestion: Phrase = {
  en: `Level (${Object.values(codeLabels.level)
    .map(({ en }) => en)
    .join(', ')})`,
  zh: `层级（${Object.values(codeLabels.level)
    .map(({ zh }) => zh)
    .join('、')}）`,
}

/** Why a place that is not in the catalogue cannot be taken as it stands. */
const placeUnknown = (text: string): Phrase => {
  const near = nearestIn(placeNames, text)
  return {
    en: `The catalogue has no place "${text}".${near === undefined ? '' : ` Did you mean "${near}"?`} "rolm list jurisdictions" lists them. To declare it, give --jurisdiction with its code, --name and --level, and --within if it lies in another.`,
    zh: `目录中没有“${text}”这个地区。${near === undefined ? '' : `您是否要写“${near}”？`}运行 rolm list jurisdictions 可查看全部。要自行列出，请用 --jurisdiction 写代码，用 --name 写名称，用 --level 写层级；有上级地区的，用 --within 写明。`,
  }
}

/** A place that the catalogue lacks, by what is said of it. */
const declaredPlace = async (
  code: string,
  options: PlaceOptions,
  ask: Ask,
  terminal: Terminal,
): Promise<ChosenPlace> => {
  const unknown = (): CommandEnd => new CommandEnd(2, placeUnknown(code)[terminal.language])
  if (!isId(code)) throw unknown()
  const name = await ask(
    { en: `${code} is not in the catalogue. Its name`, zh: `目录中没有 ${code}。名称` },
    '',
    options.name,
  )
  if (name === '') throw unknown()
  const level = await ask(levelQuestion, '', options.level)
  if (level === '') throw unknown()
  const within = await ask(
    { en: 'It lies within (code or name; empty for none)', zh: '上级地区（代码或名称，没有的留空）' },
    '',
    options.within,
  )
  const declared: TemplatePlace = {
    name,
    level: codeIn(codeLabels.level, level, '--level', terminal) as Level, // a key of the list
    ...(within !== '' && { within: codeIn(placeNames, within, '--within', terminal) }),
  }
  return { code, name, place: declared }
}

/** What is said of a place that the catalogue has must be what the catalogue says. */
const checkSaid = (code: string, { name, level, within }: PlaceOptions, { language }: Terminal): void => {
  const listed = jurisdictions[code]
  if (listed === undefined) return
  const { label } = listed
  const differs =
    (name !== undefined && namedIn({ [code]: label }, name) === undefined) ||
    (level !== undefined && namedIn(codeLabels.level, level) !== listed.level) ||
    (within !== undefined && namedIn(placeNames, within) !== listed.within)
  if (!differs) return
  const levelName = codeLabels.level[listed.level]
  throw new CommandEnd(
    2,
    {
      en: `The catalogue has ${code} as ${label.en}, ${levelName.en}${listed.within === undefined ? '' : `, within ${placeNames[listed.within]?.en}`}: leave out --name, --level and --within, or correct the code.`,
      zh: `目录中 ${code} 是${label.zh}（${levelName.zh}${listed.within === undefined ? '' : `，属${placeNames[listed.within]?.zh}`}）：请不写 --name、--level 和 --within，或更正代码。`,
    }[language],
  )
}

/** The place that an answer means: of the catalogue, by its code or name, or one that is declared by what else is said. */
export const placeOf = async (
  text: string,
  options: PlaceOptions,
  ask: Ask,
  terminal: Terminal,
): Promise<ChosenPlace> => {
  const code = namedIn(placeNames, text)
  if (code === undefined) return declaredPlace(text, options, ask, terminal)
  checkSaid(code, options, terminal)
  return { code, name: placeNames[code]?.[terminal.language] ?? code }
}

import { closest, distance } from 'fastest-levenshtein'
import type { Issue } from '../issue'
import { codeLists } from '../mapping/code-lists'
import { type CodeNames, namesOf } from '../mapping/code-names'
import { retold } from '../messages/explain'
import type { Bilingual } from '../messages/fill'
import { namesAt } from './field-of'
import { catalogued, type KnownNames } from './known-names'

/** What a suggestion is looked for among, beside the catalogue: the ids of the dataset, and its indicators. */
export interface Candidates {
  readonly ids: readonly string[]
  /** The titles of its documents, by id. */
  readonly sources: CodeNames
  readonly known: KnownNames
}

/** The names that a code is to be among, wherever it stands. */
const namesFor = ({ code, path }: Issue, known: KnownNames): CodeNames | undefined => {
  switch (code) {
    case 'indicator-unknown':
      return known.indicators
    case 'indicator-not-in-catalogue':
      return catalogued.indicators
    case 'jurisdiction-unknown':
      return known.places
    case 'breakdown-unknown':
      return namesOf(codeLists.breakdown)
    case 'code-unknown':
      return namesAt(path)
    default:
      return undefined
  }
}

const longestCompared = 100

/** How many letters of a word may be wrong: of a single one, none. */
const tolerance = (word: string): number => (word.length < 2 ? 0 : Math.max(1, Math.floor(word.length / 3)))

/** The candidate that a misspelt word most likely meant, or nothing where none is near. */
export const nearest = (word: string, candidates: readonly string[]): string | undefined => {
  if (candidates.length === 0 || word.length > longestCompared) return undefined
  const best = closest(word, [...candidates])
  return distance(word, best) <= tolerance(word) ? best : undefined
}

const mostNear = 3

const holds = (longer: string, shorter: string): boolean => shorter.length >= 2 && longer.includes(shorter)

/** How far a word is from a name: not at all where one holds the other, as 法律援助案件 holds 法律援助. */
const distanceTo = (word: string, name: string): number =>
  holds(name, word) || holds(word, name) ? 0 : distance(word, name)

/** The codes whose names, in one of the languages, a word is near to: the nearest first. */
const codesNear = (word: string, names: CodeNames): readonly string[] =>
  Object.entries(names)
    .map(([code, { en, zh }]) => ({ code, far: Math.min(distanceTo(word, en), distanceTo(word, zh)) }))
    .filter(({ far }) => far <= tolerance(word))
    .sort((a, b) => a.far - b.far)
    .slice(0, mostNear)
    .map(({ code }) => code)

const sentence = ({ en, zh }: Bilingual): Bilingual => ({ en: ` Did you mean ${en}?`, zh: `您是否要写 ${zh}？` })

const same = (word: string): Bilingual => ({ en: word, zh: word })

const namesOfCodes = (codes: readonly string[], names: CodeNames): Bilingual => ({
  en: codes.map((code) => names[code]?.en ?? code).join(', or '),
  zh: codes.map((code) => names[code]?.zh ?? code).join(' 或 '),
})

/** The names that an issue itself lists. */
const namesIn = ({ parameters, expected }: Issue): readonly string[] => {
  const { columns } = parameters
  if (typeof columns === 'object') return [...columns.en.split(', '), ...columns.zh.split('、')]
  return (columns ?? expected)?.split(', ') ?? []
}

/** Whether a word is meant for a name rather than for a code: no code has a space or a Chinese character. */
const isNameLike = (word: string): boolean => /[\s\p{Script=Han}]/u.test(word)

/** The document that somebody may have meant, by its id or its title: rows name it by the id. */
const sourceNear = (word: string, sources: CodeNames): string | undefined =>
  nearest(word, Object.keys(sources)) ?? (word.length > longestCompared ? undefined : codesNear(word, sources)[0])

const isAboutSource = ({ code, path }: Issue): boolean => code === 'reference-unknown' && path.at(-1) === 'source'

/** What somebody may have meant: a code where a code is near, else names in the language of the reader. */
const meant = (issue: Issue, word: string, { ids, sources, known: indicators }: Candidates): Bilingual | undefined => {
  if (isAboutSource(issue)) {
    const source = sourceNear(word, sources)
    return source === undefined ? undefined : same(source)
  }
  const names = namesFor(issue, indicators) ?? {}
  const known = Object.keys(names)
  const listed = issue.code === 'reference-unknown' ? ids : namesIn(issue)
  const near = known.length > 0 && isNameLike(word) ? undefined : nearest(word, known.length > 0 ? known : listed)
  if (near !== undefined) return same(near)
  const codes = word.length > longestCompared ? [] : codesNear(word, names)
  return codes.length === 0 ? undefined : namesOfCodes(codes, names)
}

/** What a unit is taken for where it is a classifier: 件, 人次, 万元. */
const classifier = /^[十百千万亿]*\p{Script=Han}{1,2}$/u

const classifierElsewhere: Bilingual = {
  en: ' A classifier belongs in "printed", with 万 or 亿 before it: leave the unit empty.',
  zh: '量词连同“万”“亿”应写在“原文”一栏，单位请留空。',
}

const isClassifier = ({ code, path, received = '' }: Issue): boolean =>
  code === 'code-unknown' && path[0] === 'observations' && path[2] === 'unit' && classifier.test(received)

/** The codes that would do, in Chinese with their names: nobody has to write an English word. */
const withNames = (issue: Issue): Bilingual | undefined => {
  const names = issue.code === 'code-unknown' ? namesAt(issue.path) : undefined
  if (names === undefined || issue.expected === undefined) return undefined
  const zh = issue.expected
    .split(', ')
    .map((code) => (names[code] === undefined ? code : `${names[code].zh}（${code}）`))
  return { en: issue.expected, zh: zh.join('、') }
}

/**
 * Adds "did you mean" to issues about names, where the catalogue, the ids of the dataset, or the list that the issue itself
 * gives, has a near one.
 */
export const withSuggestion = (issue: Issue, candidates: Candidates): Issue => {
  if (issue.received === undefined) return issue
  const near = meant(issue, issue.received, candidates)
  const suggested = near === undefined ? isClassifier(issue) && classifierElsewhere : sentence(near)
  const expected = withNames(issue)
  if (suggested === false && expected === undefined) return issue
  return retold(issue, {
    ...(suggested !== false && { suggestion: suggested }),
    ...(expected !== undefined && { expected }),
  })
}

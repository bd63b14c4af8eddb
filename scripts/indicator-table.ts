import type { Labels } from './ontology'

/** What many indicators have in common: unit, time, range. */
interface Kind {
  readonly unit: string
  readonly timeKind: string
  readonly additive: boolean
  readonly minimum?: string | undefined
  readonly maximum?: string | undefined
  readonly whole: boolean
  readonly polarity: string
}

/** An indicator as the ontology has it. */
export interface IndicatorEntry {
  readonly id: string
  readonly label: Labels
  readonly area: string
  readonly kind: Kind
  readonly notToBeConfusedWith: readonly string[]
  /** What it is made of, by field: the id of an indicator. */
  readonly madeOf: Readonly<Record<string, string | undefined>>
}

/** Text as a literal of TypeScript. */
const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`

const list = (texts: readonly string[]): string => `[${texts.map(quoted).join(', ')}]`

/** An object in one line, without the fields that are not there. */
const line = (record: object): string =>
  `{ ${Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? quoted(value) : value}`)
    .join(', ')} }`

/** What a kind is called: by its unit, its time, and its range where that is not from zero up. */
const nameOf = ({ unit, timeKind, minimum, maximum }: Kind): string => {
  const range = [minimum !== '0' && `from-${minimum?.replace('-', 'minus-')}`, maximum !== undefined && `to-${maximum}`]
  return [unit.toLowerCase(), timeKind, ...range]
    .filter((part) => part !== false)
    .join('-')
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The kinds of some indicators, by their text, with a name that no other has. */
const namedKinds = (kinds: readonly Kind[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  for (const kind of kinds) {
    const others = [...names.values()]
    const name = nameOf(kind)
    if (!names.has(line(kind))) names.set(line(kind), others.includes(name) ? `${name}${others.length}` : name)
  }
  return names
}

/** Sets of indicators of which each is not to be confused with any other: as few as hold all that is said so. */
const confusableSets = (entries: readonly IndicatorEntry[]): readonly (readonly string[])[] => {
  const others = new Map(entries.map(({ id, notToBeConfusedWith }) => [id, new Set(notToBeConfusedWith)]))
  const areAlike = (a: string, b: string): boolean => others.get(a)?.has(b) === true && others.get(b)?.has(a) === true
  const sets: (readonly string[])[] = []
  for (const { id, notToBeConfusedWith } of entries)
    for (const other of notToBeConfusedWith) {
      if (!areAlike(id, other))
        throw new Error(`${id} is not to be confused with ${other}, which does not say so of it`)
      if (sets.some((set) => set.includes(id) && set.includes(other))) continue
      const set = [id, other]
      for (const third of others.keys())
        if (!set.includes(third) && set.every((member) => areAlike(member, third))) set.push(third)
      sets.push([...others.keys()].filter((member) => set.includes(member)))
    }
  return sets
}

/**
 * The table of indicators, as TypeScript: what many have in common is written once, and the rest of each in a line, by area. Every
 * page that asks for figures carries it; what is easily taken for what stands apart, for those who compare.
 */
export const indicatorTable = (entries: readonly IndicatorEntry[]): string => {
  const kinds = namedKinds(entries.map(({ kind }) => kind))
  const rowOf = ({ id, label, kind, madeOf }: IndicatorEntry): string => {
    const isMade = Object.values(madeOf).some((made) => made !== undefined)
    const isNamed = label.en !== id.replaceAll('-', ' ')
    const cells = [
      kinds.get(line(kind)),
      quoted(label.zh ?? ''),
      ...(isNamed || isMade ? [quoted(label.en ?? '')] : []),
      ...(isMade ? [line(madeOf)] : []),
    ]
    return `    ${quoted(id)}: [${cells.join(', ')}],`
  }
  const areas = [...new Set(entries.map(({ area }) => area))]
  return `/** An indicator apart from what is easily taken for it. */
export type IndicatorFacts = Omit<Indicator, 'notToBeConfusedWith'>

/** What many indicators have in common. */
type Kind = Omit<IndicatorFacts, 'id' | 'label' | 'area'>

/**
 * An indicator of an area: its kind, its name in Chinese, that in English where it is not its id with spaces, and what it is made of.
 */
type Row = readonly [kind: Kind, zh: string, en?: string, madeOf?: Partial<Indicator>]

${[...kinds].map(([kind, name]) => `const ${name}: Kind = ${kind}`).join('\n')}

/** The indicators of a table: area → id → row. */
const factsOf = (table: Readonly<Record<string, Readonly<Record<string, Row>>>>): Readonly<Record<string, IndicatorFacts>> => {
  const facts: Record<string, IndicatorFacts> = {}
  for (const [area, rows] of Object.entries(table))
    for (const [id, [kind, zh, en = id.replaceAll('-', ' '), madeOf]] of Object.entries(rows))
      facts[id] = { id, label: { en, zh }, area, ...kind, ...madeOf }
  return facts
}

/** Every indicator, by id, apart from what is easily taken for it. */
export const indicatorFacts = factsOf({
${areas
  .map((area) =>
    [`  ${quoted(area)}: {`, ...entries.filter((entry) => entry.area === area).map(rowOf), '  },'].join('\n'),
  )
  .join('\n')}
})

/** Indicators that are easily taken for one another. */
const confusable: readonly (readonly string[])[] = [
${confusableSets(entries)
  .map((set) => `  ${list(set)},`)
  .join('\n')}
]

/** Indicators with those that are easily taken for them. */
const withOthers = (facts: Readonly<Record<string, IndicatorFacts>>): Readonly<Record<string, Indicator>> => {
  const indicators: Record<string, Indicator> = {}
  for (const [id, known] of Object.entries(facts)) {
    const others = new Set(confusable.flatMap((set) => (set.includes(id) ? set : [])))
    others.delete(id)
    indicators[id] = { ...known, notToBeConfusedWith: [...others].sort() }
  }
  return indicators
}

/** Every indicator, by id. */
export const indicators = withOthers(indicatorFacts)
`
}

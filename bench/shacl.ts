import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { parseDataset } from '../src/model/parse'
import { readRdf } from '../src/rdf/read'
import { writeRdf } from '../src/rdf/write'
import { indicators, jurisdictions } from '../src/vocabulary/catalogue'
import { datasetWith, exactly, figure } from '../test/support/hand'
import { byTurns, type Claim, type Run } from './support/measure'

/** Of the peer's time, for figures in memory: as records here, as a graph there. */
const goal = 0.01
/** The same from the text on: both are parsed by n3, which nothing makes a hundred times faster. */
const textGoal = 0.5

const mostFigures = 100_000
/** Text of more is longer than is read at once. */
const mostAsText = 20_000
/** The peer takes minutes, and gigabytes, for more: its time for so many is multiplied, as if it were linear. */
const peerFigures = { full: 500, small: 300 }

/** Each takes seconds. */
const turns = { full: 3, small: 1 }

const counted = Object.values(indicators).filter(({ whole, timeKind }) => whole && timeKind === 'flow')
const places = Object.keys(jurisdictions)

type Fields = Readonly<Record<string, unknown>>

/** Figures that are sound: every indicator of every place in a month, and then in the next. */
const figuresOf = (size: number): readonly Fields[] =>
  Array.from({ length: size }, (_, number) => {
    const indicator = counted[number % counted.length]
    const jurisdiction = places[Math.floor(number / counted.length) % places.length]
    const month = Math.floor(number / (counted.length * places.length))
    const edtf = `${1900 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    return figure(`figure-${number}`, exactly((number * 7919) % 1_000_003), {
      ...{ indicator: indicator?.id, unit: indicator?.unit, jurisdiction, period: { kind: 'interval', edtf } },
    })
  })

const datasetOf = (observations: readonly Fields[]): Fields => datasetWith({ id: 'bench', observations })

const textOf = (record: Fields): string => {
  const parsed = parseDataset(record)
  if (!parsed.ok) throw new Error(`shacl: sound figures are called broken: ${parsed.issues[0]?.message}`)
  return writeRdf(parsed.value, 'n-triples')
}

/** Faults as they stand in a record, and in the lines on its node. */
const faults: readonly (readonly [field: string, property: string])[] = [
  ['value', '/measure#obsValue>'],
  ['unit', '/attribute#unitMeasure>'],
  ['precision', '/ns#precision>'],
  ['indicator', '/ns#indicator>'],
  ['period', '/dimension#refPeriod>'],
  ['quotes', '/prov#wasQuotedFrom>'],
]

/** Which figure has which fault: one in fifty. */
const faultOf = (number: number) => (number % 50 === 7 ? faults[Math.floor(number / 50) % faults.length] : undefined)

const spoiledRecords = (observations: readonly Fields[]): readonly Fields[] =>
  observations.map((record, number) => {
    const [field] = faultOf(number) ?? []
    return field === undefined ? record : { ...record, [field]: field === 'quotes' ? [] : undefined }
  })

const nameOf = (address: string): string => /#(figure-\d+)/.exec(address)?.[1] ?? ''

const spoiledText = (text: string): string =>
  text
    .split('\n')
    .filter((line) => {
      const [, number] = /^<[^>]*#figure-(\d+)> /.exec(line) ?? []
      const [, property] = (number !== undefined && faultOf(Number(number))) || []
      return property === undefined || !line.split(' ')[1]?.endsWith(property)
    })
    .join('\n')

const names = (found: readonly string[]): readonly string[] => [...new Set(found)].filter((name) => name !== '').sort()

const shapes = new Store(
  new Parser().parse(readFileSync(new URL('../ontology/shapes.ttl', import.meta.url), 'utf8')) as never,
)
const validator = new SHACLValidator(shapes as never)

const graphOf = (text: string) => new Store(new Parser().parse(text))

const validate = async (graph: Store): Promise<readonly string[]> => {
  const { results } = await validator.validate(graph as never)
  return names(results.map(({ focusNode }) => nameOf(focusNode?.value ?? '')))
}

/** Both find the same figures broken, whether records or a text are given, and none of sound ones. */
const holdVerdicts = async (observations: readonly Fields[], text: string): Promise<number> => {
  const spoiled = spoiledText(text)
  const planted = names(observations.flatMap(({ id }, number) => (faultOf(number) ? [String(id)] : [])))
  const ofRecords = parseDataset(datasetOf(spoiledRecords(observations)))
  const ofText = await readRdf(spoiled, 'n-triples')
  const found = {
    records: names(ofRecords.issues.map(({ path }) => String(path[1] ?? ''))),
    text: names(ofText.issues.map(({ at }) => nameOf(at?.node ?? ''))),
    shapes: await validate(graphOf(spoiled)),
    sound: [(await readRdf(text, 'n-triples')).ok, await validate(graphOf(text))],
  }
  const expected = { records: planted, text: planted, shapes: planted, sound: [true, []] }
  if (planted.length === 0 || !isDeepStrictEqual(found, expected))
    throw new Error('shacl: the check and the shapes do not give the same verdicts')
  return planted.length
}

/** Reads sound figures from their text. */
const readWhole = async (text: string): Promise<void> => {
  const { ok, issues } = await readRdf(text, 'n-triples')
  if (!ok) throw new Error(`shacl: sound figures are called broken: ${issues[0]?.message}`)
}

/** Figures checked, against SHACL shapes that say the same, validated by rdf-validate-shacl. */
export const claims = async ({ size }: Run): Promise<readonly Claim[]> => {
  const observations = figuresOf(Math.min(size, mostFigures))
  const runs = size < mostFigures ? 'small' : 'full'
  const fewer = observations.slice(0, peerFigures[runs])
  const asText = observations.slice(0, mostAsText)
  const text = textOf(datasetOf(asText))
  const fewerText = textOf(datasetOf(fewer))
  const broken = await holdVerdicts(fewer, fewerText)
  const [record, graph] = [datasetOf(observations), graphOf(fewerText)]
  const [ours = Number.NaN, peer = Number.NaN] = await byTurns(
    [() => parseDataset(record), () => validate(graph)],
    turns[runs],
  )
  const [oursOfText = Number.NaN, peerOfText = Number.NaN] = await byTurns(
    [() => readWhole(text), () => validate(graphOf(fewerText))],
    turns[runs],
  )
  const claim = (of: string, count: number, time: number, peerTime: number, most: number): Claim => {
    const factor = count / fewer.length
    return {
      claim: `shacl: ${count} figures ${of} checked, against rdf-validate-shacl`,
      ratio: time / (peerTime * factor),
      goal: most,
      holds: time / (peerTime * factor) <= most,
      details: `${time.toFixed(0)} ms; the peer ${peerTime.toFixed(0)} ms for ${fewer.length}, taken times ${factor.toFixed(0)}; ${broken} planted faults found by both`,
    }
  }
  return [
    claim('in memory', observations.length, ours, peer, goal),
    claim('as text', asText.length, oursOfText, peerOfText, textGoal),
  ]
}

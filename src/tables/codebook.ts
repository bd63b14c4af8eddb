import type { FieldColumn } from '../mapping/columns'
import type { LargeDataset } from '../model/dataset'
import { type DeclaredIndicator, declarationIn, definitionIn, indicatorIn } from '../model/indicator'
import { jurisdictionIn } from '../model/place'
import { byText } from '../model/text'
import { codeLabels, type Definition, type Indicator, type Jurisdiction, type Label } from '../vocabulary/catalogue'
import { meanings } from '../vocabulary/meanings'
import { writeCsv } from './csv'
import { tidyFields, tidyPlaces } from './tidy'

/** What a codebook says of one indicator of a dataset. */
export interface IndicatorEntry {
  readonly indicator: Indicator
  readonly definition: Definition | undefined
  /** What the dataset itself declares, where the indicator is none of the catalogue. */
  readonly declared: DeclaredIndicator | undefined
  /** How many figures the dataset has of it. */
  readonly figures: number
  /** How many cells without a number, by kind. */
  readonly missing: Readonly<Record<string, number>>
  /** The printed forms of its figures, once each; of very many the first, and `…`. */
  readonly printed: readonly string[]
}

/** What a codebook says of one column of the flat table of figures. */
export interface ColumnEntry {
  readonly name: string
  readonly label: Label
  readonly meaning: Label
}

/** The most printed forms that are given of one indicator. */
const mostPrinted = 100

/** What a codebook says of one place of a dataset. */
export interface PlaceEntry {
  readonly place: Jurisdiction
  /** The place that it lies in, where that is known. */
  readonly around: Jurisdiction | undefined
  /** Whether the dataset itself declares it, the catalogue having none. */
  readonly isDeclared: boolean
}

interface Tally {
  figures: number
  readonly missing: Record<string, number>
  readonly printed: Set<string>
}

const tallies = ({ observations, noValues }: LargeDataset): ReadonlyMap<string, Tally> => {
  const found = new Map<string, Tally>()
  const tallyOf = (id: string): Tally => {
    const tally = found.get(id) ?? { figures: 0, missing: {}, printed: new Set<string>() }
    found.set(id, tally)
    return tally
  }
  for (const { indicator, printed } of observations) {
    const tally = tallyOf(indicator)
    tally.figures += 1
    if (tally.printed.size <= mostPrinted) tally.printed.add(printed)
  }
  for (const { indicator, kind } of noValues) {
    const { missing } = tallyOf(indicator)
    missing[kind] = (missing[kind] ?? 0) + 1
  }
  return found
}

/** The indicators of a dataset, in order of id, each with what the dataset has of it. */
export const indicatorEntries = (dataset: LargeDataset): readonly IndicatorEntry[] =>
  [...tallies(dataset)]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([id, { figures, missing, printed }]) => {
      const indicator = indicatorIn(dataset, id)
      if (indicator === undefined) return []
      const forms = [...printed]
      return [
        {
          indicator,
          definition: definitionIn(dataset, id),
          declared: declarationIn(dataset, id),
          figures,
          missing,
          printed: forms.length > mostPrinted ? [...forms.slice(0, mostPrinted), '…'] : forms,
        },
      ]
    })

/** The places that a dataset has cells of, and those that it declares, in order of code. */
export const placeEntries = (dataset: LargeDataset): readonly PlaceEntry[] => {
  const declared = new Set(dataset.places.map(({ id }) => id))
  const codes = new Set([dataset.jurisdiction, ...declared])
  for (const { jurisdiction } of dataset.observations) codes.add(jurisdiction)
  for (const { jurisdiction } of dataset.noValues) codes.add(jurisdiction)
  return [...codes].sort(byText).flatMap((code) => {
    const place = jurisdictionIn(dataset, code)
    if (place === undefined) return []
    const around = place.within === undefined ? undefined : jurisdictionIn(dataset, place.within)
    return [{ place, around, isDeclared: declared.has(code) }]
  })
}

/** The columns that are no field of the model. */
const besides: Readonly<Record<string, Omit<ColumnEntry, 'name'>>> = {
  dataset: {
    label: { en: 'dataset', zh: '数据集' },
    meaning: { en: 'The id of the dataset.', zh: '数据集的编号。' },
  },
  lower: {
    label: { en: 'lower end', zh: '下限' },
    meaning: {
      en: 'The lower end of the interval that the print allows. Empty: there is none.',
      zh: '原文所允许区间的下限；空白即无下限。',
    },
  },
  upper: {
    label: { en: 'upper end', zh: '上限' },
    meaning: {
      en: 'The upper end of the interval that the print allows. Empty: there is none.',
      zh: '原文所允许区间的上限；空白即无上限。',
    },
  },
  lower_open: {
    label: { en: 'lower end left out', zh: '不含下限' },
    meaning: { en: 'Whether the lower end itself is left out.', zh: '下限本身是否不含。' },
  },
  upper_open: {
    label: { en: 'upper end left out', zh: '不含上限' },
    meaning: { en: 'Whether the upper end itself is left out.', zh: '上限本身是否不含。' },
  },
  iri: {
    label: { en: 'address', zh: '地址' },
    meaning: { en: 'The address of the figure in linked data.', zh: '该数字在关联数据中的地址。' },
  },
}

const meaningOfField = ({ field }: FieldColumn): Label | undefined => {
  const [outer = '', inner] = field.split('.')
  return (inner === undefined ? meanings.Observation?.[outer] : meanings.Period?.[inner])?.meaning
}

/** The columns of the flat table of figures, in their order, each with what it means. */
export const columnEntries = (): readonly ColumnEntry[] => {
  const unsaid: Label = { en: '', zh: '' }
  const place = (name: string): ColumnEntry => {
    const { label, meaning } = meanings.Quote?.[name] ?? besides[name] ?? {}
    return { name, label: label ?? { en: name, zh: name }, meaning: meaning ?? unsaid }
  }
  return [
    place('dataset'),
    ...tidyFields.map((column): ColumnEntry => {
      const { en, zh } = column
      return { name: en, label: { en, zh }, meaning: meaningOfField(column) ?? unsaid }
    }),
    ...tidyPlaces.map(place),
  ]
}

/** What a rate or change is of, each indicator by the name that is given for it. */
export const baseOf = (
  { numerator, denominator, timeKind, changeOf }: Indicator,
  nameOf = (id: string): string => id,
): Label => {
  if (changeOf !== undefined) return { en: `change of ${nameOf(changeOf)}`, zh: `${nameOf(changeOf)}的变化` }
  const names = [numerator, denominator].flatMap((id) => (id === undefined ? [] : [nameOf(id)])).join(' / ')
  if (denominator !== undefined) return { en: names, zh: names }
  return timeKind === 'rate' ? { en: 'not stated', zh: '未说明' } : { en: '', zh: '' }
}

const missingWords = (missing: IndicatorEntry['missing']): string =>
  Object.entries(missing)
    .map(([kind, count]) => `${kind}: ${count}`)
    .join('; ')

const csvColumns = [
  'kind',
  'name',
  'label_en',
  'label_zh',
  'definition_en',
  'definition_zh',
  'thing_counted_en',
  'thing_counted_zh',
  'unit',
  'time_kind',
  'minimum',
  'maximum',
  'whole',
  'base',
  'polarity',
  'polarity_reason_en',
  'polarity_reason_zh',
  'not_to_be_confused_with',
  'close_to',
  'difference_en',
  'difference_zh',
  'figures',
  'missing',
  'missing_by_kind',
  'printed',
] as const

const indicatorRow = ({
  indicator,
  definition: said,
  declared,
  figures,
  missing,
  printed,
}: IndicatorEntry): Readonly<Record<string, unknown>> => {
  const { id, label, unit, timeKind, minimum, maximum, whole, polarity, notToBeConfusedWith } = indicator
  return {
    kind: 'indicator',
    name: id,
    label_en: label.en,
    label_zh: label.zh,
    definition_en: said?.definition.en,
    definition_zh: said?.definition.zh,
    thing_counted_en: said?.thingCounted.en,
    thing_counted_zh: said?.thingCounted.zh,
    unit,
    time_kind: timeKind,
    minimum,
    maximum,
    whole,
    base: baseOf(indicator).en,
    polarity,
    polarity_reason_en: said?.polarityReason.en,
    polarity_reason_zh: said?.polarityReason.zh,
    not_to_be_confused_with: notToBeConfusedWith.join('; '),
    close_to: declared?.closeTo?.join('; '),
    difference_en: declared?.difference?.en,
    difference_zh: declared?.difference?.zh,
    figures: String(figures),
    missing: String(Object.values(missing).reduce((sum, count) => sum + count, 0)),
    missing_by_kind: missingWords(missing),
    printed: printed.join('; '),
  }
}

const columnRow = ({ name, label, meaning }: ColumnEntry): Readonly<Record<string, unknown>> => ({
  kind: 'column',
  name,
  label_en: label.en,
  label_zh: label.zh,
  definition_en: meaning.en,
  definition_zh: meaning.zh,
})

const placeRow = ({ place, around, isDeclared }: PlaceEntry): Readonly<Record<string, unknown>> => {
  const { code, label, level } = place
  const { en, zh } = codeLabels.level[level]
  return {
    kind: isDeclared ? 'declared place' : 'place',
    name: code,
    label_en: label.en,
    label_zh: label.zh,
    definition_en: around === undefined ? en : `${en}, in ${around.label.en} (${around.code})`,
    definition_zh: around === undefined ? zh : `${zh}，属${around.label.zh}（${around.code}）`,
  }
}

const numeric = new Set(['minimum', 'maximum', 'figures', 'missing'])

/**
 * Writes the codebook of a dataset as a table: a row for each column of its flat table, and for each of its indicators,
 * with definition, unit, range, base, polarity, what it must not be confused with, how many figures, how many cells without
 * a number, and the printed forms; and for each of its places, with level and the place around it.
 */
export const writeCodebookCsv = (dataset: LargeDataset): string =>
  writeCsv(
    csvColumns.map((name) => (numeric.has(name) ? { name, numeric: true } : { name })),
    [
      ...columnEntries().map(columnRow),
      ...indicatorEntries(dataset).map(indicatorRow),
      ...placeEntries(dataset).map(placeRow),
    ],
  )

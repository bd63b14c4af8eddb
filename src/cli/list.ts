import { areas, breakdownOf, breakdowns, indicators, jurisdictions } from '../index'
import { levelLabels, timeKindLabels } from '../vocabulary/catalogue'
import { bundledDatasets } from './datasets'
import { table } from './layout'
import type { Terminal } from './terminal'

/** What `list` can list. */
export const listable = ['datasets', 'indicators', 'jurisdictions', 'breakdowns', 'areas'] as const
export type Listable = (typeof listable)[number]

const rowsOf: Readonly<Record<Listable, () => readonly Readonly<Record<string, unknown>>[]>> = {
  datasets: () =>
    bundledDatasets.map(({ id, title, jurisdiction, version, status, observations }) => ({
      id,
      title,
      jurisdiction,
      version,
      status,
      figures: observations.length,
    })),
  indicators: () => Object.values(indicators).map((indicator) => ({ ...indicator })),
  jurisdictions: () => Object.values(jurisdictions).map((jurisdiction) => ({ ...jurisdiction })),
  breakdowns: () => Object.entries(breakdowns).map(([id, label]) => ({ id, label })),
  areas: () => Object.entries(areas).map(([id, label]) => ({ id, label })),
}

const cells: Readonly<Record<Listable, (terminal: Terminal) => readonly (readonly string[])[]>> = {
  datasets: ({ language }) =>
    bundledDatasets.map(({ id, title, observations }) => [
      id,
      String(observations.length),
      title[language] ?? title.en ?? title.zh ?? '',
    ]),
  indicators: ({ language }) =>
    Object.values(indicators).map(({ id, area, timeKind, label }) => [
      id,
      timeKindLabels[timeKind][language],
      areas[area]?.[language] ?? area,
      label[language],
    ]),
  jurisdictions: ({ language }) =>
    Object.values(jurisdictions).map(({ code, level, label }) => [code, levelLabels[level][language], label[language]]),
  breakdowns: ({ language }) => Object.keys(breakdowns).map((id) => [id, breakdownOf(id)?.[language] ?? '']),
  areas: ({ language }) => Object.entries(areas).map(([id, label]) => [id, label[language]]),
}

/** Lists the datasets of the package, or entries of the catalogue. */
export const list = (what: Listable, { json }: { readonly json: boolean }, terminal: Terminal): void => {
  if (json) terminal.write(JSON.stringify(rowsOf[what](), null, 2))
  else terminal.write(table(cells[what](terminal), terminal.width))
}

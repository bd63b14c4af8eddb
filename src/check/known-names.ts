import { codeLists } from '../mapping/code-lists'
import { type CodeNames, namesOf } from '../mapping/code-names'
import type { Bilingual } from '../messages/fill'
import { type DeclaredIndicator, declaredIndicatorSchema, indicatorIn } from '../model/indicator'
import type { Indicator } from '../vocabulary/catalogue'

type Fields = Readonly<Record<string, unknown>>

/** The indicators and places that the rows of a folder may name: those of the catalogue, and those that it declares itself. */
export interface KnownNames {
  readonly indicators: CodeNames
  readonly indicatorOf: (id: string) => Indicator | undefined
  readonly places: CodeNames
}

const labelOf = ({ id, label }: Fields): Bilingual => {
  const { en, zh } = (label ?? {}) as Partial<Bilingual> // as the columns of texts are read
  const any = en ?? zh ?? String(id)
  return { en: en ?? any, zh: zh ?? any }
}

const namedIn = (rows: readonly Fields[]): CodeNames =>
  Object.fromEntries(rows.flatMap((row) => (typeof row.id === 'string' ? [[row.id, labelOf(row)]] : [])))

/** What the rows of a folder declare. */
export interface DeclaredRows {
  readonly indicators: readonly Fields[]
  readonly places: readonly Fields[]
}

/**
 * The indicators and places of the catalogue and those of rows. A row that is broken still names something, so that what is
 * wrong with it is said once and not of every figure.
 */
export const withDeclared = ({ indicators, places }: DeclaredRows): KnownNames => {
  const sound = indicators.flatMap((row): readonly DeclaredIndicator[] => {
    const parsed = declaredIndicatorSchema.safeParse(row)
    return parsed.success ? [parsed.data] : []
  })
  return {
    indicators: { ...namedIn(indicators), ...namesOf(codeLists.indicator) },
    indicatorOf: (id) => indicatorIn({ indicators: sound }, id),
    places: { ...namedIn(places), ...namesOf(codeLists.jurisdiction) },
  }
}

/** The indicators and places of the catalogue alone. */
export const catalogued = withDeclared({ indicators: [], places: [] })

import { codeLists } from '../mapping/code-lists'
import { type CodeNames, namesOf } from '../mapping/code-names'
import type { Bilingual } from '../messages/fill'
import { type DeclaredIndicator, declaredIndicatorSchema, indicatorIn } from '../model/indicator'
import type { Indicator } from '../vocabulary/catalogue'

type Fields = Readonly<Record<string, unknown>>

/** The indicators that the rows of a folder may name: those of the catalogue, and those that it declares itself. */
export interface KnownIndicators {
  readonly names: CodeNames
  readonly indicatorOf: (id: string) => Indicator | undefined
}

const known = (declared: CodeNames, indicators: readonly DeclaredIndicator[]): KnownIndicators => ({
  names: { ...declared, ...namesOf(codeLists.indicator) },
  indicatorOf: (id) => indicatorIn({ indicators }, id),
})

/** The indicators of the catalogue alone. */
export const catalogued = known({}, [])

const labelOf = ({ id, label }: Fields): Bilingual => {
  const { en, zh } = (label ?? {}) as Partial<Bilingual> // as the columns of texts are read
  const any = en ?? zh ?? String(id)
  return { en: en ?? any, zh: zh ?? any }
}

/**
 * The indicators of the catalogue and those of rows. A row that is broken still names an indicator, so that what is wrong
 * with it is said once and not of every figure.
 */
export const withDeclared = (rows: readonly Fields[]): KnownIndicators => {
  const named = rows.flatMap((row) => (typeof row.id === 'string' ? [[row.id, labelOf(row)] as const] : []))
  const sound = rows.flatMap((row) => {
    const parsed = declaredIndicatorSchema.safeParse(row)
    return parsed.success ? [parsed.data] : []
  })
  return named.length === 0 ? catalogued : known(Object.fromEntries(named), sound)
}

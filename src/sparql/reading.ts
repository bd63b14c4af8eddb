import { type Issue, issue } from '../issue'
import { codeLists } from '../mapping/code-lists'
import type { CodeList } from '../mapping/kind'
import { localIdOf } from '../mapping/kind'
import { canonicalDecimal, type Decimal } from '../model/decimal'
import { xsd } from '../vocabulary/terms'
import type { ResultRow } from './results'

const exactTypes: ReadonlySet<string | undefined> = new Set<string>([xsd.integer, xsd.decimal])
const countTypes: ReadonlySet<string | undefined> = new Set<string>([
  ...[xsd.integer, xsd.decimal],
  ...['int', 'long', 'nonNegativeInteger'].map((name) => xsd.integer.replace('integer', name)),
])

/** The greatest count of figures that a table can hold. */
const mostCounted = 2 ** 32 - 1

/** Reads the cells of rows of results, and keeps what there is to say about them. */
export class Reading {
  readonly issues: Issue[] = []

  /** @param declared the addresses of the indicators that datasets declare */
  constructor(private readonly declared: ReadonlySet<string>) {}

  /** Keeps that a cell is not what was expected. */
  fault(row: ResultRow, variable: string, expected: string): undefined {
    const node = row.figure?.value ?? row.dataset?.value ?? ''
    const received = row[variable]?.value ?? '—'
    const parameters = { node, property: `?${variable}` }
    this.issues.push(issue('term-not-valid', { at: { node }, parameters, received, expected }))
  }

  /** The text of a cell, whatever it is; empty where there is nothing in it. */
  text(row: ResultRow, variable: string): string {
    return row[variable]?.value ?? ''
  }

  /** The text of a cell that is never empty in what was published. */
  needed(row: ResultRow, variable: string, expected: string): string {
    if (row[variable] === undefined) this.fault(row, variable, expected)
    return this.text(row, variable)
  }

  /** A code of a list, by its address. */
  code(row: ResultRow, variable: string, list: CodeList): string {
    const code = list.codeOf(row[variable]?.value ?? '') ?? ''
    if (code === '') this.fault(row, variable, list.iriOf('…'))
    return code
  }

  /** The word of an indicator: its code in the catalogue, or the address at which a dataset declares it. */
  indicator(row: ResultRow): string {
    const address = this.text(row, 'indicator')
    return this.declared.has(address) ? address : this.code(row, 'indicator', codeLists.indicator)
  }

  /** A code that is one of those given. */
  codeAmong<const T extends string>(row: ResultRow, variable: string, list: CodeList, codes: readonly [T, ...T[]]): T {
    const received = list.codeOf(row[variable]?.value ?? '')
    const code = codes.find((one) => one === received)
    if (code === undefined) this.fault(row, variable, codes.map(list.iriOf).join(', '))
    return code ?? codes[0]
  }

  /** A text that is one of those given; the first where it is none. */
  oneOf<const T extends string>(row: ResultRow, variable: string, texts: readonly [T, ...T[]]): T {
    const received = this.text(row, variable)
    const text = texts.find((one) => one === received)
    if (text === undefined) this.fault(row, variable, texts.filter((one) => one !== '').join(', '))
    return text ?? texts[0]
  }

  /** A number that is too long for engines to compute with, and stands as text. */
  longNumber(row: ResultRow, variable: string): Decimal | undefined {
    return canonicalDecimal(this.text(row, variable)) ?? this.fault(row, variable, 'xsd:decimal')
  }

  /** A number, exact, or nothing where the cell is empty. */
  number(row: ResultRow, variable: string): Decimal | undefined {
    const term = row[variable]
    if (term === undefined) return undefined
    const number = exactTypes.has(term.datatype) ? canonicalDecimal(term.value) : undefined
    if (number === undefined)
      this.issues.push(
        issue('results-not-exact', {
          received: term.value,
          parameters: { variable: `?${variable}`, datatype: term.datatype ?? term.type },
        }),
      )
    return number
  }

  /** How many there are. */
  count(row: ResultRow, variable: string): number {
    const { value = '', datatype } = row[variable] ?? {}
    const isCount = countTypes.has(datatype) && /^\d{1,10}$/.test(value) && Number(value) <= mostCounted
    if (!isCount) this.fault(row, variable, 'xsd:integer')
    return isCount ? Number(value) : 0
  }

  /** The document of a dataset, with its `#`, and the id that its address gives. */
  dataset(row: ResultRow): { readonly document: string; readonly id: string } {
    const iri = this.text(row, 'dataset')
    const [, document = '', name = ''] = /^(.*\/([^/#]+)#)data$/u.exec(iri) ?? []
    const id = name === '' ? undefined : localIdOf(name, { document: '' })
    if (id === undefined) this.fault(row, 'dataset', 'an address that ends in /name#data')
    return { document, id: id ?? '' }
  }

  /** The id of a node of a dataset. */
  id(row: ResultRow, variable: string, document: string): string {
    const id = localIdOf(this.text(row, variable), { document })
    if (id === undefined) this.fault(row, variable, `an address under ${document}`)
    return id ?? ''
  }
}

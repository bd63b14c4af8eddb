import { type Issue, type IssueDetails, issue } from '../issue'
import { codeLists } from '../mapping/code-lists'
import type { CodeList } from '../mapping/kind'
import { localIdOf } from '../mapping/kind'
import type { Bilingual } from '../messages/fill'
import { canonicalDecimal, type Decimal } from '../model/decimal'
import { entryOf } from '../model/remembered'
import { dcat, xsd } from '../vocabulary/terms'
import { datasetAt, type NamedDataset } from './datasets'
import type { ResultRow } from './results'

const exactTypes: ReadonlySet<string | undefined> = new Set<string>([xsd.integer, xsd.decimal])
const countTypes: ReadonlySet<string | undefined> = new Set<string>([
  ...[xsd.integer, xsd.decimal],
  ...['int', 'long', 'nonNegativeInteger'].map((name) => xsd.integer.replace('integer', name)),
])

/** The greatest count of figures that a table can hold. */
const mostCounted = 2 ** 32 - 1

const knownIndicator: Bilingual = {
  en: 'an indicator of the catalogue, or of a dataset that is given with the question (datasets; on a command line --declared-by)',
  zh: '目录中的指标，或随查询给出的数据集（datasets，命令行用 --declared-by）所声明的指标',
}

const ofGroup: Bilingual = { en: '(a group of figures)', zh: '（一组数字）' }

/** Reads the cells of rows of results, and keeps what there is to say about them. */
export class Reading {
  readonly issues: Issue[] = []

  /** The dataset of which each dataset of the store is a version: the same, where it is none. */
  private readonly wholes = new Map<string, string>()

  /** The addresses of indicators of which it was told that nobody knows them. */
  private readonly unknown = new Set<string>()

  /** The datasets that were named so far, by their addresses in the results. */
  private readonly names = new Map<string, NamedDataset>()

  /**
   * @param declared the addresses of the indicators that datasets declare
   * @param addresses those of the datasets that are known, by their ids
   */
  constructor(
    private readonly declared: ReadonlySet<string>,
    private readonly addresses: Map<string, string>,
  ) {}

  /** Keeps that a cell is not what was expected. */
  fault(row: ResultRow, variable: string, expected: string): undefined {
    this.tell(row, variable, row[variable]?.value ?? '—', { expected })
  }

  /** Keeps that a cell holds what it is not to hold. A row of groups is of no node. */
  private tell(row: ResultRow, variable: string, received: string, details: IssueDetails): void {
    const node = row.figure?.value ?? row.dataset?.value
    const parameters = { ...details.parameters, node: node ?? ofGroup, property: `?${variable}` }
    const at = node === undefined ? {} : { at: { node } }
    this.issues.push(issue('term-not-valid', { ...details, ...at, parameters, received }))
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
    if (this.declared.has(address)) return address
    const code = codeLists.indicator.codeOf(address)
    if (code === undefined && !this.unknown.has(address)) this.tellUnknown(row, address)
    return code ?? ''
  }

  /** Keeps, once, that neither the catalogue nor a dataset given has an indicator. */
  private tellUnknown(row: ResultRow, address: string): void {
    this.unknown.add(address)
    const expected = codeLists.indicator.iriOf('…')
    this.tell(row, 'indicator', address, { expected, parameters: { expected: knownIndicator } })
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

  /** Takes in the datasets of the store. One that is there in two versions, or as one and as itself, has its figures twice. */
  takeDatasets(rows: readonly ResultRow[]): void {
    const versions = new Map<string, string[]>()
    for (const row of rows) {
      const address = this.text(row, 'dataset')
      const whole = row.whole?.value ?? address
      const at = { node: address, property: dcat.isVersionOf }
      if (this.wholes.has(address)) this.issues.push(issue('property-repeated', { at, parameters: at, received: '2' }))
      this.wholes.set(address, whole)
      entryOf(versions, whole, () => []).push(address)
    }
    for (const addresses of versions.values())
      if (addresses.length > 1)
        this.issues.push(issue('results-repeated', { parameters: { received: addresses.sort().join(', ') } }))
  }

  /** The datasets of the store that were published as ours are: others have no names here. */
  datasets(): readonly NamedDataset[] {
    return [...this.wholes].flatMap(([address, whole]) => this.named(address, whole) ?? [])
  }

  /** The dataset that a row names; of a version, its dataset. */
  dataset(row: ResultRow): NamedDataset {
    const address = this.text(row, 'dataset')
    const whole = this.wholes.get(address)
    const named = this.named(address, whole)
    if (named !== undefined) return named
    const isVersion = whole !== undefined && whole !== address
    this.fault(row, 'dataset', isVersion ? `an address under ${whole}` : 'an address that ends in /name#data')
    return { document: '', address: '', id: '' }
  }

  /** The dataset at an address. Of two with one id no answer could tell which is meant. */
  private named(address: string, whole: string | undefined): NamedDataset | undefined {
    const known = this.names.get(address)
    if (known !== undefined) return known
    const named = datasetAt(address, whole)
    if (named === undefined) return undefined
    this.names.set(address, named)
    const other = this.addresses.get(named.id)
    if (other === undefined) this.addresses.set(named.id, named.address)
    else if (other !== named.address)
      this.issues.push(
        issue('dataset-repeated', { parameters: { received: [other, named.address].sort().join(', ') } }),
      )
    return named
  }

  /** The id of a node of a dataset. */
  id(row: ResultRow, variable: string, document: string): string {
    const id = localIdOf(this.text(row, variable), { document })
    if (id === undefined) this.fault(row, variable, `an address under ${document}`)
    return id ?? ''
  }
}

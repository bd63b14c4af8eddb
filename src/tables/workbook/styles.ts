import { builtInFormat, formatOf, type NumberFormat } from './number-format'
import { readWholeXml } from './xml'
import type { ZipEntry } from './zip'

const longestStyles = 64_000_000

/** Reads the number format of each style of cells, by its number. */
export const readStyles = (entry: ZipEntry | undefined): readonly NumberFormat[] => {
  const codes = new Map<number, NumberFormat>()
  const styles: NumberFormat[] = []
  if (entry === undefined) return styles
  let isOfCells = false
  const open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    const id = Number(attributes.get('numFmtId') ?? 0)
    if (name === 'numFmt') codes.set(id, formatOf(attributes.get('formatCode') ?? ''))
    else if (name === 'cellXfs') isOfCells = true
    else if (name === 'xf' && isOfCells) styles.push(codes.get(id) ?? builtInFormat(id))
  }
  const close = (name: string): void => {
    if (name === 'cellXfs') isOfCells = false
  }
  readWholeXml(entry, { open, close }, longestStyles)
  return styles
}

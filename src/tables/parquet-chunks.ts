import type { ColumnMetaData, DecodedArray, FileMetaData, PageHeader, RowGroup } from 'hyparquet'
import { readPage } from 'hyparquet/src/column.js'
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js'
import { decompressPage } from 'hyparquet/src/datapage.js'
import { getSchemaPath, isFlatColumn } from 'hyparquet/src/schema.js'
import { longestPage, ParquetFault, pagesOf } from './parquet-pages'
import { isReadable } from './parquet-runs'

type Decoder = Parameters<typeof readPage>[2]

const inColumn = (name: string, en: string, zh: string): ParquetFault =>
  new ParquetFault({ en: `the column ${name} ${en}`, zh: `${name} 栏${zh}` })

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const parsers: Decoder['parsers'] = {
  ...DEFAULT_PARSERS,
  stringFromBytes: (text) => text && utf8.decode(text),
  dateFromDays: (days) => days as unknown as Date, // a day is a number here
}

/** How the values of a column are read, whichever of its groups of rows they are in. */
export const decoderOf = ({ schema }: FileMetaData, name: string): Decoder => {
  const schemaPath = getSchemaPath(schema, [name])
  const element = schemaPath.at(-1)?.element
  if (element?.type === undefined || !isFlatColumn(schemaPath))
    throw inColumn(name, 'holds no plain values', '不是单个的值')
  return { pathInSchema: [name], type: element.type, element, schemaPath, codec: 'UNCOMPRESSED', parsers, utf8: false }
}

/** A page as it is before it is packed, by itself: what is read of it keeps nothing else in memory. */
const unpacked = (head: PageHeader, packed: Uint8Array, { codec }: ColumnMetaData): Uint8Array => {
  const { uncompressed_page_size: size, data_page_header_v2: second } = head
  if (second === undefined || head.type !== 'DATA_PAGE_V2') {
    const page = decompressPage(packed, size, codec, undefined)
    return page === packed ? packed.slice() : page
  }
  // What says which values are absent is never packed.
  const before = second.repetition_levels_byte_length + second.definition_levels_byte_length
  if (second.is_compressed === false || codec === 'UNCOMPRESSED') return packed.slice()
  if (!(before >= 0 && before <= packed.length && before <= size)) throw new RangeError('a page of no length')
  const page = new Uint8Array(size)
  page.set(packed.subarray(0, before))
  page.set(decompressPage(packed.subarray(before), size - before, codec, undefined), before)
  return page
}

const plainHead = (head: PageHeader, size: number): PageHeader => ({
  ...head,
  ...{ compressed_page_size: size, uncompressed_page_size: size },
  ...(head.data_page_header_v2 && { data_page_header_v2: { ...head.data_page_header_v2, is_compressed: false } }),
})

/** Reads the values of a column in a group of rows, page by page: as many as there are rows, or it is told. */
export const readChunk = (bytes: Uint8Array, { columns, num_rows }: RowGroup, decoder: Decoder): unknown[] => {
  const [name = ''] = decoder.pathInSchema
  const own = columns.filter(({ meta_data }) => meta_data?.path_in_schema.join('.') === name)
  const [column] = own.map(({ meta_data }) => meta_data)
  if (column === undefined || own.length > 1)
    throw inColumn(name, 'is not in every group of rows once', '未在每个行组中各出现一次')
  const rows = Number(num_rows)
  const values: unknown[] = new Array(rows)
  let [row, dictionary]: [row: number, dictionary: DecodedArray | undefined] = [0, undefined]
  const kind = { isBoolean: decoder.type === 'BOOLEAN', isOptional: decoder.element.repetition_type !== 'REQUIRED' }
  for (const found of pagesOf(bytes, column)) {
    if (row === rows) break
    if ('en' in found) throw new ParquetFault(found)
    const page = unpacked(found.head, bytes.subarray(found.start, found.end), column)
    const head = plainHead(found.head, page.length)
    const isDictionary = head.type === 'DICTIONARY_PAGE'
    if (!isDictionary && !isReadable(page, { head, ...kind }, longestPage))
      throw inColumn(name, 'has a page that is damaged', '中有一页已损坏')
    const reader = { view: new DataView(page.buffer, page.byteOffset, page.byteLength), offset: 0 }
    const { data = [] } = readPage(reader, head, decoder, dictionary, undefined, 0)
    if (isDictionary) {
      dictionary = convert(data, decoder)
      continue
    }
    if (row + data.length > rows) throw inColumn(name, 'has more values than there are rows', '的值多于行数')
    for (let at = 0; at < data.length; at++) {
      const value: unknown = data[at]
      if (value === undefined) throw inColumn(name, 'has a page that is damaged', '中有一页已损坏')
      values[row++] = value
    }
  }
  if (row < rows) throw inColumn(name, 'has fewer values than there are rows', '的值少于行数')
  return values
}

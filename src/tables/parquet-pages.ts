import type { ColumnMetaData, FileMetaData, PageHeader } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import type { Bilingual } from '../messages/fill'
import { behindStruct } from './parquet-thrift'

/** Says that a file is not as it says, in both languages. */
export class ParquetFault extends Error {
  constructor(readonly detail: Bilingual) {
    super(detail.en)
  }
}

/** The most bytes that a file may unfold to, the figures that are made of it among them: what a process is given by default. */
export const longestUnfolded = 3_500_000_000

/** How many bytes a row takes at least, made into a figure. */
const roomOfRow = 600

/** The most bytes that one page may unfold to: writers make pages of about a million. */
export const longestPage = 256_000_000

/** The place of the first page of a column, as the library has it. */
const startOf = ({ dictionary_page_offset: dictionary, data_page_offset: data }: ColumnMetaData): number =>
  Number(dictionary || data)

/** A page of a column: its head, and where what is packed in it begins and ends. */
export interface Page {
  readonly head: PageHeader
  readonly start: number
  readonly end: number
}

/** The pages of a column one after the other; where one does not say what it is, none follows. */
export function* pagesOf(bytes: Uint8Array, column: ColumnMetaData): Generator<Page | Bilingual> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = startOf(column) + Number(column.total_compressed_size)
  for (let at = startOf(column); at < end; ) {
    const behind = behindStruct(bytes, at, end)
    const reader = { view, offset: at }
    const head = behind === undefined ? undefined : parquetHeader(reader)
    const length = head?.compressed_page_size ?? -1
    if (head === undefined || !(length >= 0 && reader.offset + length <= end))
      return yield { en: 'a page does not say what it is', zh: '有一页没有说明自身' }
    at = reader.offset + length
    yield { head, start: reader.offset, end: at }
  }
}

/** Why a page is not to be unfolded, by its head. */
const whyNotPage = (head: PageHeader, rows: bigint): Bilingual | undefined => {
  const heads = [head.data_page_header, head.data_page_header_v2, head.dictionary_page_header]
  if (heads.some((one) => one !== undefined && !(one.num_values >= 0 && one.num_values <= rows)))
    return { en: 'a page has more values than its group has rows', zh: '有一页的值多于所在行组的行数' }
  const { uncompressed_page_size: size } = head
  return size >= 0 && size <= longestPage ? undefined : { en: 'a page is too large', zh: '有一页过大' }
}

/**
 * Says why a file is not to be unfolded, or gives `undefined`: the pages of every column are walked by their heads, before
 * anything is made of them, so that a small file cannot ask for all the memory there is.
 */
export const whyNotUnfolded = (bytes: Uint8Array, metadata: FileMetaData): Bilingual | undefined => {
  let [packed, unfolded] = [0, Number(metadata.num_rows) * roomOfRow]
  for (const { columns, num_rows: rows } of metadata.row_groups)
    for (const { meta_data: column } of columns) {
      if (column === undefined) return { en: 'a column has no description', zh: '有一栏没有说明' }
      const [start, length] = [startOf(column), Number(column.total_compressed_size)]
      if (!(start >= 4 && length >= 0 && start + length <= bytes.length))
        return { en: 'a column lies outside the file', zh: '有一栏超出文件范围' }
      packed += length
      if (packed > bytes.length) return { en: 'columns lie in one another', zh: '各栏的位置互相重叠' }
      for (const page of pagesOf(bytes, column)) {
        if ('en' in page) return page
        const why = whyNotPage(page.head, rows)
        if (why !== undefined) return why
        unfolded += page.head.uncompressed_page_size
        if (unfolded > longestUnfolded)
          return { en: 'it unfolds to more than 3.5 billion bytes', zh: '展开后超过三十五亿字节' }
      }
    }
  return undefined
}

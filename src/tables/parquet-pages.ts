import type { FileMetaData } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import type { Bilingual } from '../messages/fill'

/** The most bytes that a file may unfold to. */
export const longestUnfolded = 4_000_000_000

/** The most bytes that one page may unfold to: writers make pages of about a million. */
const longestPage = 256_000_000

const startOf = (offsets: readonly (bigint | undefined)[]): number =>
  Math.min(...offsets.flatMap((offset) => (offset === undefined || offset === 0n ? [] : [Number(offset)])))

/**
 * Says why a file is not to be unfolded, or gives `undefined`: the pages of every column are walked by their heads, before
 * anything is made of them, so that a small file cannot ask for all the memory there is.
 */
export const whyNotUnfolded = (bytes: Uint8Array, { row_groups: groups }: FileMetaData): Bilingual | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let unfolded = 0
  for (const { columns, num_rows: rows } of groups)
    for (const { meta_data: data } of columns) {
      if (data === undefined) return { en: 'a column has no description', zh: '有一栏没有说明' }
      const reader = { view, offset: startOf([data.dictionary_page_offset, data.data_page_offset]) }
      const end = reader.offset + Number(data.total_compressed_size)
      if (!(reader.offset >= 4 && end <= bytes.length))
        return { en: 'a column lies outside the file', zh: '有一栏超出文件范围' }
      while (reader.offset < end) {
        const { uncompressed_page_size: size, compressed_page_size: length, ...head } = parquetHeader(reader)
        const values = (head.data_page_header ?? head.data_page_header_v2 ?? head.dictionary_page_header)?.num_values
        if (values !== undefined && (values < 0 || values > rows))
          return { en: 'a page has more values than its group has rows', zh: '有一页的值多于所在行组的行数' }
        if (!(size >= 0 && length >= 0 && size <= longestPage)) return { en: 'a page is too large', zh: '有一页过大' }
        unfolded += size
        if (unfolded > longestUnfolded)
          return { en: 'it unfolds to more than four billion bytes', zh: '展开后超过四十亿字节' }
        reader.offset += length
      }
    }
  return undefined
}

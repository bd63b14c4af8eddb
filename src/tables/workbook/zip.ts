import { Inflate, Zip, ZipDeflate } from 'fflate'
import { notReadable, WorkbookFault } from './fault'

/** Where one file of an archive stands in it. */
export interface ZipEntry {
  readonly name: string
  readonly compressed: Uint8Array
  readonly isDeflated: boolean
}

/** The most files that an archive may hold. A workbook has a dozen, and one for each sheet. */
export const mostEntries = 5000

/** The most bytes that one file of an archive may unpack to: a sheet of a million rows has a third of that. */
export const mostUnpacked = 3_000_000_000

/** How many times larger than its packed bytes a file may be, beyond the first megabytes: bombs reach a thousand. */
const mostRatio = 250
const unpackedFreely = 32_000_000

const tooLarge = (name: string, expected: number): WorkbookFault =>
  new WorkbookFault('workbook-too-large', { received: name, expected: String(expected) })

const damaged = (): WorkbookFault =>
  notReadable('it is no whole archive: the end is missing or damaged', '文件不完整：压缩包的结尾缺失或损坏')

const endLength = 22
const longestComment = 65_535
const entryLength = 46
const localLength = 30

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const
const wide = 0xffffffff

const endOf = (view: DataView): number => {
  for (let at = view.byteLength - endLength; at >= Math.max(0, view.byteLength - endLength - longestComment); at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at
  throw damaged()
}

/** The bytes of an entry as they are packed: its local header has lengths of its own. */
const packed = (bytes: Uint8Array, view: DataView, offset: number, size: number): Uint8Array => {
  if (offset + localLength > bytes.length || view.getUint32(offset, true) !== signatures.local) throw damaged()
  const start = offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + size > bytes.length) throw damaged()
  return bytes.subarray(start, start + size)
}

const withPassword = (): WorkbookFault => new WorkbookFault('workbook-not-xlsx', { detail: passwordWords })

/** What a file is that is protected by a password. */
export const passwordWords = { en: 'a workbook with a password', zh: '加了密码的工作簿' } as const

const readEntry = (bytes: Uint8Array, view: DataView, at: number) => {
  if (at + entryLength > bytes.length || view.getUint32(at, true) !== signatures.entry) throw damaged()
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const [size, unpackedSize, offset] = [20, 24, 42].map((field) => view.getUint32(at + field, true))
  const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((field) =>
    view.getUint16(at + field, true),
  )
  const nameAt = at + entryLength
  const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength))
  if ((flags & 1) !== 0) throw withPassword()
  if (size === wide || unpackedSize === wide || offset === wide) throw tooLarge(name, mostUnpacked)
  if (method !== 0 && method !== 8)
    throw notReadable(`${name} is packed by a method that workbooks do not use`, `${name} 的压缩方式不是工作簿所用的`)
  const entry: ZipEntry = { name, compressed: packed(bytes, view, offset ?? 0, size ?? 0), isDeflated: method === 8 }
  return { entry, offset: offset ?? 0, next: nameAt + nameLength + extraLength + commentLength }
}

/** Files that share bytes unpack to far more than the archive holds. */
const checkApart = (spans: readonly (readonly [start: number, end: number])[]): void => {
  const sorted = [...spans].sort(([a], [b]) => a - b)
  if (sorted.some(([start], index) => index > 0 && start < (sorted[index - 1]?.[1] ?? 0)))
    throw notReadable('two of its parts share the same bytes', '其中两个部件共用同一段数据')
}

/**
 * The files of an archive by name, nothing unpacked yet. Names are looked up and never written to disk.
 *
 * @throws WorkbookFault where it is damaged, has two files of one name or too many
 */
export const readArchive = (bytes: Uint8Array): ReadonlyMap<string, ZipEntry> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < endLength) throw damaged()
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) throw tooLarge(`${count}`, mostEntries)
  const entries = new Map<string, ZipEntry>()
  const spans: (readonly [number, number])[] = []
  let at = view.getUint32(end + 16, true)
  for (let read = 0; read < count; read += 1) {
    const { entry, offset, next } = readEntry(bytes, view, at)
    if (entries.has(entry.name)) throw notReadable(`it has ${entry.name} twice`, `其中 ${entry.name} 出现两次`)
    entries.set(entry.name, entry)
    spans.push([offset, entry.compressed.byteOffset - bytes.byteOffset + entry.compressed.length])
    at = next
  }
  checkApart(spans)
  return entries
}

const stepLength = 16_384

/**
 * Unpacks a file of an archive piece by piece. A piece of packed bytes is at most some sixteen million bytes when unpacked,
 * so that a bomb is noticed before it has filled the memory.
 *
 * @throws WorkbookFault where it unpacks to more than `most` bytes, or to many times its size
 */
export function* unpacked(
  { name, compressed, isDeflated }: ZipEntry,
  most: number = mostUnpacked,
): Generator<Uint8Array> {
  let size = 0
  const checked = (pieces: readonly Uint8Array[], from: number): readonly Uint8Array[] => {
    size += pieces.reduce((total, { length }) => total + length, 0)
    if (size > most) throw tooLarge(name, most)
    if (size > unpackedFreely && size > from * mostRatio) throw tooLarge(name, unpackedFreely)
    return pieces
  }
  if (!isDeflated) {
    yield* checked([compressed], compressed.length)
    return
  }
  let pieces: Uint8Array[] = []
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) pieces.push(piece)
  })
  for (let at = 0; at < compressed.length; at += stepLength) {
    const isLast = at + stepLength >= compressed.length
    try {
      inflate.push(compressed.subarray(at, at + stepLength), isLast)
    } catch {
      throw notReadable(`${name} is damaged`, `${name} 已损坏`)
    }
    const ready = checked(pieces, Math.min(at + stepLength, compressed.length))
    pieces = []
    yield* ready
  }
}

/** A file that is to be packed: its name and its text or its bytes, piece by piece. */
export interface NewPart {
  readonly name: string
  readonly text: Iterable<string | Uint8Array>
}

/** The date of every file in an archive: the first that its format knows, so that the same content gives the same bytes. */
const noDate = (): Date => new Date(1980, 0, 1) // written by the parts of local time, the same everywhere

const pieceLength = 65_536

/** How hard is packed, of 9: more takes twice the time on tables and linked data, and saves nothing. */
const packing = 3

/** Packs files into an archive, piece by piece: the same files give the same bytes. */
export function* archive(parts: Iterable<NewPart>): Generator<Uint8Array> {
  let ready: Uint8Array[] = []
  const encoder = new TextEncoder()
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    ready.push(piece)
  })
  for (const { name, text } of parts) {
    const file = new ZipDeflate(name, { level: packing })
    file.mtime = noDate()
    zip.add(file)
    let waiting = ''
    for (const piece of text) {
      if (typeof piece === 'string') {
        waiting += piece
        if (waiting.length < pieceLength) continue
        file.push(encoder.encode(waiting))
        waiting = ''
      } else {
        file.push(encoder.encode(waiting))
        waiting = ''
        file.push(piece)
      }
      yield* ready
      ready = []
    }
    file.push(encoder.encode(waiting), true)
  }
  zip.end()
  yield* ready
}

import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Bilingual } from '../../messages/fill'
import { FetchFault } from './fault'

const unpackers = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
} as const

type Packing = keyof typeof unpackers

const isPacking = (encoding: string): encoding is Packing => Object.hasOwn(unpackers, encoding)

/** What a server is told that may be asked for: every packing that is unpacked here. */
export const acceptedEncodings = 'gzip, br'

const statusWords: Readonly<Record<number, Bilingual>> = {
  401: { en: 'it wants a sign-in', zh: '需要登录' },
  403: { en: 'it does not give this to everyone', zh: '不允许访问' },
  407: { en: 'a proxy on the way wants a sign-in', zh: '途中的代理需要登录' },
  429: { en: 'it was asked too often', zh: '请求过于频繁' },
  451: { en: 'the law keeps it from doing so', zh: '因法律原因不提供' },
  500: { en: 'an error of the server', zh: '服务器出错' },
  502: { en: 'an error behind the server', zh: '上游服务器出错' },
  503: { en: 'it is busy or being mended', zh: '服务器繁忙或正在维护' },
  504: { en: 'something behind the server is too slow', zh: '上游服务器超时' },
}

const otherStatus: Bilingual = { en: 'which is no page', zh: '没有给出内容' }

/** The fault of an answer that is no page. */
export const faultOfStatus = (status: number, address: string): FetchFault => {
  const parameters = { status: String(status) }
  return status === 404 || status === 410
    ? new FetchFault('fetch-not-found', { received: address, parameters })
    : new FetchFault('fetch-refused', {
        received: address,
        parameters: { ...parameters, detail: statusWords[status] ?? otherStatus },
      })
}

/** Gathers pieces up to a size, beyond which nothing more is taken. */
const gathered = (most: number, tooLarge: () => FetchFault) => {
  const pieces: Buffer[] = []
  let length = 0
  return {
    take: async (source: AsyncIterable<Buffer>): Promise<void> => {
      for await (const piece of source) {
        length += piece.length
        if (length > most) throw tooLarge()
        pieces.push(piece)
      }
    },
    bytes: (): Uint8Array => new Uint8Array(Buffer.concat(pieces)),
  }
}

const notUnpacked = (address: string, encoding: string, detail: Bilingual): FetchFault =>
  new FetchFault('fetch-not-unpacked', { received: address, parameters: { encoding, detail } })

const isDamaged = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(?:Z_|ERR_.*BROTLI|ERR__)/.test(String(error.code))

/** How much of an answer is read, and until when. */
interface Bounds {
  readonly address: string
  readonly bytes: number
  readonly signal: AbortSignal
}

/**
 * The content of an answer, unpacked. Its size is counted as it comes and as it is unpacked, so that neither a long page nor
 * a bomb fills the memory.
 */
export const contentOf = async (answer: IncomingMessage, { address, bytes, signal }: Bounds): Promise<Uint8Array> => {
  const { 'content-encoding': encoding = '', 'content-length': said } = answer.headers
  const packing = encoding.trim().toLowerCase()
  const tooLarge = (): FetchFault => new FetchFault('fetch-too-large', { received: address, expected: String(bytes) })
  if (Number(said) > bytes) throw tooLarge()
  if (packing !== '' && packing !== 'identity' && !isPacking(packing))
    throw notUnpacked(address, packing, { en: 'this packing is not known here', zh: '不支持这种压缩方式' })
  let length = 0
  const counted = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of source) {
      length += piece.length
      if (length > bytes) throw tooLarge()
      yield piece
    }
  }
  const { take, bytes: content } = gathered(bytes, tooLarge)
  try {
    if (isPacking(packing)) await pipeline(answer, counted, unpackers[packing](), take, { signal })
    else await pipeline(answer, counted, take, { signal })
  } catch (error) {
    if (error instanceof FetchFault || signal.aborted) throw error
    if (isDamaged(error) && (answer.complete || !isCutOff(error)))
      throw notUnpacked(address, packing, { en: 'it is damaged', zh: '内容已损坏' })
    throw new FetchFault('fetch-cut-short', {
      received: address,
      expected: said ?? '?',
      parameters: { length: String(length) },
    })
  }
  return content()
}

/** Whether what was packed ends before its end, which may be the answer's fault as well. */
const isCutOff = (error: unknown): boolean => error instanceof Error && /unexpected end/i.test(error.message)

import { type Issue, type IssueDetails, issue } from '../../issue'
import type { FetchCode } from '../../messages/fetch-issues'
import type { Bilingual } from '../../messages/fill'

/** What ends a fetch, on its way to become an issue. */
export class FetchFault extends Error {
  constructor(
    readonly code: FetchCode,
    readonly details: IssueDetails = {},
  ) {
    super(code)
  }
}

/** A server that ends the connection before its answer, or changes to something other than HTTP on it. */
export const noAnswer = (): Error =>
  Object.assign(new Error('the server hung up without an answer'), { code: 'ECONNRESET' })

/** The codes of node and OpenSSL for a server that cannot show whose it is. */
const certificates: Readonly<Record<string, Bilingual>> = {
  CERT_HAS_EXPIRED: { en: 'its certificate has expired', zh: '证书已过期' },
  CERT_NOT_YET_VALID: { en: 'its certificate is not valid yet', zh: '证书尚未生效' },
  CERT_REVOKED: { en: 'its certificate was revoked', zh: '证书已被吊销' },
  DEPTH_ZERO_SELF_SIGNED_CERT: { en: 'it signed its certificate itself', zh: '证书是自行签发的' },
  SELF_SIGNED_CERT_IN_CHAIN: { en: 'nobody known here signed its certificate', zh: '证书的签发者不受信任' },
  UNABLE_TO_GET_ISSUER_CERT: { en: 'nobody known here signed its certificate', zh: '证书的签发者不受信任' },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { en: 'nobody known here signed its certificate', zh: '证书的签发者不受信任' },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { en: 'a certificate between it and its signer is missing', zh: '缺少中间证书' },
  ERR_TLS_CERT_ALTNAME_INVALID: { en: 'its certificate is for another name', zh: '证书属于其他域名' },
  EPROTO: { en: 'it does not speak https', zh: '对方不支持 https' },
  ERR_SSL_WRONG_VERSION_NUMBER: { en: 'it does not speak https', zh: '对方不支持 https' },
}

const unknownNames: readonly string[] = ['ENOTFOUND', 'ENODATA', 'EAI_AGAIN', 'EAI_NONAME', 'EAI_NODATA']

const connections: Readonly<Record<string, Bilingual>> = {
  ECONNREFUSED: { en: 'nothing listens there', zh: '对方没有提供服务' },
  ECONNRESET: { en: 'it hung up', zh: '对方断开了连接' },
  EPIPE: { en: 'it hung up', zh: '对方断开了连接' },
  EHOSTUNREACH: { en: 'no way leads there', zh: '网络不可达' },
  ENETUNREACH: { en: 'no way leads there', zh: '网络不可达' },
  ETIMEDOUT: { en: 'it did not take the call', zh: '连接超时' },
}

/** The code of an error of node; of several, one for each address that was tried, that of the first. */
const codeOf = (error: Error): string => {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0])
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

const isOfTls = (code: string): boolean => /^ERR_(?:SSL|TLS)|CERT/.test(code)

const noHttp: Bilingual = { en: 'it does not answer as a web server does', zh: '对方的答复不符合网页服务器的规定' }

/** What went wrong with a connection, by the code that node gives it. */
export const faultOfConnection = (error: unknown, host: string): FetchFault => {
  if (error instanceof FetchFault) return error
  const code = error instanceof Error ? codeOf(error) : ''
  const detail =
    certificates[code] ?? connections[code] ?? (code.startsWith('HPE_') ? noHttp : code === '' ? String(error) : code)
  if (unknownNames.includes(code)) return new FetchFault('fetch-name-unknown', { received: host })
  if (code in certificates || isOfTls(code))
    return new FetchFault('fetch-not-proved', { received: host, parameters: { detail } })
  return new FetchFault('fetch-not-reached', { received: host, parameters: { detail } })
}

/** An issue of a fetch, at the address that was given: where redirects led stands in the issue. */
export const issueOfFault = ({ code, details }: FetchFault, address: string): Issue =>
  issue(code, { ...details, at: { file: address } })

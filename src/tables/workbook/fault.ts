import type { Parameters } from '../../messages/fill'
import type { IssueCode } from '../../messages/issues'

/** What keeps a workbook from being read any further: thrown by its parts, and told as an issue where it is opened. */
export class WorkbookFault extends Error {
  constructor(
    readonly code: IssueCode,
    readonly parameters: Parameters = {},
  ) {
    super(code)
  }
}

/** A workbook that breaks the rules of its format, and how: in English and Chinese. */
export const notReadable = (en: string, zh: string): WorkbookFault =>
  new WorkbookFault('workbook-not-readable', { detail: { en, zh } })

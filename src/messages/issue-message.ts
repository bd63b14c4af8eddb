/**
 * An issue in English: how bad it is, what is wrong, and what to do about it. `{name}` is filled from the issue's parameters.
 * Chinese is in a table of its own, so that a page that explains nothing does not carry it.
 */
export type IssueText = readonly [severity: 'error' | 'warning', what: string, remedy: string]

/** The same issue in Chinese: what is wrong, and what to do about it. */
export type IssueInChinese = readonly [what: string, remedy: string]

/** What is wrong, and what to do about it. */
interface Sentence {
  readonly what: string
  readonly remedy: string
}

/** The text of an issue in both languages, and how bad it is. */
export interface IssueMessage {
  readonly severity: IssueText[0]
  readonly en: Sentence
  readonly zh: Sentence
}

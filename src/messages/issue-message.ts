/** What is wrong, and what to do about it. */
interface Sentence {
  readonly what: string
  readonly remedy: string
}

/** The text of an issue in both languages, and how bad it is. `{name}` is filled from the issue's parameters. */
export interface IssueMessage {
  readonly severity: 'error' | 'warning'
  readonly en: Sentence
  readonly zh: Sentence
}

/** A message: severity, then what is wrong and what to do, in English and in Chinese. */
export const message = (
  severity: IssueMessage['severity'],
  en: readonly [what: string, remedy: string],
  zh: readonly [what: string, remedy: string],
): IssueMessage => ({
  severity,
  en: { what: en[0], remedy: en[1] },
  zh: { what: zh[0], remedy: zh[1] },
})

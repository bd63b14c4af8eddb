/** The languages that the program speaks. */
export type Language = 'en' | 'zh'

/** A text of the program itself, in both languages. */
export interface Phrase {
  readonly en: string
  readonly zh: string
}

/** The language that the reader's environment asks for. */
export const environmentLanguage = (environment: Readonly<Record<string, string | undefined>>): Language =>
  /^zh/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '') ? 'zh' : 'en'

/** The languages that the program speaks. */
export const languages = ['en', 'zh'] as const

export type Language = (typeof languages)[number]

/** A text of the program itself, in both languages. */
export interface Phrase {
  readonly en: string
  readonly zh: string
}

/** The language that the reader's environment asks for. */
export const environmentLanguage = (environment: Readonly<Record<string, string | undefined>>): Language =>
  /^zh/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '') ? 'zh' : 'en'

/**
 * The language that a command line asks for by `--lang`, known before anything else of it is read: help and errors are told
 * in it, too.
 */
export const askedLanguage = (argv: readonly string[]): Language | undefined => {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  const asked = words.flatMap((word, index) =>
    word === '--lang' ? (words[index + 1] ?? []) : word.startsWith('--lang=') ? word.slice('--lang='.length) : [],
  )
  return languages.find((language) => language === asked.at(-1))
}

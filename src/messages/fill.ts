/** A sentence or name in both languages. */
export interface Bilingual {
  readonly en: string
  readonly zh: string
}

/** What fills the gaps of a message: `{received}` stands for the parameter `received`. */
export type Parameters = Readonly<Record<string, string | Bilingual>>

/** Fills a template in one language. A gap without a parameter keeps its braces, so that a missing one is seen. */
export const fill = (template: string, parameters: Parameters, language: keyof Bilingual): string =>
  template
    .replace(/\{(\w+)\}/gu, (gap, name: string) => {
      const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined
      return typeof value === 'object' ? value[language] : (value ?? gap)
    })
    .trim()

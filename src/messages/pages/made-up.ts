import type { TableFile } from './page'

/** A small folder that is made up, without a fault: what the examples change. Its figures are nobody's. */
export const madeUpHead = `id: kunshan-2019
title: { en: A made-up report, zh: 虚构报告 }
publisher: Nobody
jurisdiction: "320583"
version: 1.0.0
status: draft
issued: 2021-01-05
licence: https://creativecommons.org/licenses/by/4.0/
sources:
  - id: report
    title: { en: A made-up report, zh: 虚构报告 }
    kind: report
    publisher: { en: Nobody, zh: 无名氏 }
    date: 2020-12-31
    definitionsStated: true
    file: report.txt
    characters: 22
`

/** Its tables: one figure, and where it stands in the document. */
export const madeUpTables: Readonly<Partial<Record<TableFile, string>>> = {
  'observations.csv': `id,indicator,printed,period
legal-aid,legal-aid-cases,412件,2019
`,
  'quotes.csv': `fact,role,heading,paragraph,start,end,printed
legal-aid,figure,法律援助,2,17,21,412件
`,
}

/** The document that the figure stands in, which is made up too. */
export const madeUpDocument = `法律援助
2019年：法律援助案件412件
`

import { describe, expect, it } from 'vitest'
import { checkFolder } from '../../../src/check/folder'
import { locatedIn } from '../../../src/cli/check/located'

/** The table of the test, as Python's codec writes it. */
const inGb18030 = 'b1e0bac52cd6b8b1ea2cd4adcec42ccab1c6da0ad4aed6fa2c6e6f20737563682c3431322c323031390a'

const encoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8 with a byte order mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
  'UTF-16': (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
  GB18030: () => new Uint8Array(Buffer.from(inGb18030, 'hex')),
}

describe('the place of an issue in a text', () => {
  it.each(Object.entries(encoders))('is that of its cell in %s', (_, encode) => {
    const bytes = encode('编号,指标,原文,时期\n援助,no such,412,2019\n')
    const files = new Map([['observations.csv', bytes]])
    const { issues } = checkFolder(new Map([...files, ['dataset.yaml', new TextEncoder().encode('id: a')]]))
    const found = issues.filter(({ code }) => code === 'indicator-unknown')
    const [located] = locatedIn({ issues: found, clean: { en: '', zh: '' }, files, within: '.' }, '.')
    expect(located?.region).toEqual({ line: 2, column: 4, endColumn: 11 })
  })
})

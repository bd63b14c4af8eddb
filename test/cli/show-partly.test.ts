import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Language, Phrase } from '../../src/cli/language'
import { showPartly } from '../../src/cli/show-partly'

const folder = fileURLToPath(new URL('../cases/rdf/', import.meta.url))

const shown = async (
  file: string,
  { json = false, language = 'en' as Language, figure = undefined as string | undefined },
) => {
  const [out, err]: [string[], string[]] = [[], []]
  const plain = (text: string): string => text
  const terminal = {
    language,
    width: 100,
    rowWidth: 100,
    bold: plain,
    faint: plain,
    write: (text: string) => void out.push(text),
    say: (text: string) => void err.push(text),
  }
  const unused = () => expect.fail('nothing asks for a dataset')
  const session = {
    version: '0',
    terminal,
    word: (phrase: Phrase) => phrase[language],
    reading: () => ({}),
    fetching: () => ({}),
    named: unused,
    namedLarge: unused,
  }
  const ended = await showPartly(folder + file, figure, { json }, session).catch((end: unknown) => end)
  return { out: out.join('\n'), err: err.join('\n'), ended }
}

describe('show --partly', () => {
  it('says what was read, by list and field, and what was not', async () => {
    const { out, err, ended } = await shown('partly/cube-of-sdmx.ttl', {})

    expect(out).toMatch(
      /^ {2}Read\n {4}datasets {2}1 {2}title 1, issued 1\n {4}figures {3}1 {2}dataset 1, value 1, status 1\n/,
    )
    expect(out).toContain('Not understood')
    expect(out).toContain('11 warnings')
    expect({ err, ended }).toEqual({ err: '', ended: undefined })
  })

  it('says so where everything was understood, in the language asked for', async () => {
    const file = 'partly/observations-of-three-properties.ttl'
    expect((await shown(file, {})).out).toMatch(/Everything was understood\.$/)
    expect((await shown(file, { language: 'zh' })).out).toMatch(/数字 {2}2 {2}indicator 2.*全部内容均已读取。$/s)
    expect((await shown('broken/empty-file.ttl', {})).out).toContain('Nothing was read')
  })

  it('gives all as data', async () => {
    const { observations, issues } = JSON.parse((await shown('partly/cube-of-sdmx.ttl', { json: true })).out)

    expect(observations).toMatchObject([{ iri: 'https://stat.example/cube/o1', value: '12', status: 'E' }])
    expect(issues).toHaveLength(11)
  })

  it('ends with 1 where the text is no linked data, and with 2 where one figure is asked for', async () => {
    const broken = await shown('broken/syntax-unclosed-string.ttl', {})
    expect(broken).toMatchObject({ out: '', ended: { code: 1 } })
    expect(broken.err).toContain('rdf-not-readable')
    expect(await shown('partly/cube-of-sdmx.ttl', { figure: 'o1' })).toMatchObject({ out: '', ended: { code: 2 } })
  })
})

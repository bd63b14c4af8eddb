import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/issue'
import { explain } from '../../src/messages/explain'
import type { Dataset } from '../../src/model/dataset'
import type { Quote } from '../../src/model/quote'
import { loadDataset } from '../../src/publish/load'
import { heldIn, longestDocument, verifyDataset } from '../../src/publish/verify'

const cases = fileURLToPath(new URL('../cases/verify/', import.meta.url))
const file = 'made-up-article.txt'
const article = readFileSync(`${cases}sources/${file}`)
const held = heldIn(`${cases}sources`)

const load = async (path: string): Promise<Dataset> => {
  const result = await loadDataset(path)
  return result.ok ? result.value : expect.fail(result.issues.map(({ message }) => message).join('\n'))
}
const dataset = await load(`${cases}dataset`)

const summaryOf = (of: Dataset, from = held) => {
  const { sources, issues } = verifyDataset(of, from)
  return {
    proofs: sources.map(({ state, facts, factsProved, quotes, quotesProved }) => [
      state,
      facts,
      factsProved,
      quotes,
      quotesProved,
    ]),
    issues,
  }
}

/** What is wrong, both sentences whole and showing the values given. */
const told = (issues: readonly Issue[], ...shows: readonly string[]) =>
  issues.map((issue) => {
    const { en, zh } = explain(issue)
    for (const text of [en, zh]) {
      expect(text).not.toMatch(/\{\w+\}|undefined|\?/)
      for (const value of shows) expect(text).toContain(value)
    }
    expect(zh.replaceAll(file, '')).not.toMatch(/(?:\b[a-z]+ ){1}\b[a-z]+/) // no English words in a Chinese sentence
    return [issue.code, issue.severity, issue.path.slice(0, 2).join('/')]
  })

/** The dataset with the figure's quotation of one fact changed. */
const withQuote = (id: string, change: (quote: Quote) => Quote): Dataset => ({
  ...dataset,
  observations: dataset.observations.map((observation) =>
    observation.id === id ? { ...observation, quotes: observation.quotes.map(change) } : observation,
  ),
})
const without = (source: 'sha256' | 'characters' | 'file'): Dataset => ({
  ...dataset,
  sources: dataset.sources.map((each) => ({ ...each, [source]: undefined })),
})

describe('the made-up article', () => {
  it('tells code points from UTF-16 units', () => {
    const text = article.toString('utf8')
    const quotes = dataset.observations.flatMap((observation) => observation.quotes)
    expect(quotes.map(({ start, end }) => text.slice(start, end))).not.toContain('3456件')
    expect(quotes.map(({ start, end }) => [...text].slice(start, end).join(''))).toEqual(
      quotes.map(({ exact }) => exact),
    )
  })

  it('proves every fact of its dataset: figures, dates and parts', () => {
    expect(summaryOf(dataset)).toEqual({ proofs: [['proved', 5, 5, 10, 10]], issues: [] })
  })

  it('proves them without checksum and length too', () => {
    expect(summaryOf(without('sha256')).proofs).toEqual([['proved', 5, 5, 10, 10]])
    expect(summaryOf(without('characters')).proofs).toEqual([['proved', 5, 5, 10, 10]])
  })

  it('is read with the line ends of Windows, whose characters count', () => {
    const crlf = Buffer.from(article.toString('utf8').replaceAll('\n', '\r\n'))
    const shifted: Dataset = {
      ...without('sha256'),
      sources: dataset.sources.map(({ sha256: _, characters: __, ...source }) => source),
      partSets: [],
      observations: dataset.observations.map((observation) => {
        const shift = ({ paragraph = 0, start = 0, end = 0, ...quote }: Quote): Quote => {
          const lines =
            article
              .toString('utf8')
              .slice(0, [...article.toString('utf8')].slice(0, start).join('').length)
              .split('\n').length - 1
          return { ...quote, paragraph, start: start + lines, end: end + lines }
        }
        return {
          ...observation,
          quotes: observation.quotes.map(shift),
          datingQuotes: observation.datingQuotes.map(shift),
        }
      }),
    }
    expect(summaryOf(shifted, () => crlf)).toEqual({ proofs: [['proved', 4, 4, 9, 9]], issues: [] })
  })
})

describe('a document that is another', () => {
  const changed = Buffer.concat([article, Buffer.from('\n')])

  it('fails by its checksum, and nothing in it is called proved', () => {
    const { proofs, issues } = summaryOf(dataset, () => changed)
    expect(proofs).toEqual([['failed', 5, 0, 10, 0]])
    expect(told(issues, file, dataset.sources[0]?.sha256 ?? '')).toEqual([
      ['document-changed', 'error', 'sources/article'],
    ])
  })

  it('fails by its length where no checksum is given', () => {
    const { proofs, issues } = summaryOf(without('sha256'), () => changed)
    expect(proofs).toEqual([['failed', 5, 0, 10, 0]])
    expect(told(issues, file, '167', '166')).toEqual([['document-changed', 'error', 'sources/article']])
    for (const text of Object.values(explain(issues[0] ?? expect.fail()))) expect(text).not.toContain('sha256')
  })

  it('fails where it is not UTF-8', () => {
    const { proofs, issues } = summaryOf(without('sha256'), () => Buffer.from([0xb7, 0xa8]))
    expect(proofs).toEqual([['failed', 5, 0, 10, 0]])
    expect(issues.map(({ code, at }) => [code, at?.file])).toEqual([['not-utf8', file]])
  })
})

describe('a fact that does not stand where it says', () => {
  it('fails by its offsets, with what stands there', () => {
    const { proofs, issues } = summaryOf(
      withQuote('legal-aid', ({ start = 0, end = 0, ...quote }) => ({ ...quote, start: start + 1, end: end + 1 })),
    )
    expect(proofs).toEqual([['failed', 5, 4, 10, 9]])
    expect(told(issues, file, '138–143', '456件，', '3456件')).toEqual([
      ['quote-not-there', 'error', 'observations/legal-aid'],
    ])
  })

  it('fails by offsets behind the end', () => {
    const { proofs, issues } = summaryOf(withQuote('legal-aid', (quote) => ({ ...quote, start: 9000, end: 9005 })))
    expect(proofs).toEqual([['failed', 5, 4, 10, 9]])
    expect(told(issues, file, '9000–9005', '3456件')).toEqual([['quote-not-there', 'error', 'observations/legal-aid']])
    for (const text of Object.values(explain(issues[0] ?? expect.fail()))) expect(text).not.toMatch(/ {2}|是 ，/)
  })

  it('fails by its paragraph, with the right one', () => {
    const { proofs, issues } = summaryOf(withQuote('legal-aid', (quote) => ({ ...quote, paragraph: 8 })))
    expect(proofs).toEqual([['failed', 5, 4, 10, 9]])
    expect(told(issues, '137–142', '3456件', '7')).toEqual([['paragraph-differs', 'error', 'observations/legal-aid']])
  })

  it.each([
    ['one that stands nowhere', '三、行政复议'],
    ['a part of one', '（一）法律'],
    ['headings in another order', '（一）法律援助 › 二、化解纠纷'],
    ['one that stands below it', '结语 🎉'],
    ['one heading twice', '二、化解纠纷 › 二、化解纠纷'],
  ])('fails by its heading: %s', (_, heading) => {
    const { proofs, issues } = summaryOf(withQuote('legal-aid', (quote) => ({ ...quote, heading })))
    expect(proofs).toEqual([['failed', 5, 4, 10, 9]])
    expect(told(issues, '137–142', heading)).toEqual([['heading-differs', 'error', 'observations/legal-aid']])
  })

  it('fails where its quotation gives no offsets', () => {
    const { proofs, issues } = summaryOf(withQuote('legal-aid', ({ start: _, end: __, ...quote }) => quote))
    expect(proofs).toEqual([['failed', 5, 4, 10, 9]])
    expect(told(issues, file, '3456件')).toEqual([['quote-not-placed', 'error', 'observations/legal-aid']])
  })

  it('fails in each of its places by itself', () => {
    const off = {
      ...dataset,
      observations: dataset.observations.map((each) => ({
        ...each,
        datingQuotes: each.datingQuotes.map((quote) => ({ ...quote, paragraph: 1 })),
      })),
    }
    const { proofs, issues } = summaryOf(off)
    expect(proofs).toEqual([['failed', 5, 1, 10, 5]])
    expect(told(issues).map(([code]) => code)).toEqual(Array(5).fill('paragraph-differs'))
  })
})

describe('a document that is not held', () => {
  it('is called so, never proved', () => {
    const { proofs, issues } = summaryOf(dataset, () => undefined)
    expect(proofs).toEqual([['document-not-held', 5, 0, 10, 0]])
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['document-not-held', 'warning']])
    const { en, zh } = explain(issues[0] ?? expect.fail())
    expect(en).toMatch(/^A made-up article is not held here, so 5 facts are cited/)
    expect(zh).toMatch(/^本机没有“虚构文章”，其5条事实/)
  })

  it('has one fact, or several', () => {
    const [only] = dataset.observations
    const one = { ...dataset, observations: only === undefined ? [] : [only], partSets: [] }
    const { issues } = summaryOf(one, () => undefined)
    expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining('so 1 fact is cited')])
  })

  it('is called so where the dataset names no file, whatever is held', () => {
    expect(summaryOf(without('file'), () => article).proofs).toEqual([['document-not-held', 5, 0, 10, 0]])
  })
})

describe('heldIn', () => {
  const place = mkdtempSync(join(tmpdir(), 'rolm-held-'))

  it('gives the bytes of a file, and nothing for what is none or too large', () => {
    writeFileSync(join(place, 'a.txt'), 'text')
    mkdirSync(join(place, 'folder'))
    const handle = openSync(join(place, 'large.txt'), 'w')
    ftruncateSync(handle, longestDocument + 1)
    closeSync(handle)
    const from = heldIn(place)
    expect(Buffer.from(from('a.txt') ?? []).toString()).toBe('text')
    expect([from('b.txt'), from('folder'), from('large.txt'), heldIn(join(place, 'none'))('a.txt')]).toEqual(
      Array(4).fill(undefined),
    )
    rmSync(place, { recursive: true })
  })
})

describe("Changshu's article", () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const sources = join(root, '../shared/sources')

  it('holds every fact of its dataset, in every place that the dataset gives', async () => {
    if (!existsSync(join(sources, 'changshu-2020-12-04.txt')))
      return console.log(`${sources} is absent: the 81 locators of Changshu were not proved`)
    expect(summaryOf(await load(join(root, 'datasets/changshu-2015-2020')), heldIn(sources))).toEqual({
      proofs: [['proved', 275, 275, 444, 444]],
      issues: [],
    })
  })
})

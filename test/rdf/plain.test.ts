import { Readable } from 'node:stream'
import fc from 'fast-check'
import { type Term as ParsedTerm, Parser, type Quad } from 'n3'
import { describe, expect, it } from 'vitest'
import { changshu } from '../../src/datasets'
import { parseTurtle, type SyntaxFault, type Triple } from '../../src/rdf/library'
import { writeRdf } from '../../src/rdf/write'

const formats = ['application/n-triples', 'text/turtle'] as const

type Format = (typeof formats)[number]

/** What is read of a text: the statements up to a fault, each as one line, and the fault. */
interface Heard {
  readonly statements: readonly string[]
  readonly fault: SyntaxFault | undefined
}

/** Blank nodes by their order, since each parser names them as it likes. */
const numbered = () => {
  const names = new Map<string, number>()
  return (name: string): string => {
    if (!name.startsWith('_:')) return name
    if (!names.has(name)) names.set(name, names.size)
    return `_:${names.get(name)}`
  }
}

const readHere = async (text: string | AsyncIterable<string>, format: Format): Promise<Heard> => {
  const statements: string[] = []
  const named = numbered()
  const fault = await parseTurtle(text, format, ({ subject, property, value }: Triple) => {
    const about = named(subject)
    const object = value.kind === 'node' ? [named(value.iri)] : [value.text, value.datatype, value.language ?? '']
    statements.push(JSON.stringify([about, property, object]))
  })
  return { statements, fault: fault && faultOf(fault.detail, fault.line) }
}

/** A fault without the term that it shows, which here looks a little different. */
const faultOf = (detail: string, line: number | undefined): SyntaxFault => ({
  detail: detail.replace(/ on line \d+\.?$/, '').replace(/(to follow ").*/s, '$1'),
  line: line ?? 0,
})

/** The same by n3 alone, with the terms that it makes itself, from a stream: its words on a whole text differ a little. */
const readByParser = (text: string, format: Format): Promise<Heard> =>
  new Promise((resolve) => {
    const statements: string[] = []
    const named = numbered()
    const nameOf = ({ termType, value }: ParsedTerm): string => named(termType === 'BlankNode' ? `_:${value}` : value)
    const objectOf = (term: ParsedTerm): readonly string[] => {
      if (term.termType !== 'Literal') return [nameOf(term)]
      const { value, datatype, language } = term
      return [value, datatype.value, language]
    }
    let fault: SyntaxFault | undefined
    const source = Readable.from([text])
    new Parser({ format }).parse(
      source,
      (error: (Error & { context?: { line: number } }) | null, quad: Quad | null) => {
        if (fault !== undefined) return
        if (error !== null) fault = faultOf(error.message, error.context?.line)
        else if (quad !== null)
          statements.push(JSON.stringify([nameOf(quad.subject), quad.predicate.value, objectOf(quad.object)]))
      },
    )
    source.on('end', () => resolve({ statements, fault }))
  })

/** A text in pieces of a few characters. */
async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

const either = (...words: readonly string[]) => fc.constantFrom(...words)

const iri = either('<http://a.b/c>', '<http://a.b/c#d>', '<urn:x>', '<A:>', '<http://a/é>')
const oddIri = either('<x/y>', '<>', '<#a>', '</a>', '<../a>', '<a:b c>', '<http://a/\\u0041>', '<http://a/\\x>', '<')
const prefixed = either(':a', 'p:b', 'p-q:c_1', 'p:2-d', 'a:b', 'base:x', 'true:x')
const oddName = either(
  ':',
  'p:',
  'none:a',
  ':a.b',
  'p:%41',
  'p:\\-',
  'p:é',
  ':-a',
  '"""a .\n',
  "'''",
  '_:b',
  '_:b.c',
  '[]',
  '( :a "1" )',
)
const text = either('""', '"a"', '"é 法院"', '"a\tb"')
const oddText = either('"a\\nb"', '"\\"', '"""a"""', '"""a\n.\n:b"""', "'a'", '"a', '"a"b"', '"\\u0041"')
const datatype = either('^^<http://www.w3.org/2001/XMLSchema#date>', '^^p:x', '^^<x>', '^^', '^^:')
const rdfType = (local: string): string => `^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#${local}>`
const mark = fc.oneof(
  { weight: 4, arbitrary: either('') },
  datatype,
  either(
    '@en',
    '@zh-Hans',
    '@EN',
    '@version',
    '@toolonglanguage',
    '@en-',
    rdfType('langString'),
    rdfType('dirLangString'),
  ),
)
const number = either('1', '-2', '+3', '4.5', '.5', '6.', '7e8', 'true', '--1')

const rarely = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 24, arbitrary: usual }, { weight: 1, arbitrary: odd })

const space = rarely(either(' ', ' ', '\n  ', '\t'), either('', '\r\n', '\r', ' # . \n', '\f', '\u00a0'))
const literal = fc.tuple(rarely(text, oddText), mark).map((parts) => parts.join(''))

/** Statements that mostly are plain, with whatever might stand in their place. */
const statementsOf = (format: Format): fc.Arbitrary<string> => {
  const isLines = format === 'application/n-triples'
  const node = isLines
    ? rarely(iri, fc.oneof(oddIri, oddName))
    : rarely(fc.oneof(iri, prefixed), fc.oneof(oddIri, oddName))
  const property = isLines ? node : fc.oneof(node, either('a'))
  const value = isLines ? fc.oneof(node, literal) : fc.oneof(node, literal, number, either('<x/y>', '<y>'))
  const pair = fc.tuple(space, property, space, value, space).map((parts) => parts.join(''))
  const next = isLines
    ? rarely(either('.\n'), either(';', '.', '', '.\r\n', ', '))
    : rarely(either(';'), either(',', ';;', '; .', '.', ''))
  const again = fc.tuple(next, node).map((both) => both.join(''))
  const end = rarely(either('.\n', '. \n', '.\n\n'), either('.\r\n', '. # end\n', '.', '', '.\r', ','))
  const statement = fc
    .tuple(node, fc.array(fc.tuple(pair, isLines ? rarely(again, either('; ')) : next), { maxLength: 3 }), pair, end)
    .map(([subject, pairs, last, ending]) => `${subject}${pairs.flat().join('')}${last}${ending}`)
  const between = isLines
    ? either('# a comment .\n', '\n', '\n \t\n\n  ', 'VERSION "1.2"\n', '\ufeff')
    : either(
        '# a comment .\n',
        '\n',
        '\n \t\n\n  ',
        '@prefix p: <http://other/> .\n',
        'PREFIX p: <other/>\n',
        '@base <http://base/x/> .\n',
        'BASE <http://base/x>\n',
        '@base <y/> .\n',
        '@base <http://base/../x/> .\n',
        '\ufeff',
      )
  const head = isLines
    ? either('', '# lines\n', '\ufeff')
    : either(
        '@base <http://base/> .\n@prefix : <http://e/#> .\n@prefix p: <http://p/> .\n@prefix p-q: <http://q/> .\n',
        '',
      )
  return fc
    .tuple(
      head,
      fc.array(fc.oneof({ weight: 8, arbitrary: statement }, { weight: 1, arbitrary: between }), { maxLength: 12 }),
    )
    .map(([first, rest]) => first + rest.join(''))
}

/** A text in which a few characters are others. */
const spoiled = (whole: string, longest: number): fc.Arbitrary<string> => {
  const part = fc.nat(Math.max(0, whole.length - longest)).map((from) => {
    const line = whole.indexOf('\n', from) + 1
    return whole.slice(0, whole.indexOf('\n\n') + 2) + whole.slice(line, line + longest)
  })
  const change = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(2),
    either(...' .;,<>"\\@^_:#\n\r\ta[](){}\'é5'),
  )
  return fc.tuple(part, fc.array(change, { maxLength: 3 })).map(([start, changes]) =>
    changes.reduce((changed, [share, cut, character]) => {
      const at = Math.floor(share * changed.length)
      return changed.slice(0, at) + character + changed.slice(at + cut)
    }, start),
  )
}

const expectSame = async (whole: string, format: Format, size: number): Promise<void> => {
  const expected = await readByParser(whole, format)

  expect(await readHere(whole, format)).toEqual(expected)
  expect(await readHere(pieces(whole, size), format)).toEqual(expected)
}

describe.each(formats)('plain statements of %s', (format) => {
  it('say what the parser reads in them, and what it refuses is refused with the same words', async () => {
    await fc.assert(
      fc.asyncProperty(statementsOf(format), fc.integer({ min: 1, max: 300 }), (whole, size) =>
        expectSame(whole, format, size),
      ),
      { numRuns: 1000 },
    )
  }, 60_000)

  it('say so in what is written here, and where it is spoiled', async () => {
    const written = writeRdf(changshu, format === 'text/turtle' ? 'turtle' : 'n-triples')

    await fc.assert(
      fc.asyncProperty(spoiled(written, 3000), fc.integer({ min: 1, max: 5000 }), (whole, size) =>
        expectSame(whole, format, size),
      ),
      { numRuns: 300 },
    )
  }, 60_000)

  it('are soon read behind very many blank lines, and the lines are still counted', async () => {
    const many = 300_000
    const statement = '<http://a/b> <http://a/c> <http://a/d> .\n'
    const whole = `${statement}${' \n'.repeat(many)}_:b <http://a/c> "d" .\n${'\n'.repeat(many)}${statement}?\n${statement}`

    const { statements, fault } = await readHere(whole, format)

    expect(statements).toHaveLength(3)
    expect(fault?.line).toBe(2 * many + 4)
    expect(await readHere(pieces(whole, 65_536), format)).toEqual({ statements, fault })
  })
})

describe('what is written with millions of parts', () => {
  const most = 6_000_000
  const statement = '<http://a/b> <http://a/c> <http://a/d> .\n'

  it.each([
    ['a base', `@base <http://a/${'a/'.repeat(most)}> .\n<b> <c> <d> .\n`, 1],
    ['an address behind a base', `@base <http://a/> .\n<b> <c> <d> .\n<b> <c> <${'a/'.repeat(most)}a> .\n`, 2],
  ])('is read of %s', async (_, whole, count) => {
    let statements = 0
    const fault = await parseTurtle(whole, 'text/turtle', () => {
      statements += 1
    })

    expect({ statements, fault }).toEqual({ statements: count, fault: undefined })
  })

  it.each(formats)('is told of a language in %s', async (format) => {
    const whole = `${statement}<http://a/b> <http://a/c> "d"@en${'-a'.repeat(most)} .\n`

    expect((await parseTurtle(whole, format, () => {}))?.line).toBe(2)
  })
})

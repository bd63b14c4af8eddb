import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endInSource, fold } from '../../../src/check/by-text/fold'
import { codePointAt, paragraphAt, rulerOf } from '../../../src/check/by-text/lines'
import { lines } from '../../support/text'

describe('fold', () => {
  it.each([
    ['５８７４件', '5874件'],
    ['7.９％', '7.9%'],
    ['2015——2019年', '2015-2019年'],
    ['2015–2019年', '2015−2019年'],
    ['“七五”普法', '「七五」普法'],
    ['，；：！？（）', ',;:!?()'],
    ['五\u3000年\r\n来\ufeff\u200b', '五年来'],
    ['㈠、', '(一)、'],
    ['ﬁle', 'file'],
    ['é', 'e\u0301'],
  ])('makes %s the same as %s', (a, b) => {
    expect(fold(a).text).toBe(fold(b).text)
  })

  it('keeps ①, ⒈, ² and ½ from being digits', () => {
    expect(fold('①⒈²½').text).toBe('①⒈²½')
  })

  it('leads back to the characters', () => {
    const source = '  😀 ㎡\u200b—— é5'
    const folded = fold(source)
    const spans = Array.from({ length: folded.text.length }, (_, index) =>
      source.slice(folded.origin[index], endInSource(folded, source, index + 1)),
    )
    expect(folded.text).toBe('😀m2-e\u03015')
    expect(spans).toEqual(['😀', '😀', '㎡', '㎡', '—', 'é', 'é', '5'])
  })

  it('takes the same texts for equal as NFKC does, and rises in its way back', () => {
    fc.assert(
      fc.property(lines(200), (text) => {
        const folded = fold(text)
        const plain = text.replace(/\p{No}/gu, '')
        expect(fold(plain.normalize('NFC')).text.normalize('NFKC')).toBe(fold(plain).text.normalize('NFKC'))
        expect([...folded.origin]).toEqual([...folded.origin].sort((a, b) => a - b))
        expect([folded.origin.length, folded.marks.length]).toEqual([folded.text.length, folded.text.length])
      }),
    )
  })
})

describe('a ruler', () => {
  it('counts paragraphs and code points', () => {
    const text = '\n 甲\r\n\r\n😀乙\u2028丙\n'
    const ruler = rulerOf(text)
    expect(['甲', '😀', '乙', '丙'].map((word) => paragraphAt(ruler, text.indexOf(word)))).toEqual([1, 2, 2, 3])
    expect(['甲', '😀', '乙', '丙'].map((word) => codePointAt(ruler, text.indexOf(word)))).toEqual([2, 7, 8, 10])
  })
})

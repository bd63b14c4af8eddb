import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from '../../src/model/utf8'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])))

const faultOf = (input: Uint8Array) => {
  const issue = decodeUtf8(input, 'a.csv')
  if (typeof issue === 'string') return issue
  expect(issue.code).toBe('not-utf8')
  expect(issue.message).toContain(`byte ${issue.received} at offset ${issue.parameters.offset} `)
  return [Number(issue.parameters.offset), issue.received, issue.at?.row]
}

describe('decodeUtf8', () => {
  it.each([
    ['ASCII', bytes('id\n'), 'id\n'],
    ['Chinese and astral characters', bytes('法治𠮷😀'), '法治𠮷😀'],
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf], 'id'), 'id'],
    ['a second byte order mark, which is text', bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'id'), '\ufeffid'],
    ['the replacement character itself', bytes('a\ufffdb'), 'a\ufffdb'],
    ['nothing', bytes(), ''],
  ])('reads %s', (_, input, text) => {
    expect(decodeUtf8(input, 'a.csv')).toBe(text)
  })

  it.each([
    ['a byte that begins nothing', bytes('ab', [0xff], 'c'), [2, '0xff', 1]],
    ['a continuation alone', bytes('法', [0x80]), [3, '0x80', 1]],
    ['GB18030', bytes('id\n', [0xb7, 0xa8, 0xd6, 0xce]), [3, '0xb7', 2]],
    ['UTF-16, little end first', bytes([0xff, 0xfe, 0x69, 0x00]), [0, '0xff', 1]],
    ['UTF-16, big end first', bytes([0xfe, 0xff, 0x00, 0x69]), [0, '0xfe', 1]],
    ['a character cut at the end', bytes('法\n', [0xe6, 0xb2]), [4, '0xe6', 2]],
    ['a surrogate', bytes('a', [0xed, 0xa0, 0x80]), [1, '0xed', 1]],
    ['a character written too long', bytes('a', [0xc0, 0xaf]), [1, '0xc0', 1]],
    ['a fault behind a byte order mark', bytes([0xef, 0xbb, 0xbf], 'a', [0xff]), [4, '0xff', 1]],
    ['a fault behind replacement characters', bytes('\ufffd\n\ufffd', [0xff]), [7, '0xff', 2]],
    ['a fault behind astral characters', bytes('😀\n\n😀', [0x9f]), [10, '0x9f', 3]],
  ])('names the first bad byte of %s', (_, input, fault) => {
    expect(faultOf(input)).toEqual(fault)
  })

  it('finds the offset of the first bad byte, counted in bytes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        fc.constantFrom(0x80, 0xbf, 0xc0, 0xf8, 0xff),
        (before, behind, bad) => {
          const input = bytes(before.normalize(), [bad], behind)
          expect(faultOf(input).slice(0, 2)).toEqual([bytes(before.normalize()).length, `0x${bad.toString(16)}`])
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayHide, visible, withCodes } from '../../src/model/invisible'

describe('what nobody sees in a text', () => {
  it.each([
    ['4\u200b12件', '412件', '4⟨U+200B⟩12件'],
    ['\ufeffid', 'id', '⟨U+FEFF⟩id'],
    ['法律\u00ad援助', '法律援助', '法律⟨U+00AD⟩援助'],
    ['\u202a7.9%\u202c', '7.9%', '⟨U+202A⟩7.9%⟨U+202C⟩'],
    ['412\u200d', '412', '412⟨U+200D⟩'],
    ['a\u{e0041}b', 'ab', 'a⟨U+E0041⟩b'],
  ])('%j is %j', (text, seen, shown) => {
    expect([visible(text), withCodes(text), mayHide(text)]).toEqual([seen, shown, true])
  })

  it.each([
    ['a family', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
    ['Persian', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['a form of a character', '\u845b\u{e0100}'],
    ['what is seen the other way round', '\u202e21'],
    ['spaces that are seen', '法律\u3000援助 cases\u00a0'],
  ])('%s stays as it is', (_, text) => {
    expect(visible(text)).toBe(text)
  })

  it('is nothing once it is taken out, and the rest stays in order', () => {
    const hidden = fc.constantFrom('\u200b', '\ufeff', '\u00ad', '\u2066', '\u202b', '\u{e0061}')
    const seen = fc.constantFrom('a', '1', '法', '，', ' ', '\n', '件')
    fc.assert(
      fc.property(fc.array(fc.oneof(hidden, seen)), (parts) => {
        const left = visible(parts.join(''))
        expect(left).toBe(parts.filter((part) => /[a1法， \n件]/.test(part)).join(''))
        expect(visible(left)).toBe(left)
      }),
    )
  })

  it('is shown of a long text around the first', () => {
    expect(withCodes(`${'法'.repeat(50)}\u200b${'件'.repeat(100)}`)).toBe(
      `…${'法'.repeat(20)}⟨U+200B⟩${'件'.repeat(59)}…`,
    )
  })
})

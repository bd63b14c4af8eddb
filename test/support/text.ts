import fc from 'fast-check'

/** What breaks writers that forget an escape, and readers that trust a text. */
const hostile = [
  '"quoted" and \'quoted\'',
  'back\\slash \\u0041 \\n \\',
  '"""',
  "'''",
  '</script><script>alert(1)</script>',
  '@prefix : <http://evil.example/> .',
  '<http://a> <http://b> "c" .',
  '" . <http://a> <http://b> "c',
  '"@en , "x"^^<http://www.w3.org/2001/XMLSchema#integer> ; a [] .',
  '# no comment',
  '_:b0',
  '{received} $(x) %s %n',
  '=1+1',
  '{"a": 1}',
  'a\u00a0b\u3000c',
  '\ufeffmarked',
  '\u202eright to left\u202c \u200f\u200e',
  'مرحبا שלום',
  'zero\u200bwidth\u200djoiner',
  'line\u2028and paragraph\u2029ends',
  '👩‍👩‍👧‍👦 😀 🇨🇳',
  '𠮷野家 𝒳',
  'é and e\u0301',
  '\ufffe\uffff\u{10ffff}',
  '法治政府建设，“依法行政”。',
  ' leading and trailing ',
  'null',
  '__proto__',
  'x',
] as const

/** As much of a text as fits, whole characters only. */
const within = (text: string, longest: number): string => {
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > longest) break
    kept += character
  }
  return kept
}

/** Lines of text up to a length, hostile ones and ones at the limit among them. No control characters, no half characters. */
export const lines = (longest: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 6, arbitrary: fc.constantFrom(...hostile) },
      { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }) },
      {
        weight: 2,
        arbitrary: fc.tuple(fc.constantFrom(...hostile), fc.constantFrom(...hostile)).map((both) => both.join('')),
      },
      { weight: 1, arbitrary: fc.constantFrom('汉', 'a', '😀', '"', '\\').map((one) => one.repeat(longest)) },
    )
    .map((text) => within(text.replace(/[\p{Cc}\p{Cs}]/gu, ''), longest) || '字')

/** Texts of several lines up to a length. */
export const paragraphs = (longest: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: lines(longest) },
    {
      weight: 2,
      arbitrary: fc
        .array(lines(60), { minLength: 2, maxLength: 4 })
        .map((several) => within(several.join('\n'), longest)),
    },
    { weight: 1, arbitrary: fc.constantFrom('\n', '\n\n"""\n', '.\n@base <http://evil.example/> .\n') },
  )

/** Texts in English, Chinese or both. */
export const texts: fc.Arbitrary<{ en?: string; zh?: string }> = fc
  .tuple(paragraphs(2000), paragraphs(2000), fc.constantFrom('en', 'zh', 'both'))
  .map(([en, zh, which]) => ({ ...(which !== 'zh' && { en }), ...(which !== 'en' && { zh }) }))

const words = [
  'legal-aid',
  '法律援助',
  '国家赔偿案件',
  '2019',
  '０１',
  'Ελλάδα',
  'дело',
  'العدل',
  '한국',
  'ひらがな',
  'Straße',
  'x.y',
  'a_b',
  'a..b',
  'a--b',
  '𠮷',
  '²',
  'ⅷ',
  'constructor2',
  'true',
  'a',
] as const

/** Ids in several scripts, none of which linked data needs for itself. */
export const ids: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), fc.constantFrom('-', '_', '.', ''))
      .chain(([parts, joint]) => fc.constantFrom('', '-', '.', '_').map((end) => parts.join(joint) + end)),
  },
  { weight: 1, arbitrary: fc.constantFrom('汉', 'z', '9').map((one) => one.repeat(100)) },
)

/** Addresses that a source or a licence may have. */
export const addresses: fc.Arbitrary<string> = fc.constantFrom(
  'https://example.org/',
  'http://例子.测试/路径/文件.html?编号=1&b=2#段',
  'https://example.org/%E6%B1%89%20?q=%22#%3E',
  "https://example.org/a;b=c,d!$&'()*+~@:",
  'https://[::1]:8080/a',
  'https://example.org/a/../b/./c',
  `https://example.org/${'a'.repeat(1900)}`,
)

/** Addresses that the files of a dataset may live under. */
export const bases: fc.Arbitrary<string> = fc.constantFrom(
  'https://w3id.org/rolm/data/320581/',
  'https://example.org/',
  'http://例子.测试/数据/',
  'https://example.org/%E6%B1%89/a.b~c/',
  'https://w3id.org/rolm/',
)

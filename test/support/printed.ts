import fc from 'fast-check'
import type { Bounds } from '../../src/model/bounds'
import type { NumberKind } from '../../src/model/quantity'
import type { Precision } from '../../src/vocabulary/catalogue'

/** A figure as a source prints it, with what model.md says it means, computed without the code under test. */
export interface Printed extends Bounds {
  readonly printed: string
  readonly value: string
  readonly precision: Precision
}

/** Numbers are held in units of 10⁻⁸, so that halves of steps stay whole. */
const places = 8
const one = 10n ** BigInt(places)

/** A decimal in canonical form, of a number of 10⁻⁸. */
export const decimalText = (scaled: bigint): string => {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const fraction = digits.slice(-places).replace(/0+$/, '')
  const text = fraction === '' ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${fraction}`
  return scaled < 0n ? `-${text}` : text
}

const numerals = '零一二三四五六七八九'

/** A whole number below 10⁸ in Chinese characters: 一百零五, 十二万三千. */
export const inCharacters = (number: number): string => {
  if (number >= 10_000) {
    const rest = number % 10_000
    const tail = rest === 0 ? '' : rest < 1000 ? `零${inCharacters(rest)}` : inCharacters(rest)
    return `${inCharacters(Math.floor(number / 10_000))}万${tail.replace(/^零?十/, '零一十')}`
  }
  const units = ['千', '百', '十', '']
  let text = ''
  let gap = false
  for (const [place, digit] of [...String(number).padStart(4, '0')].entries()) {
    if (digit === '0') gap = text !== ''
    else {
      text += (gap ? '零' : '') + numerals[Number(digit)] + units[place]
      gap = false
    }
  }
  return text === '' ? '零' : text.replace(/^一十/, '十')
}

/** A number as printed: its text, its value, and the unit of its last digit that counts; `step` 0 for exact counts. */
interface Number8 {
  readonly text: string
  readonly value: bigint
  readonly step: bigint
}

const pointed = (digits: number, decimals: number): string => {
  const text = String(digits).padStart(decimals + 1, '0')
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
}
const fullWidth = (text: string): string =>
  text.replace(/[0-9.,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
const grouped = (text: string, separator: string): string => text.replace(/\B(?=(?:\d{3})+$)/g, separator)

/** The unit of the last digit that is not zero. */
const coarsest = (digits: number): bigint => {
  const zeros = digits === 0 ? 0 : (/0*$/.exec(String(digits))?.[0].length ?? 0)
  return 10n ** BigInt(zeros)
}

const counts: fc.Arbitrary<Number8> = fc.oneof(
  fc
    .tuple(
      fc.oneof(fc.nat(2000), fc.nat(1_000_000_000)),
      fc.constantFrom<(text: string) => string>(
        (text) => text,
        (text) => grouped(text, ','),
        (text) => grouped(text, ' '),
        fullWidth,
        (text) => fullWidth(grouped(text, ',')),
      ),
    )
    .map(([number, write]) => ({ text: write(String(number)), value: BigInt(number) * one, step: 0n })),
  fc.oneof(fc.nat(2000), fc.nat(99_999_999)).map((number) => {
    const step = number > 0 && number % 10_000 === 0 ? 10_000n * one : 0n
    return { text: inCharacters(number), value: BigInt(number) * one, step }
  }),
  fc
    .tuple(fc.nat(9_999_999), fc.integer({ min: 0, max: 4 }), fc.constantFrom(['万', 4] as const, ['亿', 8] as const))
    .map(([digits, decimals, [unit, power]]) => {
      const step = 10n ** BigInt(power - decimals)
      const text = pointed(digits, decimals) + unit
      return { text, value: BigInt(digits) * step * one, step: step === 1n ? 0n : step * one }
    }),
)

const amountsUpTo = (most: number): fc.Arbitrary<Number8> =>
  fc.oneof(
    fc.nat(most).map((digits) => ({ text: String(digits), value: BigInt(digits) * one, step: coarsest(digits) * one })),
    fc.integer({ min: 1, max: 3 }).chain((decimals) =>
      fc.nat(most * 10 ** decimals).map((digits) => {
        const step = one / 10n ** BigInt(decimals)
        return { text: pointed(digits, decimals), value: BigInt(digits) * step, step }
      }),
    ),
  )

const amountsInWan: fc.Arbitrary<Number8> = fc
  .tuple(fc.nat(99_999), fc.integer({ min: 0, max: 3 }))
  .map(([digits, decimals]) => {
    const unit = 10n ** BigInt(4 - decimals) * one
    const step = decimals === 0 ? unit * coarsest(digits) : unit
    return { text: `${pointed(digits, decimals)}万`, value: BigInt(digits) * unit, step }
  })

const wordsBefore: readonly (readonly [string, Precision])[] = [
  ['近', 'nearly'],
  ['约', 'approximately'],
  ['大约', 'approximately'],
  ['不足', 'lessThan'],
  ['不满', 'lessThan'],
  ['不到', 'lessThan'],
  ['不超过', 'atMost'],
  ['超过', 'moreThan'],
  ['逾', 'moreThan'],
  ['至少', 'atLeast'],
  ['不少于', 'atLeast'],
]
const wordsBehind: readonly (readonly [string, Precision])[] = [
  ['以上', 'atLeast'],
  ['以下', 'atMost'],
  ['以内', 'atMost'],
  ['左右', 'approximately'],
]

/** A number with words around it, and the precision that they give. */
const wordings: fc.Arbitrary<readonly [before: string, inside: string, behind: string, precision?: Precision]> =
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(['', '', ''] as const) },
    fc.constantFrom(...wordsBefore).map(([word, precision]) => [word, '', '', precision] as const),
    fc.constantFrom('余', '多').map((word) => ['', word, '', 'moreThan'] as const),
    fc.constantFrom(...wordsBehind).map(([word, precision]) => ['', '', word, precision] as const),
  )

const scaledOf = (decimal: string | undefined): bigint | undefined => {
  if (decimal === undefined) return undefined
  const [whole = '0', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(places, '0'))
}

/** The bounds that model.md's table gives a precision; `undefined` where nothing is left of the natural range. */
export const boundsByTable = (
  { value, step, precision }: { value: bigint; step: bigint; precision: Precision },
  { minimum, maximum }: NumberKind,
): Bounds | undefined => {
  const [least, most] = [scaledOf(minimum), scaledOf(maximum)]
  const from = least === undefined ? {} : { minInclusive: decimalText(least) }
  const to = most === undefined ? {} : { maxInclusive: decimalText(most) }
  const at = decimalText(value)
  if ((least !== undefined && value < least) || (most !== undefined && value > most)) return undefined
  switch (precision) {
    case 'exact':
      return { minInclusive: at, maxInclusive: at }
    case 'rounded': {
      const [low, high] = [value - step / 2n, value + step / 2n]
      return {
        minInclusive: decimalText(least !== undefined && least > low ? least : low),
        maxInclusive: decimalText(most !== undefined && most < high ? most : high),
      }
    }
    case 'moreThan':
      return value === most ? undefined : { minExclusive: at, ...to }
    case 'atLeast':
      return { minInclusive: at, ...to }
    case 'nearly':
    case 'lessThan':
      return value === least ? undefined : { ...from, maxExclusive: at }
    case 'atMost':
      return { ...from, maxInclusive: at }
    case 'approximately':
      return { ...from, ...to }
  }
}

const endingsOf = ({ whole, minimum, maximum }: NumberKind): readonly string[] => {
  if (whole) return ['件', '条', '个', '名', '人次', '家', '起', '']
  return maximum === undefined && minimum === '0' ? ['平方米', '㎡', 'm²', ''] : ['%', '％', '']
}

const numbersOf = (kind: NumberKind): fc.Arbitrary<Number8> => {
  if (kind.whole) return counts
  if (kind.maximum !== undefined) return amountsUpTo(Number(kind.maximum))
  return fc.oneof(amountsUpTo(20_000), amountsInWan)
}

/** Figures of a kind in every precision and in the forms that Chinese documents print. */
export const printedOf = (kind: NumberKind): fc.Arbitrary<Printed> =>
  fc
    .tuple(
      numbersOf(kind),
      wordings,
      fc.constantFrom(...endingsOf(kind)),
      fc.constantFrom('', '上升', '增长', '下降', '减少'),
    )
    .map(([number, [before, inside, behind, word], ending, change]): Printed | undefined => {
      const changes = kind.minimum?.startsWith('-') === true ? change : ''
      const falls = changes === '下降' || changes === '减少'
      if (falls && word !== undefined && word !== 'approximately') return undefined
      const value = falls ? -number.value : number.value
      const precision = word ?? (number.step === 0n ? 'exact' : 'rounded')
      const bounds = boundsByTable({ value, step: number.step, precision }, kind)
      const printed = `${changes}${before}${number.text}${inside}${ending}${behind}`
      return bounds && { printed, value: decimalText(value), precision, ...bounds }
    })
    .filter((figure) => figure !== undefined)

/** Figures whose printed form says nothing that is read, with value and precision given beside it. */
export const unreadableOf = (kind: NumberKind): fc.Arbitrary<Printed> =>
  fc
    .tuple(
      fc.constantFrom('数十件', '上万人', '若干', '七成', '几百', '一半以上', '百分之几', '"', '—'),
      fc.nat(100),
      fc.constantFrom<Precision>('exact', 'rounded', 'moreThan', 'atLeast', 'lessThan', 'atMost', 'approximately'),
      fc.constantFrom(1n, 10n, 100n),
    )
    .map(([printed, number, precision, step]): Printed | undefined => {
      if (precision === 'exact' && !kind.whole) return undefined
      const value = BigInt(number) * one
      const bounds = boundsByTable({ value, step: step * one, precision }, kind)
      return bounds && { printed, value: decimalText(value), precision, ...bounds }
    })
    .filter((figure) => figure !== undefined)

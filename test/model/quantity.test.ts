import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bounds } from '../../src/model/bounds'
import { boundsOf, intervalIfCut, type NumberKind, type Reading, readPrinted, stepOf } from '../../src/model/quantity'
import { indicators, type Precision } from '../../src/vocabulary/catalogue'
import { rounded } from '../support/hand'
import { intervalOf } from '../support/interval'
import { printedOf } from '../support/printed'

/** The kinds of number that the catalogue has. */
const count: NumberKind = { whole: true, minimum: '0' }
const share: NumberKind = { whole: false, minimum: '0', maximum: '100' }
const area: NumberKind = { whole: false, minimum: '0' }
const change: NumberKind = { whole: false, minimum: '-100' }

type Row = readonly [printed: string, kind: NumberKind, value: string, precision: Precision, bounds: Bounds]

const closed = (minInclusive: string, maxInclusive: string): Bounds => ({ minInclusive, maxInclusive })

const precisionTable: readonly Row[] = [
  ['108件', count, '108', 'exact', closed('108', '108')],
  ['563名', count, '563', 'exact', closed('563', '563')],
  ['521.19万件', count, '5211900', 'rounded', closed('5211850', '5211950')],
  ['7.9%', share, '7.9', 'rounded', closed('7.85', '7.95')],
  ['570平方米', area, '570', 'rounded', closed('565', '575')],
  ['25000余条', count, '25000', 'moreThan', { minExclusive: '25000' }],
  ['百余次', count, '100', 'moreThan', { minExclusive: '100' }],
  ['130多辆', count, '130', 'moreThan', { minExclusive: '130' }],
  ['99%以上', share, '99', 'atLeast', closed('99', '100')],
  ['近40个', count, '40', 'nearly', { minInclusive: '0', maxExclusive: '40' }],
  ['不足40个', count, '40', 'lessThan', { minInclusive: '0', maxExclusive: '40' }],
  ['不满40个', count, '40', 'lessThan', { minInclusive: '0', maxExclusive: '40' }],
  ['40个以下', count, '40', 'atMost', closed('0', '40')],
  ['40个以内', count, '40', 'atMost', closed('0', '40')],
  ['约40个', count, '40', 'approximately', { minInclusive: '0' }],
  ['约40%', share, '40', 'approximately', closed('0', '100')],
]

const digits: readonly Row[] = [
  ['0件', count, '0', 'exact', closed('0', '0')],
  ['5874', count, '5874', 'exact', closed('5874', '5874')],
  ['1,677,050', count, '1677050', 'exact', closed('1677050', '1677050')],
  ['1，677，050人', count, '1677050', 'exact', closed('1677050', '1677050')],
  ['1 677 050人', count, '1677050', 'exact', closed('1677050', '1677050')],
  ['５６３名', count, '563', 'exact', closed('563', '563')],
  ['２５０００余条', count, '25000', 'moreThan', { minExclusive: '25000' }],
  [' 563 名 ', count, '563', 'exact', closed('563', '563')],
  ['007件', count, '7', 'exact', closed('7', '7')],
  ['3万件', count, '30000', 'rounded', closed('25000', '35000')],
  ['3.7万件', count, '37000', 'rounded', closed('36500', '37500')],
  ['2.30万件', count, '23000', 'rounded', closed('22950', '23050')],
  ['1274.8262万', count, '12748262', 'exact', closed('12748262', '12748262')],
  ['141178万', count, '1411780000', 'rounded', closed('1411775000', '1411785000')],
  ['2.5万余件', count, '25000', 'moreThan', { minExclusive: '25000' }],
  ['5余万件', count, '50000', 'moreThan', { minExclusive: '50000' }],
  ['14.1亿人', count, '1410000000', 'rounded', closed('1405000000', '1415000000')],
  ['1.4万亿', count, '1400000000000', 'rounded', closed('1350000000000', '1450000000000')],
  ['3百人', count, '300', 'rounded', closed('250', '350')],
  ['7.0件', count, '7', 'exact', closed('7', '7')],
  ['100%', share, '100', 'rounded', closed('50', '100')],
  ['100.0%', share, '100', 'rounded', closed('99.95', '100')],
  ['0%', share, '0', 'rounded', closed('0', '0.5')],
  ['0.0%', share, '0', 'rounded', closed('0', '0.05')],
  ['12.83％', share, '12.83', 'rounded', closed('12.825', '12.835')],
  ['７．９％', share, '7.9', 'rounded', closed('7.85', '7.95')],
  ['50%', share, '50', 'rounded', closed('45', '55')],
  ['570.0平方米', area, '570', 'rounded', closed('569.95', '570.05')],
  ['570㎡', area, '570', 'rounded', closed('565', '575')],
  ['570m²', area, '570', 'rounded', closed('565', '575')],
  ['20000多平方米', area, '20000', 'moreThan', { minExclusive: '20000' }],
  ['20000平方米', area, '20000', 'rounded', closed('15000', '25000')],
  ['1.2万平方米', area, '12000', 'rounded', closed('11500', '12500')],
  ['1.20万平方米', area, '12000', 'rounded', closed('11950', '12050')],
  ['上升49.4%', change, '49.4', 'rounded', closed('49.35', '49.45')],
  ['下降3%', change, '-3', 'rounded', closed('-3.5', '-2.5')],
  ['下降100%', change, '-100', 'rounded', closed('-100', '-50')],
  ['-3.5%', change, '-3.5', 'rounded', closed('-3.55', '-3.45')],
  ['增长20%以上', change, '20', 'atLeast', { minInclusive: '20' }],
  ['上升近50%', change, '50', 'nearly', { minInclusive: '-100', maxExclusive: '50' }],
  ['下降约20%', change, '-20', 'approximately', { minInclusive: '-100' }],
  ['3个百分点', change, '3', 'rounded', closed('2.5', '3.5')],
]

const characters: readonly Row[] = [
  ['三十六', count, '36', 'exact', closed('36', '36')],
  ['零', count, '0', 'exact', closed('0', '0')],
  ['两个', count, '2', 'exact', closed('2', '2')],
  ['十个', count, '10', 'exact', closed('10', '10')],
  ['十二项', count, '12', 'exact', closed('12', '12')],
  ['一百一十', count, '110', 'exact', closed('110', '110')],
  ['二百零五件', count, '205', 'exact', closed('205', '205')],
  ['二百〇五件', count, '205', 'exact', closed('205', '205')],
  ['两千零二十', count, '2020', 'exact', closed('2020', '2020')],
  ['一万零五', count, '10005', 'exact', closed('10005', '10005')],
  ['一万零十五', count, '10015', 'exact', closed('10015', '10015')],
  ['十二万三千四百五十六', count, '123456', 'exact', closed('123456', '123456')],
  ['一亿零五', count, '100000005', 'exact', closed('100000005', '100000005')],
  ['两万件', count, '20000', 'rounded', closed('15000', '25000')],
  ['一千二百万', count, '12000000', 'rounded', closed('11995000', '12005000')],
  ['一万二千亿', count, '1200000000000', 'rounded', closed('1199950000000', '1200050000000')],
  ['千余人', count, '1000', 'moreThan', { minExclusive: '1000' }],
  ['三十余万件', count, '300000', 'moreThan', { minExclusive: '300000' }],
  ['近百个', count, '100', 'nearly', { minInclusive: '0', maxExclusive: '100' }],
  ['十人以上', count, '10', 'atLeast', { minInclusive: '10' }],
]

const shares: readonly Row[] = [
  ['百分之三', share, '3', 'rounded', closed('2.5', '3.5')],
  ['百分之三点五', share, '3.5', 'rounded', closed('3.45', '3.55')],
  ['百分之三点五〇', share, '3.5', 'rounded', closed('3.495', '3.505')],
  ['百分之零点零五', share, '0.05', 'rounded', closed('0.045', '0.055')],
  ['百分之十二点八三', share, '12.83', 'rounded', closed('12.825', '12.835')],
  ['百分之两点五', share, '2.5', 'rounded', closed('2.45', '2.55')],
  ['百分之五十', share, '50', 'rounded', closed('45', '55')],
  ['百分之五十五', share, '55', 'rounded', closed('54.5', '55.5')],
  ['百分之百', share, '100', 'rounded', closed('50', '100')],
  ['百分之一百', share, '100', 'rounded', closed('50', '100')],
  ['百分之7.9', share, '7.9', 'rounded', closed('7.85', '7.95')],
  ['百分之 ７．９', share, '7.9', 'rounded', closed('7.85', '7.95')],
  ['百分之九十九以上', share, '99', 'atLeast', closed('99', '100')],
  ['近百分之三十', share, '30', 'nearly', { minInclusive: '0', maxExclusive: '30' }],
  ['超过百分之三点五', share, '3.5', 'moreThan', { minExclusive: '3.5', maxInclusive: '100' }],
  ['百分之三十多', share, '30', 'moreThan', { minExclusive: '30', maxInclusive: '100' }],
  ['百分之三十余', share, '30', 'moreThan', { minExclusive: '30', maxInclusive: '100' }],
  ['不到百分之一', share, '1', 'lessThan', { minInclusive: '0', maxExclusive: '1' }],
  ['约百分之二十左右', share, '20', 'approximately', closed('0', '100')],
  ['增长百分之一百二十', change, '120', 'rounded', closed('115', '125')],
  ['下降百分之三点五', change, '-3.5', 'rounded', closed('-3.55', '-3.45')],
]

const words: readonly (readonly [string, Precision])[] = [
  ['超过40个', 'moreThan'],
  ['超40个', 'moreThan'],
  ['逾40个', 'moreThan'],
  ['多于40个', 'moreThan'],
  ['40个以上', 'atLeast'],
  ['至少40个', 'atLeast'],
  ['不少于40个', 'atLeast'],
  ['不低于40个', 'atLeast'],
  ['不到40个', 'lessThan'],
  ['40个之内', 'atMost'],
  ['不超过40个', 'atMost'],
  ['至多40个', 'atMost'],
  ['最多40个', 'atMost'],
  ['大约40个', 'approximately'],
  ['大概40个', 'approximately'],
  ['40个左右', 'approximately'],
  ['40个上下', 'approximately'],
  ['约40个左右', 'approximately'],
  ['超过40余个', 'moreThan'],
]

describe.each([
  ['of the table of precisions', precisionTable],
  ['in digits', digits],
  ['in Chinese characters', characters],
  ['of shares in words', shares],
])('printed forms %s', (_name, rows) => {
  it.each(rows)('%s', (printed, kind, value, precision, bounds) => {
    const reading = readPrinted(printed, kind)

    expect(reading).toMatchObject({ value, precision })
    expect(reading && boundsOf(reading, kind)).toEqual(bounds)
  })
})

/** A whole number below 100 in words: 零, 七, 十, 十二, 三十五. */
const inWords = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const digit = (value: number): string => '零一二三四五六七八九'.charAt(value)
  if (tens === 0) return digit(ones)
  return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`
}

describe('shares in words', () => {
  it('are read as the same in digits', () => {
    const decimals = fc.array(fc.nat(9), { maxLength: 4 })
    const wording = fc.constantFrom(
      ['', ''],
      ['近', ''],
      ['约', '左右'],
      ['超过', ''],
      ['', '以上'],
      ['', '以内'],
      ['', '多'],
    )
    fc.assert(
      fc.property(fc.nat(99), decimals, wording, (whole, fraction, [before = '', behind = '']) => {
        const words = `${inWords(whole)}${fraction.length === 0 ? '' : `点${fraction.map(inWords).join('')}`}`
        const digits = `${whole}${fraction.length === 0 ? '' : `.${fraction.join('')}`}`
        const more = behind === '多'
        expect(readPrinted(`${before}百分之${words}${behind}`, share)).toEqual(
          readPrinted(more ? `${digits}多%` : `${before}${digits}%${behind}`, share),
        )
        expect(readPrinted(`百分之${words}`, share)).toBeDefined()
      }),
    )
  })
})

describe('words beside a number', () => {
  it.each(words)('%s', (printed, precision) => {
    expect(readPrinted(printed, count)).toEqual({ value: '40', precision })
  })
})

describe('printed forms that are not read', () => {
  const cases: readonly (readonly [why: string, kind: NumberKind, forms: readonly string[]])[] = [
    [
      'no number',
      count,
      ['', ' ', '件', '若干', '多数', '余', '以上', '—', '/', '数十件', '几百人', '上万人', '第67期'],
    ],
    [
      'words that disagree',
      count,
      ['近40余个', '近40个以上', '约40余件', '不足40个以上', '至少40个以下', '40余个以内'],
    ],
    ['a number that is not whole, of a count', count, ['7.9件', '521.19件', '0.00005万', '1274.82625万']],
    ['a share, of a count', count, ['7%', '99％以上', '百分之七', '百分之七点五', '百分之百', '百分之']],
    [
      'a share that is none, or another number',
      share,
      [
        ...[
          '百分之',
          '百分之几',
          '百分之十几',
          '百分之半',
          '百分之三点',
          '百分之点三',
          '百分之三点十',
          '百分之三点两',
          '百分之三点五点五',
        ],
        ...[
          '百分之三到五',
          '百分之三至百分之五',
          '百分之三、五',
          '百分之3-5',
          '百分之三.五',
          '百分之3点5',
          '百分之三点5',
          '百分之3五',
        ],
        ...[
          '五百分之三',
          '5百分之三',
          '1.5百分之三',
          '第百分之三',
          '千分之三',
          '万分之三',
          '百分之百分之三',
          '三百分之一百',
        ],
        ...[
          '百分之三成',
          '百分之三倍',
          '百分之三%',
          '百分之三％',
          '百分之三个百分点',
          '百分之三万',
          '百分之三亿',
          '百分之二百五',
          '百分之五五',
        ],
        ...[
          '百分之负三',
          '百分之-3',
          '百分之+3',
          '百分之三件',
          '百分之三的案件',
          '近百分之三以上',
          '百分之三多以下',
          '百分之1e1',
        ],
        ...['百分之\u202e三', '百分之三\u0000', '百分之③', '百分之٣'],
      ],
    ],
    ['a share that fell, in words that turn either way', change, ['下降百分之三以上', '下降近百分之三']],
    ['some number near another', count, ['十几个', '二十来个', '十数个', '三个半月', '半个', '一年半']],
    [
      'two numbers',
      count,
      ['三到五个', '三至五个', '三、五个', '3-5个', '3~5个', '3—5个', '三五个', '5/6', '5 10', '12 34'],
    ],
    ['parts of a number', share, ['五分之一', '七成', '三成以上', '3倍', '7.9‰', '5½%', '1/3', '½']],
    ['a fall with a word that could turn either way', change, ['下降20%以上', '下降近20%', '减少20余%', '-20%以上']],
    ['a change of what is no change', count, ['增加20件', '减少20件']],
    ['a change of what is no change', share, ['上升3%', '下降3%']],
    [
      'numerals that no grammar joins',
      count,
      ['二百五', '三千六', '一万五', '百百', '五五', '三百五千', '亿亿', '二〇一五年'],
    ],
    ['separators astray', count, ['1,67,050', '123,456,78', '1,2345', ',123', '1.234.567', '1,,000', '12 345 67']],
    ['raised and circled digits', count, ['5²件', '10⁵件', '313①', '①件', '㊿件', 'Ⅻ件']],
    [
      'other notations',
      count,
      ['1e5', '0x10', '1E5件', 'NaN', 'Infinity', '∞', '٣', '५', '−5', '--5', '+-5', '.5', '5.'],
    ],
    ['units of units', count, ['1亿亿亿', '5万万万']],
    ['figures behind the figure', count, ['5件5', '5件3人', '2015—2019', '7.9.1', '108件(20件)', '5件三人']],
    ['too long', count, [`${'9'.repeat(41)}`, `9${'件'.repeat(40)}`]],
    ['hostile', count, ['__proto__', 'constructor', '<script>1</script>', '\u202e5', '5\u0000件1', '=5', '"5"']],
  ]

  it.each(cases.flatMap(([why, kind, forms]) => forms.map((printed) => [why, printed, kind] as const)))(
    '%s: %j',
    (_why, printed, kind) => {
      expect(readPrinted(printed, kind)).toBeUndefined()
    },
  )

  it('takes no time over forms made to take long', () => {
    const began = performance.now()
    for (const form of [
      '1,'.repeat(20),
      ' '.repeat(40),
      '万'.repeat(40),
      '1'.repeat(40),
      '一百'.repeat(20),
      '近'.repeat(40),
    ])
      readPrinted(form, count)
    readPrinted('1'.repeat(1_000_000), count)

    expect(performance.now() - began).toBeLessThan(5000)
  })
})

describe('a reading outside the natural range', () => {
  it.each<[Reading, NumberKind]>([
    [{ value: '140', precision: 'rounded', step: '1' }, share],
    [{ value: '100', precision: 'moreThan' }, share],
    [{ value: '0', precision: 'lessThan' }, count],
    [{ value: '0', precision: 'nearly' }, count],
    [{ value: '-5', precision: 'exact' }, count],
    [{ value: '-200', precision: 'atMost' }, change],
  ])('%o allows nothing', (reading, kind) => {
    expect(boundsOf(reading, kind)).toBeUndefined()
  })
})

describe('a figure that is given as rounded without its print', () => {
  it.each([
    ['70', share, closed('65', '75')],
    ['7.9', share, closed('7.85', '7.95')],
    ['12000', area, closed('11500', '12500')],
  ])('%s is rounded at its last digit that is not zero', (value, kind, bounds) => {
    expect(boundsOf({ value, precision: 'rounded' }, kind)).toEqual(bounds)
  })
})

describe('the step of a rounded figure', () => {
  it.each([
    [rounded('521.19万件', '5211900', '5211850', '5211950'), '100'],
    [rounded('7.9%', '7.9', '7.85', '7.95'), '0.1'],
    [rounded('570平方米', '570', '565', '575'), '10'],
    [rounded('100%', '100', '50', '100'), '100'],
    [rounded('0%', '0', '0', '0.5'), '1'],
    [rounded('99.99%', '99.99', '99.985', '99.995'), '0.01'],
  ])('%o', (quantity, step) => {
    expect(stepOf(quantity)).toBe(step)
  })

  it('is that of the side which the natural range has not cut', () => {
    expect(intervalIfCut(rounded('100%', '100', '50', '100'))).toEqual(intervalOf('[100, 200)'))
  })
})

describe('figures generated from value and precision', () => {
  it.each(Object.values(indicators).map((indicator) => [indicator.id, indicator] as const))(
    'are read back: %s',
    (_id, indicator) => {
      fc.assert(
        fc.property(printedOf(indicator), ({ printed, value, precision, ...bounds }) => {
          const reading = readPrinted(printed, indicator)

          expect(reading).toMatchObject({ value, precision })
          expect(reading?.step !== undefined).toBe(precision === 'rounded')
          expect(reading && boundsOf(reading, indicator)).toEqual(bounds)
        }),
        { numRuns: 50 },
      )
    },
  )

  it('are read back in thousands', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(count, share, area, change)
          .chain((kind) => printedOf(kind).map((figure) => ({ kind, figure }))),
        ({ kind, figure: { printed, value, precision } }) => {
          expect(readPrinted(printed, kind)).toMatchObject({ value, precision })
        },
      ),
      { numRuns: 2000 },
    )
  })

  const pieces = fc.constantFrom(...'0123456789.,-+ 零一二两十百千万亿余多近约以上下内不足件%‰①²'.split(''))

  it('are read as they are with a sign before them, whatever stands behind the digits', () => {
    const rest = fc.oneof(fc.string({ unit: pieces, maxLength: 3 }), fc.string({ unit: 'grapheme', maxLength: 3 }))
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000_000_000 }), rest, (digits, behind) => {
        expect(readPrinted(`${digits}${behind}`, count)).toEqual(readPrinted(`+${digits}${behind}`, count))
      }),
      { numRuns: 2000 },
    )
  })

  it('are bounded as they are below a maximum that none of them reaches', () => {
    const large = '1'.padEnd(40, '0')
    fc.assert(
      fc.property(printedOf(count), ({ printed }) => {
        const reading = readPrinted(printed, count)
        if (reading === undefined || reading.precision !== 'exact') return
        expect(boundsOf(reading, count)).toEqual(boundsOf(reading, { ...count, maximum: large }))
      }),
    )
  })

  it('never make the reader throw, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 45 }), fc.string({ unit: pieces, maxLength: 12 })),
        (text) => {
          const reading = readPrinted(text, area)

          if (reading !== undefined) expect(reading.value).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

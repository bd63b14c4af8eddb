import type { ReasonCode } from '../reasons'
import type { ReasonPage } from './page'

/** Pages of reasons about what a rate is a share of. */
export const basePages = {
  'base-not-stated': {
    title: { en: 'What the rate is a share of is not said', zh: '没有说明比率的基数' },
    effect: 'caveat',
    meaning: {
      en: 'A rate is a share of something: of the cases accepted, of those concluded, of those in which a decision was made. The source does not say of which. The same work gives a higher rate over a smaller base, so two rates may differ for that alone; it is a caveat.',
      zh: '比率总有一个基数：受理的案件、审结的案件，还是作出决定的案件？来源没有说明。同样的工作，基数小，比率就高，两地的差别可能仅仅来自基数，所以须加注意。',
    },
    example: {
      a: { of: 'changshu', figure: 'reconsideration-correction-rate' },
      b: { of: 'beijing', figure: 'reconsideration-correction-rate' },
      shows: {
        en: 'Counts are printed beside both rates, but neither source calls them the base.',
        zh: '两个比率旁边都印有案件数，但来源都没有说那就是基数。',
      },
    },
    related: ['base-doubtful', 'base-not-refuted'],
  },
  'base-doubtful': {
    title: {
      en: 'The rate fits the count beside it under one reading only',
      zh: '比率与旁边的数字只在一种读法下相符',
    },
    effect: 'caveat',
    meaning: {
      en: 'If the count beside a rate is its base, a whole number of cases must give the printed rate. Here one does only if the rate was cut off, or only if it was rounded, so that the base is in doubt: it may be another count. The rate can still be compared, and this is a caveat.',
      zh: '如果旁边的数字就是基数，那么应当有某个整数件案件恰好算得出所印的比率。现在只有按截断、或只有按四舍五入理解时才有这样的整数，说明基数存疑，实际可能是另一个数。比率仍可比较，但须加注意。',
    },
    example: {
      a: { of: 'changshu', figure: 'reconsideration-correction-rate' },
      b: { of: 'beijing', figure: 'reconsideration-correction-rate' },
      shows: {
        en: '24 of 313 are 7.67 %, 25 of 313 are 7.99 %. Rounded to one decimal they are 7.7 % and 8.0 %: no number of cases gives 7.9 %. Cut off after one decimal, 7.99 % is 7.9 %.',
        zh: '24÷313＝7.67%，25÷313＝7.99%。四舍五入到一位小数，分别是7.7%和8.0%，得不出7.9%；只有把7.99%截去第二位小数，才是7.9%。',
      },
    },
    related: ['base-refuted', 'base-not-refuted', 'base-not-stated'],
  },
  'base-refuted': {
    title: { en: 'The rate cannot be of the count beside it', zh: '比率不可能以旁边的数字为基数' },
    effect: 'not-comparable',
    meaning: {
      en: 'No whole number of cases over this count gives the printed rate, neither rounded nor cut off. The count is another one, or one of the two figures is wrong. What the rate is a share of is then not merely unsaid but contradicted, so it is not compared.',
      zh: '以这个数字为基数，无论四舍五入还是截断，都没有一个整数能算出所印的比率。不是基数另有其数，就是两个数字中有一个错了。这已不只是没有说明，而是自相矛盾，因此不予比较。',
    },
    example: {
      a: { of: 'made-up', figure: 'kunshan-rate' },
      b: { of: 'made-up', figure: 'taicang-rate' },
      table: `id,indicator,jurisdiction,printed,period,candidate_base
kunshan-cases,reconsideration-cases-accepted,320583,7件,2019,
kunshan-rate,reconsideration-direct-correction-rate,320583,7.9%,2019,kunshan-cases
taicang-rate,reconsideration-direct-correction-rate,320585,12.5%,2019,`,
      shows: {
        en: 'One of 7 is 14.3 %, none of 7 is 0 %: 7.9 % lies between.',
        zh: '1÷7＝14.3%，0÷7＝0，7.9%在两者之间，得不出来。',
      },
    },
    related: ['base-doubtful', 'base-not-refuted'],
  },
  'rate-not-reproduced': {
    title: { en: 'Numerator and base do not give the rate', zh: '分子和基数算不出所印的比率' },
    effect: 'caveat',
    meaning: {
      en: 'Beside the rate stand a count that could be its numerator and one that could be its base. Their quotient, as far as the print allows, has no value in common with the printed rate, rounded or cut off. So the numerator is another one, or the base, or both; which, the source does not say. It is a caveat: the rate is of something that is not printed.',
      zh: '比率旁边印有可能是分子的数字和可能是基数的数字。按原文精度所允许的范围相除，无论四舍五入还是截断，都得不出所印的比率。可见分子、基数或两者另有所指，来源没有说明，所以须加注意：这个比率所依据的数字并未印出。',
    },
    example: {
      a: { of: 'china', figure: 'reconsideration-correction-rate' },
      b: { of: 'changshu', figure: 'reconsideration-correction-rate' },
      shows: {
        en: '2.73万 of 29.3万 are between 9.28 and 9.36 %, 2.73万 of 31.5万 between 8.63 and 8.70 %: neither is 12.83 %.',
        zh: '2.73万÷29.3万在9.28%与9.36%之间，2.73万÷31.5万在8.63%与8.70%之间，都不是12.83%。',
      },
    },
    related: ['base-refuted', 'base-not-stated'],
  },
  'base-not-refuted': {
    title: { en: 'The count beside the rate may be its base, or not', zh: '旁边的数字可能是基数，也可能不是' },
    effect: 'none',
    meaning: {
      en: 'Several whole numbers of cases over this count give the printed rate. That is no evidence that it is the base: over a large count nearly every rate can be had. It is shown with a figure as a finding and has no effect on a verdict.',
      zh: '以这个数字为基数，有好几个整数都能算出所印的比率。这并不能证明它就是基数：基数足够大时，几乎任何比率都凑得出来。这只是对数字的一条提示，不影响比较的结论。',
    },
    example: {
      a: { of: 'beijing', figure: 'reconsideration-correction-rate' },
      shows: {
        en: 'Rounded, 1005 to 1011 of 7304 print 13.8 %; cut off, 1008 to 1015 do.',
        zh: '以7304为基数：四舍五入得13.8%的有1005至1011，共7个；截断得13.8%的有1008至1015，共8个。',
      },
    },
    related: ['base-doubtful', 'base-refuted'],
  },
} as const satisfies Readonly<Partial<Record<ReasonCode, ReasonPage>>>

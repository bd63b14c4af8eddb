import type { ReasonCode } from '../reasons'
import type { ReasonPage } from './page'

const twoPlaces = (rows: string): string => `id,indicator,jurisdiction,printed,period,status\n${rows}`

/** Pages of reasons about places, sources and the print. */
export const sourcePages = {
  'stated-count-differs': {
    title: { en: 'The document announces more than it lists, or fewer', zh: '文件所称的数目与所列的数目不同' },
    effect: 'none',
    meaning: {
      en: 'A document states how many headings, aspects or items it has, and then has another number of them. Something was left out between the two, or counted in another way; either way the document is not whole. It is a finding about the document and has no effect on a verdict between figures.',
      zh: '文件说有几个方面、几项内容，实际列出的却是另一个数目。不是中间有所省略，就是计数方法不同；无论哪种，文件都不完整。这是对文件本身的一条提示，不影响数字比较的结论。',
    },
    example: {
      a: { of: 'changshu', list: 'statedCounts', statement: 'highlights' },
      shows: {
        en: 'Five highlights are announced, and four headings with ■ follow.',
        zh: '文中说归纳了五个方面的亮点，后面带■的标题只有四个。',
      },
    },
    related: ['contradicted'],
  },
  'level-differs': {
    title: { en: 'Places at different levels of government', zh: '两地行政层级不同' },
    effect: 'caveat',
    meaning: {
      en: 'A county-level city and a municipality have other tasks, courts and offices, and other numbers of people. A rate may be set beside another, with this caveat. Counts say little until they are divided by population.',
      zh: '县级市与直辖市的职权、机构和人口都不相同。比率可以并列，但须注意层级之别；计数则要除以人口，才有比较的意义。',
    },
    example: {
      a: { of: 'changshu', figure: 'reconsideration-correction-rate' },
      b: { of: 'beijing', figure: 'reconsideration-correction-rate' },
      shows: { en: 'Changshu is a county-level city, Beijing a municipality.', zh: '常熟是县级市，北京是直辖市。' },
    },
    related: ['per-head', 'jurisdiction-unknown'],
  },
  'reporter-differs': {
    title: { en: 'Different kinds of body give the figures', zh: '提供数字的机关性质不同' },
    effect: 'caveat',
    meaning: {
      en: 'One figure comes from a court and the other from a government, or from another kind of body. Each counts what it does itself, from its own files and with its own interest in the result. That is a caveat.',
      zh: '一个数字来自法院，另一个来自政府或其他性质的机关。各机关只统计自己经办的事项，依据各自的台账，也各有立场，所以须加注意。',
    },
    example: {
      a: { of: 'changshu', figure: 'reconsideration-correction-rate' },
      b: { of: 'beijing', figure: 'litigation-losing-rate' },
      shows: {
        en: 'The government reports the first, the courts the second. They are two measures besides.',
        zh: '前一个数字由政府提供，后一个由法院提供；况且两者也不是同一个指标。',
      },
    },
    related: ['source-kind-differs'],
  },
  'source-kind-differs': {
    title: { en: 'Documents of different kinds', zh: '来源文件的性质不同' },
    effect: 'caveat',
    meaning: {
      en: 'A statutory table must be filled in, whatever its figures; a white paper or a press conference is written by choice, and its publisher chooses what to print. Figures that were chosen tend to be the good ones. That is a caveat.',
      zh: '法定报表的数字好坏都得填；白皮书、新闻发布会则由发布方决定写什么、不写什么，选出来的往往是好看的数字。因此须加注意。',
    },
    example: {
      a: { of: 'changshu', figure: 'reconsideration-correction-rate' },
      b: { of: 'beijing', figure: 'reconsideration-correction-rate' },
      shows: { en: 'A press conference, and a newspaper on a report.', zh: '一个出自新闻发布会，一个出自报纸报道。' },
    },
    related: ['reporter-differs'],
  },
  'break-in-series': {
    title: { en: 'The series is broken at this figure', zh: '数列在此处中断' },
    effect: 'caveat',
    meaning: {
      en: 'The publisher marks that from this figure on things are counted in another way than before, for example after a reform. What changed between two years may be the counting. It is a caveat, on either side.',
      zh: '发布方注明，从这个数字起统计方法与以前不同，例如改革之后。前后的变化可能只是统计方法的变化。无论出现在哪一方，都须加注意。',
    },
    example: {
      a: { of: 'made-up', figure: 'kunshan' },
      b: { of: 'made-up', figure: 'taicang' },
      table: twoPlaces('kunshan,legal-aid-cases,320583,412件,2019,B\ntaicang,legal-aid-cases,320585,367件,2019,'),
      shows: { en: 'B is the status code for a break.', zh: '状态代码 B 表示数列中断。' },
    },
    related: ['definition-differs', 'status-unreliable'],
  },
  'vintage-differs': {
    title: { en: 'Different editions of the sources', zh: '来源的版本不同' },
    effect: 'caveat',
    meaning: {
      en: 'Statistics are revised: a first count, a final one, one after a census. A note says that the two figures come from different editions, so that part of what lies between them may be revision. That is a caveat.',
      zh: '统计数据会修订：有初步数、终审数，普查之后还会调整。数据集的说明指出，两个数字取自不同的版本，差别可能有一部分只是修订造成的，所以须加注意。',
    },
    example: {
      a: { of: 'made-up', figure: 'kunshan' },
      b: { of: 'made-up', figure: 'taicang' },
      table: twoPlaces('kunshan,legal-aid-cases,320583,412件,2019,\ntaicang,legal-aid-cases,320585,367件,2019,'),
      notes:
        'id,about,reason,text_en,text_zh\nedition,kunshan,vintage-differs,"The 412 are of the first edition, before its correction.",412件取自更正之前的第一版。',
      shows: {
        en: 'A note with this reason says so of one of the figures.',
        zh: 'notes.csv 中有一条以此为原因的说明，涉及其中一个数字。',
      },
    },
    related: ['contradicted'],
  },
  'status-unreliable': {
    title: { en: 'The publisher itself marks the figure', zh: '发布方注明数字不够可靠' },
    effect: 'caveat',
    meaning: {
      en: 'The figure has a status code other than normal: provisional, estimated, imputed and the like. It may change, or was not counted at all. The caveat is said with the code.',
      zh: '数字带有“正常”以外的状态代码，例如初步数、估计数、推算数。它可能还会变动，或者根本不是实际统计所得。提示中会写明代码，须加注意。',
    },
    example: {
      a: { of: 'made-up', figure: 'kunshan' },
      b: { of: 'made-up', figure: 'taicang' },
      table: twoPlaces('kunshan,legal-aid-cases,320583,412件,2019,P\ntaicang,legal-aid-cases,320585,367件,2019,'),
      shows: { en: 'P is the status code for a provisional figure.', zh: '状态代码 P 表示初步数。' },
    },
    related: ['break-in-series'],
  },
  contradicted: {
    title: { en: 'Two statements of the same figure disagree', zh: '同一数字有两种说法' },
    effect: 'caveat',
    meaning: {
      en: 'Two documents state the same measure of the same place and time, and their intervals have nothing in common, however each was rounded: both cannot be right. Neither is put above the other. The figure may be compared, with the caveat that there is another; per head, both are used.',
      zh: '两份文件对同一地区、同一时期的同一指标给出不同的数字，无论怎样取舍都不可能同时正确。程序不判断谁对谁错。数字仍可比较，但须注意另有说法；计算人均时，两种说法都计算在内。',
    },
    example: {
      a: { of: 'population', figure: 'changshu-2020-suzhou' },
      b: { of: 'population', figure: 'kunshan-2020' },
      shows: {
        en: '167.77万 is 1,677,650 to 1,677,750 if rounded, 1,677,700 to 1,677,799 if cut off; 1,677,050 is in neither.',
        zh: '167.77万按四舍五入是1677650至1677750，按截断是1677700至1677799，都不包括1,677,050。',
      },
    },
    related: ['key-repeated', 'vintage-differs'],
  },
  'rounding-assumed': {
    title: { en: 'The figure is read as rounded to the nearest', zh: '按四舍五入理解' },
    effect: 'caveat',
    meaning: {
      en: 'The print has fewer digits than the count had. It is read as rounded to the nearest, half a unit of its last digit each side; but offices also cut digits off, and the source does not say which it did. An order that would change with that is called unknown, and the assumption is a caveat.',
      zh: '所印的位数比实际统计的少。程序按四舍五入理解，即末位上下各半个单位；但有的机关是直接截断，来源没有说明是哪一种。如果换一种理解大小次序就会改变，程序会说“不能确定”。这一假定须加注意。',
    },
    example: {
      a: { of: 'changshu', figure: 'legal-aid' },
      b: { of: 'beijing', figure: 'legal-aid' },
      shows: {
        en: '3.7万 is 36,500 to 37,500 if rounded, 37,000 to 37,999 if cut off.',
        zh: '3.7万按四舍五入是36500至37500，按截断是37000至37999。',
      },
    },
    related: ['round-figure', 'base-doubtful'],
  },
  'round-figure': {
    title: { en: 'A count that ends in zeros', zh: '末尾为零的整数' },
    effect: 'caveat',
    meaning: {
      en: 'A count that ends in two or more zeros is rarely a count to the last unit: someone may have estimated it. The figure is taken as it stands, and the caveat warns against reading small differences out of it. Figures such as 521.19万, whose zeros belong to 万, are not meant.',
      zh: '末尾有两个以上零的计数，很少是逐件数出来的，可能是估计数。程序照原样采用，同时提醒：不要据此计较细小的差别。“521.19万”这类由“万”带来的零不在此列。',
    },
    example: {
      a: { of: 'changshu', figure: 'information-published' },
      b: { of: 'made-up', figure: 'kunshan' },
      table: 'id,indicator,printed,period\nkunshan,information-published,31240条,2015/2019',
      shows: {
        en: '25000余条 is more than 25,000; how much more is not said.',
        zh: '“25000余条”是大于25000，大多少没有说。',
      },
    },
    related: ['rounding-assumed', 'assumption-used'],
  },
} as const satisfies Readonly<Partial<Record<ReasonCode, ReasonPage>>>

import type { IssueInChinese, IssueText } from './issue-message'
import { type ValueIssueCode, valueIssues } from './value-issues'

/** Issues with the values of facts, and between facts. */
export const factIssues = {
  ...valueIssues,
  // values
  'indicator-in-catalogue': [
    'error',
    'The catalogue already has an indicator {received}.',
    'Use that one, without declaring it; or give your own another id, and say in "close_to" what it is close to.',
  ],
  'indicator-not-in-catalogue': [
    'error',
    '{received}, to which an indicator is said to be close, is none of the catalogue.{suggestion}',
    'Name indicators of the catalogue; those of your own belong in "not_to_be_confused_with".',
  ],
  'indicator-name-taken': [
    'error',
    'An indicator is called {received}, which already means {other}.',
    'Give it a name of its own, which tells readers what is different.',
  ],
  'indicator-cyclic': [
    'error',
    'The indicator {received} is made of itself, by way of {expected}.',
    'Correct its numerator, denominator, or what it is the change of or not to be confused with.',
  ],
  'range-upside-down': [
    'error',
    'The greatest value of an indicator is {received}, which is less than its least, {expected}.',
    'Correct "minimum" or "maximum".',
  ],
  'jurisdiction-in-catalogue': [
    'error',
    'The catalogue already has the place {code}, {place} ({level}), and says {expected} where the dataset says {received}.',
    'If it is that place, remove the row: rows may simply name it. If it is another, correct its code.',
  ],
  'jurisdiction-cyclic': [
    'error',
    'The place {received} is said to lie within itself, by way of {expected}.',
    'Correct "within": it names the next place outward.',
  ],
  'reference-unknown': [
    'error',
    '"{name}" points to {received}, which is not in this dataset.{suggestion}',
    'Add it, or correct the id.',
  ],
  'id-repeated': ['error', 'The id {received} is used twice.', 'Give each its own id.'],
  'id-reserved': [
    'error',
    'The id {received} is one that linked data needs for itself.',
    'Choose an id that does not end in -quote, -dating, -text or the like.',
  ],
  'key-repeated': [
    'error',
    '{received} and {other} state the same figure: same indicator, breakdown, place, period and document.',
    'Remove one, or say in "breakdown" or "period" what sets them apart.',
  ],
  'key-forbidden': ['error', 'The key {received} is not allowed.', 'Remove it.'],
  'unit-not-of-indicator': [
    'error',
    'The unit is {received}, but {indicator} is measured in {expected}.',
    'Leave the unit empty, or use another indicator.',
  ],
  'assumption-without-reason': [
    'error',
    'An assumption ({received}) is made without a reason.',
    'Say why in "assumed_because".',
  ],
  // figures
  'value-disagrees-with-printed': [
    'error',
    '"value" is {received}, but "printed" is {printed}, which reads {expected}.',
    'Clear "value", and {expected} is read from "printed"; or correct "printed".',
  ],
  'precision-disagrees-with-printed': [
    'error',
    '"precision" is {received}, but "printed" is {printed}, which reads {expected}.',
    'Clear "precision", or correct "printed".',
  ],
  'bounds-disagree-with-printed': [
    'error',
    'The bounds are {received}, but {printed} allows {expected}.',
    'Leave the bounds out, or correct them.',
  ],
  'outside-natural-range': [
    'error',
    '{received} lies outside what {indicator} can be: {expected}.',
    'Check the figure and the indicator.',
  ],
  'not-whole': [
    'error',
    '{received} is no whole number, but {indicator} is a count.',
    'Check the figure and the indicator; a multiplier that the source prints, such as ten thousand, belongs to the printed form.',
  ],
  // periods
  'date-impossible': [
    'error',
    '{received} is no date of the calendar.',
    'Write a year, a month or a day: 2016, 2016-03, 2016-03-01.',
  ],
  'duration-does-not-fit': [
    'error',
    'A length such as P5Y goes with the period kind "lasting", and with no other.',
    'Correct the period or its kind.',
  ],
  'later-than-source': [
    'error',
    'The period {received} is later than its source, which is of {expected}.',
    'Check the period and the date of the source.',
  ],
  'period-kind-unfit': [
    'error',
    '{indicator} is a {timeKind}, which has no period of the kind {received}.',
    'A stock or parameter holds at a moment: write one date, such as 2019-12-31.',
  ],
  // parts
  'part-exceeds-total': [
    'error',
    'The part {received} ({partFigure}) is certainly larger than its total {expected} ({totalFigure}).',
    'Check both figures, and which is part of which.',
  ],
  'parts-exceed-total': [
    'error',
    'The parts add up to {received}, certainly more than their total {expected} ({totalFigure}).',
    'Check the figures, and whether the parts overlap.',
  ],
  'parts-do-not-meet-total': [
    'error',
    'The parts add up to {received}, but make up the whole {expected} ({totalFigure}).',
    'Check the figures, and whether the parts are all there.',
  ],
  'parts-cyclic': [
    'error',
    '{received} is named as a part of {expected}, which is itself a part of it, or the same figure.',
    'Check which is the whole and which the part, in every set that names one of the two.',
  ],
  'quote-disagrees': [
    'error',
    'The quoted words are {received}, but the fact has {expected}.',
    'Make the two agree: both are the form as printed.',
  ],
  'offset-missing': [
    'error',
    'The quotation {received} has a start without an end, or an end without a start.',
    'Give both, or neither.',
  ],
  'offsets-disagree-with-quote': [
    'error',
    'The offsets {received} span another number of characters than {expected} has.',
    'Count in Unicode characters, from 0; the end is the character after the last.',
  ],
  'text-missing': ['error', 'The text is given in neither English nor Chinese.', 'Give at least one.'],
} as const satisfies Record<string, IssueText>

/** The same in Chinese. */
export const factIssuesInChinese: Readonly<Record<Exclude<keyof typeof factIssues, ValueIssueCode>, IssueInChinese>> = {
  'indicator-in-catalogue': [
    '指标目录中已有编号为 {received} 的指标。',
    '如果就是它，直接使用，不必自设；如果不是，请另取编号，并在“相近指标”一栏写明它与哪个指标相近。',
  ],
  'indicator-not-in-catalogue': [
    '“相近指标”中的 {received} 不在指标目录中。{suggestion}',
    '这一栏只写目录中的指标；自设的其他指标请写入“易混指标”。',
  ],
  'indicator-name-taken': [
    '有一个自设指标叫作 {received}，而这一名称已经指 {other}。',
    '请另取名称，让读者看得出区别。',
  ],
  'indicator-cyclic': [
    '指标 {received} 经由 {expected} 归到了自己。',
    '请更正它的分子、分母、所测变化的指标或易混指标。',
  ],
  'range-upside-down': ['指标的自然上限是 {received}，小于自然下限 {expected}。', '请更正“自然下限”或“自然上限”。'],
  'jurisdiction-in-catalogue': [
    '目录中已有代码为 {code} 的地区：{place}（{level}）。目录所写为 {expected}，此处所写为 {received}。',
    '如果就是这个地区，请删去这一行，直接使用即可；如果不是，请更正代码。',
  ],
  'jurisdiction-cyclic': [
    '地区 {received} 经由 {expected} 归到了自己之内。',
    '请更正“上级地区”：写的是直接包含它的地区。',
  ],
  'reference-unknown': ['“{name}”指向 {received}，本数据集中没有它。{suggestion}', '请补上，或更正编号。'],
  'id-repeated': ['编号 {received} 出现两次。', '请为每一条使用不同的编号。'],
  'id-reserved': ['编号 {received} 是关联数据自身要用的。', '请换一个不以 -quote、-dating、-text 等结尾的编号。'],
  'key-repeated': [
    '{received} 与 {other} 是同一个数字：指标、分组、地区、时期和来源都相同。',
    '请删去一条，或在“分组”“时期”中写明区别。',
  ],
  'key-forbidden': ['不允许使用键名 {received}。', '请删去。'],
  'unit-not-of-indicator': [
    '单位是 {received}，而 {indicator} 的单位是 {expected}。',
    '请把单位留空，或改用其他指标。',
  ],
  'assumption-without-reason': ['作了假定（{received}）却没有说明理由。', '请在“假定理由”一栏写明。'],
  'value-disagrees-with-printed': [
    '“数值”一栏是 {received}，“原文”一栏是 {printed}，读作 {expected}。',
    '请清空“数值”，程序会从“原文”读出 {expected}；或更正“原文”。',
  ],
  'precision-disagrees-with-printed': [
    '“精度”一栏是 {received}，“原文”一栏是 {printed}，读作 {expected}。',
    '请清空“精度”，或更正“原文”。',
  ],
  'bounds-disagree-with-printed': [
    '上下限是 {received}，而 {printed} 允许的范围是 {expected}。',
    '请删去上下限，或更正。',
  ],
  'outside-natural-range': ['{received} 超出 {indicator} 的可能范围：{expected}。', '请核对数字和指标。'],
  'not-whole': [
    '{received} 不是整数，而 {indicator} 是计数指标。',
    '请核对数字和指标；来源印有“万”“亿”的，须一并照录。',
  ],
  'date-impossible': ['{received} 不是日历上的日期。', '请写年、年月或年月日：2016、2016-03、2016-03-01。'],
  'duration-does-not-fit': ['P5Y 这样的时长只能与时期类别 lasting 同用。', '请更正时期或时期类别。'],
  'later-than-source': ['时期 {received} 晚于来源日期 {expected}。', '请核对时期和来源日期。'],
  'period-kind-unfit': [
    '{indicator} 是{timeKind}指标，时期类别不能是 {received}。',
    '存量或参数指标取某一时点：请只写一个日期，如 2019-12-31。',
  ],
  'part-exceeds-total': [
    '部分 {received}（{partFigure}）必然大于合计 {expected}（{totalFigure}）。',
    '请核对两个数字，以及哪个是哪个的一部分。',
  ],
  'parts-exceed-total': [
    '各部分之和为 {received}，必然大于合计 {expected}（{totalFigure}）。',
    '请核对数字，以及各部分是否有重叠。',
  ],
  'parts-do-not-meet-total': [
    '各部分之和为 {received}，与它们构成的合计 {expected}（{totalFigure}）不符。',
    '请核对数字，以及各部分是否齐全。',
  ],
  'parts-cyclic': [
    '{received} 被列为 {expected} 的一部分，而后者又是前者的一部分，或者就是同一个数字。',
    '请在列出这两个数字的每一组中核对：哪个是合计，哪个是部分。',
  ],
  'quote-disagrees': ['摘引的文字是 {received}，而该事实写的是 {expected}。', '请使两者一致：都应与原文相同。'],
  'offset-missing': ['摘引 {received} 只有起点或只有终点。', '请两者都填，或都不填。'],
  'offsets-disagree-with-quote': [
    '起止位置 {received} 的字数与 {expected} 的字数不同。',
    '请按 Unicode 字符从 0 计数，终点为末字之后的位置。',
  ],
  'text-missing': ['中英文都没有填写。', '请至少填写一种。'],
}

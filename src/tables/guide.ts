import type { Bilingual } from '../messages/fill'

/** How a template is filled in: what a line is about, and what to do. */
const guide: readonly (readonly [what: Bilingual, how: Bilingual])[] = [
  [
    { en: 'What to fill in', zh: '填什么' },
    {
      en: 'Most of the work is the column "printed" of the figures: the figure exactly as the document prints it, with its classifier.',
      zh: '主要填写“数字”表的“原文”一栏：照抄文件印出的数字，连同量词。',
    },
  ],
  [
    { en: 'Rows you do not need', zh: '用不到的行' },
    {
      en: 'Delete the rows of indicators that the document says nothing of. Rows left blank are no figures; the check says how many there are.',
      zh: '文件没有提到的指标，请删去相应的行。留空的行不算数字，检查时会提示有多少行。',
    },
  ],
  [
    { en: 'Lists to choose from', zh: '下拉选项' },
    {
      en: 'Cells of indicators, breakdowns, units and kinds are chosen from a list. Names and codes are both read; all of them stand with the codes.',
      zh: '指标、分组、单位和各种类别可从下拉列表中选择。名称和代码都能识别，全部列在“代码”中。',
    },
  ],
  [
    { en: '108件, 563名', zh: '108件、563名' },
    { en: 'Read as exact: 108. Nothing but "printed" is needed.', zh: '读作准确数 108。只填“原文”即可。' },
  ],
  [
    { en: '521.19万件, 7.9%', zh: '521.19万件、7.9%' },
    {
      en: 'Read as rounded: from 5211850 to 5211950, and from 7.85 to 7.95.',
      zh: '读作舍入数：5211850 至 5211950，7.85 至 7.95。',
    },
  ],
  [
    { en: '25000余条, 百余次', zh: '25000余条、百余次' },
    { en: 'Read as more than 25000, and more than 100.', zh: '读作多于 25000、多于 100。' },
  ],
  [
    { en: '近40个, 不足50件', zh: '近40个、不足50件' },
    { en: 'Read as fewer than 40, and fewer than 50.', zh: '读作少于 40、少于 50。' },
  ],
  [
    { en: '99%以上, 约200人', zh: '99%以上、约200人' },
    {
      en: 'Read as at least 99 %, and as about 200, for which no tolerance is made up.',
      zh: '读作至少 99%；“约”不另设误差范围。',
    },
  ],
  [
    { en: 'Period', zh: '时期' },
    {
      en: 'A year 2019, a month 2018-05, several years 2015/2019, since 2015/, five undated years P5Y. 2019年 and 五年来 are read too, with a remark.',
      zh: '一年写 2019，一月写 2018-05，几年写 2015/2019，“2015年以来”写 2015/，“五年来”写 P5Y。直接写 2019年、五年来也能识别，会有提示。',
    },
  ],
  [
    { en: 'No number', zh: '没有数字' },
    {
      en: 'A zero is a number: write 0. Where the document has the cell and no number in it, choose why in "no_value".',
      zh: '零也是数字，请写 0。文件有这一格而没有数字的，请在“无数值”栏选择原因。',
    },
  ],
  [
    { en: 'A second figure of one indicator', zh: '同一指标的另一个数字' },
    {
      en: 'Add a row with an id of its own, in any script, and another period or breakdown.',
      zh: '另起一行，编号自取、不得重复，中文亦可，并写明不同的时期或分组。',
    },
  ],
  [
    { en: 'Check it', zh: '检查' },
    {
      en: 'rolm check says everything that is wrong, with its cell and what to do. Nothing of your file is changed.',
      zh: '运行 rolm check，程序会逐一指出问题所在的单元格和改法，不会改动您的文件。',
    },
  ],
]

/** The guidance of a template in one language: rows of two cells. */
export const guideOf = (language: keyof Bilingual): readonly (readonly [string, string])[] =>
  guide.map(([what, how]) => [what[language], how[language]])

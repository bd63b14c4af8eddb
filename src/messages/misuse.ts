/** What the core refuses, as its English is, and the same in Chinese: `$1` and so on are what the English names. */
const refused: readonly (readonly [english: RegExp, chinese: string])[] = [
  [
    /^compare\(\) was given (.*) twice: give it two datasets, or two versions of one$/s,
    '两次给出了同一个数据集 $1：请给出两个数据集，或同一数据集的两个版本',
  ],
  [/^(.*) has no figure "(.*)": its ids are in its observations$/s, '$1 没有编号为“$2”的数字：编号见其数字表'],
  [
    /^The query makes more than (\d+) pairs: narrow it by conditions in "where"$/,
    '查询会得到超过 $1 对数字：请在 where 中加条件缩小范围',
  ],
  [
    /^tableOf\(\) was given (.*) and (.*), which declare different things at (.*): give one of the indicators another id, or one of the datasets another base$/s,
    '$1 和 $2 在 $3 声明了不同的指标：请给其中一个指标另取编号，或给其中一个数据集另取基础网址',
  ],
]

/**
 * The Chinese of what the core throws, for who meets it on a command line: a page that asks and compares need not carry it. All else
 * that throws brings its own.
 */
export const misuseInChinese = (english: string): string | undefined => {
  const [pattern, chinese] = refused.find(([pattern]) => pattern.test(english)) ?? []
  return pattern && chinese && english.replace(pattern, chinese)
}

import type { Bilingual, Parameters } from './fill'
import { libraryWords } from './library-words'

/** What values should be: the words of the rules of model, tables and queries, and the same in Chinese. */
const chinese: Readonly<Record<string, string>> = {
  'a date such as 2016, 2016-03 or 2016-03-01': '日期，如 2016、2016-03 或 2016-03-01',
  'a date such as 2020-12-04': '日期，如 2020-12-04',
  'a decimal in canonical form, such as 25000 or 7.9': '不带多余符号和零的数字，如 25000 或 7.9',
  'a duration such as P5Y': '时长，如 P5Y',
  'a file name without folders': '不含文件夹的文件名',
  'a number in plain digits, such as 25000 or 7.9': '不带分隔符的数字，如 25000 或 7.9',
  'a short name of your own choice, such as legal-aid': '自取的简短名称，中文亦可，如 法律援助',
  'a version such as 1.0.0': '版本号，如 1.0.0',
  'a web address that begins with http:// or https://': '以 http:// 或 https:// 开头的网址',
  'a whole number': '整数',
  'an address that ends in /': '以 / 结尾的网址',
  'an address with spaces, quotes and brackets percent-encoded': '网址，其中空格、引号、括号须作百分号编码',
  'an id in Unicode NFC': '采用 Unicode NFC 形式的编号',
  'an id of letters, digits, ".", "-" and "_"': '由文字、数字和“.”“-”“_”组成、以文字或数字开头的编号',
  'an id that is not a word of the language itself': '不是程序语言保留字的编号',
  'dates in EDTF, such as 2015/': 'EDTF 日期，如 2015/',
  'names and values, such as id: our-city': '名称和值，如 id: our-city',
  'nothing beside "compiled": no office approves a compilation': '留空；汇编的数据集（compiled）无审核机关',
  'nothing beside the status submitted or approved: no office approves a compilation':
    '状态为“已提交”或“已审核”时不填：汇编的数据集无审核机关',
  'nothing, unless the period kind is since': '留空；只有时期类别为 since 时才填',
  'nothing, unless the status is withdrawn': '留空；只有状态为“已撤回”时才填',
  'given for a rate alone': '留空；只有比率才填',
  'one of the codes for it': '其中一个代码',
  'one line of text': '一行文字',
  'one lower bound at most': '最多一个下限',
  'one upper bound at most': '最多一个上限',
  'sixty-four hexadecimal digits in lower case': '64位小写十六进制数字',
  'text without control characters': '不含控制字符的文字',
  'the document that is quoted': '被摘引的文件',
  'the id of the document that it is taken from': '所出自的来源文件的编号',
  'the id of one of the bodies': 'bodies 中某一机关的编号',
  'the id of what is meant': '所指事实的编号',
  'the words as the source prints them': '来源所印的文字',
  'what the quotation is for: figure, statement, dating or part':
    '摘引的用途：figure（数字）、statement（其他事实）、dating（时期）或 part（部分）',
  'what it is close to, and what differs': '相近指标和区别，两者都写或都不写',
  'yes or no': '是或否（yes 或 no）',
  // of what type
  'a list': '列表',
  'a number': '数字',
  'names with values, such as en: …, zh: …': '带名称的值，如 en: …、zh: …',
  text: '文字',
  'true or false': 'true 或 false',
  // in a query
  '"dataset" beside "source", as the id of a source belongs to its dataset':
    '分组有 source 时也要有 dataset：来源的编号只在其数据集内有效',
  'a list that has each name once': '每个名称只写一次的列表',
  'at least one name': '至少一个名称',
  'a year, a month or a day, or two with "/" between: 2019, 2019-05, 2015/2019, 2015/9999':
    '年、月或日，或以“/”连接的两个：2019、2019-05、2015/2019、2015/9999',
  'names with values, such as where: …, select: …': '带名称的值，如 where: …、select: …',
  'nothing beside "pair", which names it': '留空；pair 已写明',
  'two places as "jurisdiction", or two times as "period"': '写两个地方（jurisdiction），或写两个时期（period）',
  'two that differ': '不同的两项',
}

/** The same of words with a number, or a list of codes, in them: what stands before and behind that. */
const chineseAround: readonly (readonly [before: string, behind: string, zh: string])[] = [
  ['one or more of ', '', '下列一项或几项：{it}'],
  ['a word, or a list of at most ', '', '一个编号，或最多{it}个编号的列表'],
  ['a list of at most ', '', '最多{it}项的列表'],
  ['a list of at least ', '', '至少{it}项的列表'],
  ['at most ', ' characters', '最多{it}个字符'],
  ['at least ', ' character', '至少{it}个字符'],
  ['at most ', '', '最大为{it}'],
  ['at least ', '', '最小为{it}'],
]

/** What a value should be, in Chinese; words that are not known stand as they are. */
const inChinese = (words: string): string => {
  if (Object.hasOwn(chinese, words)) return chinese[words] ?? words
  const found = chineseAround.find(([before, behind]) => words.startsWith(before) && words.endsWith(behind))
  if (found === undefined) return words
  const [before, behind, zh] = found
  return zh.replace('{it}', () => words.slice(before.length, words.length - behind.length))
}

/** What a value should be, in both languages. */
export const expectation = (words: string): Bilingual => ({ en: words, zh: inChinese(words) })

/** The codes of issues that say what a value should be in the words of a rule. What others expect is a value itself. */
const wordedCodes: ReadonlySet<string> = new Set([
  'field-missing',
  'value-not-valid',
  'dates-do-not-fit',
  'property-missing',
  'term-not-valid',
])

/** What fills the message of an issue, in both languages: whoever finds something knows the words of its rule, or of a library, in English alone. */
export const inBothLanguages = (code: string, parameters: Parameters): Parameters => {
  const { expected, detail } = parameters
  return {
    ...parameters,
    ...(typeof expected === 'string' && wordedCodes.has(code) && { expected: expectation(expected) }),
    ...(typeof detail === 'string' && { detail: { en: detail, zh: libraryWords(code, detail) } }),
  }
}

import type { CommanderError } from 'commander'
import type { Language } from './language'

/** What the library that reads the command line says of misuse, by its code, and the same in Chinese. */
const inChinese: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'commander.unknownCommand': [[/^unknown command '(.*)'$/s, '没有“$1”这个命令。']],
  'commander.unknownOption': [[/^unknown option '(.*)'$/s, '没有“$1”这个选项。']],
  'commander.missingArgument': [[/^missing required argument '(.*)'$/s, '缺少参数“$1”。']],
  'commander.optionMissingArgument': [[/^option '(.*)' argument missing$/s, '选项“$1”缺少它的值。']],
  'commander.missingMandatoryOptionValue': [[/^required option '(.*)' not specified$/s, '缺少必需的选项“$1”。']],
  'commander.conflictingOption': [
    [/^option '(.*)' cannot be used with option '(.*)'$/s, '选项“$1”不能与选项“$2”同用。'],
  ],
  'commander.excessArguments': [
    [
      /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/s,
      '“$1”的参数过多：应为 $2 个，实为 $3 个。',
    ],
    [/^too many arguments\. Expected (\d+) arguments? but got (\d+)\.$/s, '参数过多：应为 $1 个，实为 $2 个。'],
  ],
  'commander.invalidArgument': [
    [
      /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
      '选项“$1”的值“$2”无效。可选的值有：$3。',
    ],
    [
      /^command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/s,
      '参数“$2”的值“$1”无效。可选的值有：$3。',
    ],
  ],
}

const suggestion = /\n\(Did you mean (?:one of )?(.*)\?\)$/s

const chineseText = (code: string, message: string): string => {
  const [bare, near] = [message.replace(suggestion, ''), suggestion.exec(message)?.[1]]
  const match = inChinese[code]?.find(([said]) => said.test(bare))
  if (match === undefined) return message
  return bare.replace(...match) + (near === undefined ? '' : `您是否要写 ${near.replaceAll(', ', '、')}？`)
}

/** What is said of a command line that makes no sense, and how to find out more. */
export const misuseText = ({ code, message }: CommanderError, language: Language): string =>
  code === 'commander.help' // the help itself was shown
    ? ''
    : language === 'en'
      ? `${message}\n(--help shows how)`
      : `${chineseText(code, message.replace(/^error: /, ''))}\n（加 --help 可查看用法）`

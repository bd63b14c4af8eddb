import type { HelpConfiguration } from 'commander'
import type { Language } from './language'
import { widthOf, wrapped } from './layout'

/** The words of the library that lays out help, in Chinese. */
const chinese: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

const usageInChinese = (usage: string): string => usage.replace('[options]', '[选项]').replace('[command]', '[命令]')

/** That an option is not set unless it is given goes without saying. */
const withoutFalse = (description: string): string => description.replace(/ \(default: false\)$/, '')

const descriptionInChinese = (description: string): string =>
  withoutFalse(description)
    .replace(/ \((?=choices: |default: )/, '（')
    .replace(/\)$/, '）')
    .replace('choices: ', '可选：')
    .replace(', default: ', '；默认：')
    .replace('default: ', '默认：')

/** A mark that closes may stand behind the end of a line: room is left for it. */
const fits = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => wrapped(line, width - 2))
    .join('\n')

/** How help is laid out in a language: Chinese characters take two columns, and lines break between them. */
export const helpIn = (language: Language): HelpConfiguration =>
  language === 'en'
    ? { displayWidth: widthOf, styleOptionDescription: withoutFalse }
    : {
        displayWidth: widthOf,
        boxWrap: fits,
        styleTitle: (title) => chinese[title] ?? title,
        styleUsage: usageInChinese,
        styleSubcommandTerm: usageInChinese,
        styleOptionDescription: descriptionInChinese,
        styleArgumentDescription: descriptionInChinese,
      }

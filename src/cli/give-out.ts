import { extname } from 'node:path'
import { writeFiles } from '../publish/index'
import { CommandEnd, exitCodes } from './exit'
import type { Phrase } from './language'
import type { Session } from './session'

const noText: Phrase = {
  en: 'Parquet is no text for a terminal: name a file by --out, or send it on to a program.',
  zh: 'Parquet 不是可在终端显示的文字：请用 --out 指定文件，或用管道交给其他程序。',
}

/** The form in which data is written where none is named: that in which the name of the file ends, else the usual one. */
export const formOf = <Form extends string>(out: string | undefined, forms: readonly Form[], usual: Form): Form =>
  forms.find((form) => `.${form}` === extname(out ?? '').toLowerCase()) ?? usual

/** Writes data to the file named, or to stdout. What is no text is not written where a person would see it. */
export const giveOut = (data: string | Uint8Array, out: string | undefined, { terminal, word }: Session): void => {
  if (out !== undefined) writeFiles([{ path: out, text: data }])
  else if (typeof data === 'string') terminal.write(data)
  else if (process.stdout.isTTY) throw new CommandEnd(exitCodes.misuse, word(noText))
  else process.stdout.write(data)
}

import { type Command, Option } from 'commander'
import { type ExportFormat, exported, exportFormats } from '../export'
import { formOf, giveOut } from '../give-out'
import type { Session } from '../session'
import { anyDataset, datasetArgument, examples, jsonFormatOption } from './words'

interface ExportOptions {
  readonly format?: ExportFormat
  readonly json?: true
  readonly out?: string
}

/** Declares `rolm export`. */
export const declareExport = (program: Command, session: Session): void => {
  const { word, terminal, named } = session
  program
    .command('export')
    .description(word({ en: 'write a dataset in another form', zh: '把数据集写成其他格式' }))
    .argument(word(datasetArgument), word(anyDataset))
    .addOption(
      new Option(
        word({ en: '--format <format>', zh: '--format <格式>' }),
        word({
          en: 'the form to write; that in which the name of the file ends, else ttl',
          zh: '要写出的格式；不指定则由文件扩展名决定，否则为 ttl',
        }),
      ).choices(exportFormats),
    )
    .addOption(jsonFormatOption(session))
    .option(
      word({ en: '--out <file>', zh: '--out <文件>' }),
      word({ en: 'write to a file instead of stdout', zh: '写入文件，而不是标准输出' }),
    )
    .addHelpText('after', examples(session, 'export changshu', 'export changshu --out changshu.csv'))
    .action(async (name: string, { format, json, out }: ExportOptions) => {
      const form = json === true ? 'json' : (format ?? formOf(out, exportFormats, 'ttl'))
      giveOut(exported(await named(name, json), form, terminal.language), out, session)
    })
}

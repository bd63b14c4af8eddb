import { type Command, Option } from 'commander'
import { type ExportFormat, exported, exportFormats } from '../export'
import { giveOut } from '../give-out'
import type { Session } from '../session'
import { anyDataset, datasetArgument, examples, jsonFormatOption } from './words'

interface ExportOptions {
  readonly format: ExportFormat
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
        word({ en: 'the form to write', zh: '要写出的格式' }),
      )
        .choices(exportFormats)
        .default('ttl'),
    )
    .addOption(jsonFormatOption(session))
    .option(
      word({ en: '--out <file>', zh: '--out <文件>' }),
      word({ en: 'write to a file instead of stdout', zh: '写入文件，而不是标准输出' }),
    )
    .addHelpText('after', examples(session, 'export changshu', 'export changshu --format csv --out changshu.csv'))
    .action(async (name: string, { format, json, out }: ExportOptions) => {
      giveOut(exported(await named(name, json), json === true ? 'json' : format, terminal.language), out, session)
    })
}

import type { Command } from 'commander'
import { explainCode } from '../explain'
import type { Session } from '../session'
import { examples, jsonOption } from './words'

/** Declares `rolm explain`. */
export const declareExplain = (program: Command, session: Session): void => {
  const { word, terminal } = session
  program
    .command('explain')
    .description(
      word({
        en: 'tell what a code means, with an example; or list all codes',
        zh: '解释代码的含义并举例，或列出全部代码',
      }),
    )
    .argument(
      word({ en: '[code]', zh: '[代码]' }),
      word({ en: 'a code, such as base-doubtful', zh: '一个代码，例如 base-doubtful' }),
    )
    .addOption(jsonOption(session))
    .addHelpText(
      'after',
      examples(session, 'explain', 'explain base-doubtful --lang zh', 'explain value-disagrees-with-printed --json'),
    )
    .action((code: string | undefined, options: { json: boolean }) => explainCode(code, options, terminal))
}

import type { IssueDetails } from '../issue'
import type { CoreIssueCode } from '../messages/core-issues'
import type { Dataset } from './dataset'
import { isLaterVersion } from './version'

/** What the head of a dataset says of its version and of the day from which it may be published. */
export const checkHead = (
  { version, replaces, issued, notBefore }: Pick<Dataset, 'version' | 'replaces' | 'issued' | 'notBefore'>,
  say: (code: CoreIssueCode, details?: IssueDetails) => void,
): void => {
  if (replaces !== undefined && !isLaterVersion(version, replaces))
    say('version-not-later', { path: ['replaces'], received: replaces, expected: version })
  if (notBefore !== undefined && issued < notBefore)
    say('issued-too-early', { path: ['issued'], received: issued, expected: notBefore })
}

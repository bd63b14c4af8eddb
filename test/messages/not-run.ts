import { fetchIssues } from '../../src/messages/fetch-issues'
import { formatIssues } from '../../src/messages/format-issues'
import type { IssueCode } from '../../src/messages/issues'
import { workbookIssues } from '../../src/messages/workbook-issues'

const all = (table: object, why: string): Readonly<Partial<Record<IssueCode, string>>> =>
  Object.fromEntries(Object.keys(table).map((code) => [code, why]))

/** Issues whose example is described, not run with the page, and why: each is raised by an input of `raised.test.ts`. */
export const notRun: Readonly<Partial<Record<IssueCode, string>>> = {
  'copy-too-large': 'needs a copy of more than 64 MB',
  'cube-not-compared': 'needs thousands of observations, each of which lacks other dimensions',
  'cube-too-large': 'needs a cube of more than sixteen million terms',
  'endpoint-not-reached': 'needs a server that is not there',
  'endpoint-too-slow': 'needs a server that hangs',
  'endpoint-refused': 'needs a server that refuses',
  'endpoint-not-sparql': 'needs a server with a page',
  'file-too-large': 'needs a file of more than 256 MB',
  'line-too-long': 'needs a record of more than a million characters',
  'more-not-told': 'says fifty other things first',
  'more-of-the-same': 'needs more than a thousand rows with one fault',
  'nested-too-deep': 'needs more than a hundred brackets, which nobody would count',
  'parquet-not-readable': 'needs a file of bytes',
  'dataset-not-given': 'needs a store with two datasets',
  'places-disagree': 'needs a store with two datasets',
  'results-not-readable': 'needs a server whose answer breaks off',
  'results-too-large': 'needs a server with a long answer',
  'results-cut-short': 'needs a server that cuts',
  'results-not-exact': 'needs an engine that computes with doubles',
  'results-repeated': 'needs a store with a dataset in two graphs',
  'figures-of-others': 'is told where a table is loaded',
  'too-many-figures': 'needs a text of more than twenty million figures',
  'too-many-rows': 'needs a table of more than a million rows',
  ...all(workbookIssues, 'needs a workbook, which is no text'),
  ...all(fetchIssues, 'needs a server'),
  ...all(formatIssues, 'needs a file of another form, or an archive'),
}

import { extname, posix } from 'node:path'
import { folderFiles } from '../check/folder'

/** The files of a folder in which a dataset stands: its source, or the forms in which it was published. */
export type FilesOfDataset =
  | { readonly is: 'source'; readonly paths: readonly string[] }
  | { readonly is: 'published'; readonly paths: readonly string[] }

/** Forms in which a dataset is published and read again, the one that says most first. */
const formExtensions: readonly string[] = ['.ttl', '.trig', '.nt', '.jsonld', '.json']

/** Files of a published folder that are about its dataset, and hold none. */
const besides: ReadonlySet<string> = new Set([
  'changes.ttl',
  'changes.json',
  'csv-metadata.json',
  'datapackage.json',
  'dcat.ttl',
  'manifest.json',
  'schema.json',
  'void.ttl',
  '.zenodo.json',
])

const head = ['dataset.yaml', 'dataset.csv']

const depthOf = (path: string): number => path.split('/').length

/** The forms of the first dataset of a folder: files of one name, which differ in their ends. */
const formsIn = (paths: readonly string[]): readonly string[] => {
  const rank = (path: string): number => formExtensions.indexOf(extname(path).toLowerCase())
  const forms = paths.filter((path) => rank(path) >= 0 && !besides.has(posix.basename(path)))
  const [first] = [...forms].sort((a, b) => depthOf(a) - depthOf(b) || rank(a) - rank(b) || (a < b ? -1 : 1))
  if (first === undefined) return []
  const stem = first.slice(0, -extname(first).length)
  return forms.filter((path) => path.slice(0, -extname(path).length) === stem).sort((a, b) => rank(a) - rank(b))
}

/**
 * Which of the files of a folder, by their paths in it, are those of its dataset. The source goes before what was made of it, but
 * for one that stands deeper: a published folder holds a copy of its tables.
 */
export const filesOfDataset = (paths: readonly string[]): FilesOfDataset | undefined => {
  const forms = formsIn(paths)
  const depth = forms[0] === undefined ? Number.POSITIVE_INFINITY : depthOf(forms[0])
  const [first] = paths
    .filter((path) => head.includes(posix.basename(path)) && depthOf(path) <= depth)
    .filter((path) => paths.includes(posix.join(posix.dirname(path), 'observations.csv')))
    .sort((a, b) => depthOf(a) - depthOf(b))
  if (first === undefined) return forms.length === 0 ? undefined : { is: 'published', paths: forms }
  const own = folderFiles.map((name) => posix.join(posix.dirname(first), name))
  return { is: 'source', paths: own.filter((path) => paths.includes(path)) }
}

import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { RolmError } from '../issue'
import { type Manifest, manifestIn, manifestName } from './manifest'
import { folderAt } from './out-folder'

/** A folder that is published to: where it is, links followed, and what was published there last. */
export interface Target {
  readonly path: string
  readonly manifest: Manifest | undefined
  /** Files and folders in it that were not written by publishing: they stay. */
  readonly others: readonly string[]
}

const chunk = 65_536

/** The bytes of a file, piece by piece. */
export function* readPieces(path: string): Generator<Uint8Array> {
  const handle = openSync(path, 'r')
  try {
    for (;;) {
      const buffer = new Uint8Array(chunk)
      const length = readSync(handle, buffer, 0, chunk, null)
      if (length === 0) return
      yield buffer.subarray(0, length)
    }
  } finally {
    closeSync(handle)
  }
}

const sha256Of = (path: string): string => {
  const hash = createHash('sha256')
  for (const piece of readPieces(path)) hash.update(piece)
  return hash.digest('hex')
}

/** Every entry of a folder that is no folder itself, and folders that are empty; with `/` between folders. */
const entriesOf = (folder: string, within = ''): readonly string[] =>
  readdirSync(join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const path = within === '' ? entry.name : `${within}/${entry.name}`
    if (!entry.isDirectory()) return [path]
    const inner = entriesOf(folder, path)
    return inner.length === 0 ? [path] : inner
  })

const listed = (paths: readonly string[]): string =>
  paths.length > 5 ? `${paths.slice(0, 5).join(', ')}, … (${paths.length})` : paths.join(', ')

/** Files of ours that are no more as they were written: somebody's work may be in them. */
const changedIn = (path: string, { files }: Manifest): readonly string[] =>
  files
    .filter(({ path: file }) => existsSync(join(path, file)))
    .filter(({ path: file, bytes, sha256 }) => {
      const full = join(path, file)
      return !lstatSync(full).isFile() || statSync(full).size !== bytes || sha256Of(full) !== sha256
    })
    .map(({ path: file }) => file)

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`))
}

/**
 * Looks at the folder that is to be published to, and refuses what cannot be replaced without loss.
 *
 * @throws RolmError where it is no folder, holds files but was not published here, holds another dataset, has files that were
 * changed since, or is the folder that the program stands in
 */
export const lookAtTarget = (folder: string, dataset: string): Target => {
  const path = folderAt(folder)
  if (isWithin(realpathSync(process.cwd()), path))
    throw new RolmError(
      `${folder} is the folder that you are in, or one above it, and cannot change its place: give another, such as ./published`,
      { zh: `${folder} 是当前所在的文件夹或其上级，无法整体替换：请另给一个，如 ./published` },
    )
  if (!existsSync(path)) return { path, manifest: undefined, others: [] }
  const manifest = manifestIn(path)
  const entries = entriesOf(path)
  if (manifest === undefined) {
    if (entries.length === 0) return { path, manifest, others: [] }
    throw new RolmError(
      `${folder} holds files and was not published here (it has no ${manifestName} of ours): give a new or empty folder`,
      { zh: `${folder} 中已有文件，且并非由本程序发布（没有本程序写的 ${manifestName}）：请给出新的或空的文件夹` },
    )
  }
  if (manifest.dataset !== dataset)
    throw new RolmError(
      `${folder} holds the dataset ${manifest.dataset}, not ${dataset}: give each dataset a folder of its own`,
      { zh: `${folder} 中是数据集 ${manifest.dataset}，不是 ${dataset}：每个数据集请用各自的文件夹` },
    )
  const changed = changedIn(path, manifest)
  if (changed.length > 0)
    throw new RolmError(
      `files in ${folder} were changed since they were published: ${listed(changed)}. Move them away or delete them, then publish again`,
      { zh: `${folder} 中有文件在发布后被改动：${listed(changed)}。请移走或删除后再发布` },
    )
  const ours = new Set([manifestName, ...manifest.files.map(({ path: file }) => file)])
  return { path, manifest, others: entries.filter((entry) => !ours.has(entry)) }
}

/**
 * Refuses to write over files of others.
 *
 * @throws RolmError naming them
 */
export const checkRoom = (folder: string, { others }: Target, paths: readonly string[]): void => {
  const taken = others.filter((other) =>
    paths.some((path) => path === other || path.startsWith(`${other}/`) || other.startsWith(`${path}/`)),
  )
  if (taken.length > 0)
    throw new RolmError(
      `${folder} has files of the same names that were not published here: ${listed(taken)}. Move them away, then publish again`,
      { zh: `${folder} 中有同名文件，并非由本程序发布：${listed(taken)}。请移走后再发布` },
    )
}

/** Puts a file into another folder of the same disk, under both names; or a copy of it where the disk knows no such thing. */
export const linkOrCopy = (from: string, to: string): void => {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL)
  }
}

/** Puts the files of others into the new folder too. They stay in the old one until it is gone. */
export const keepOthers = ({ path, others }: Target, fresh: string): void => {
  for (const other of others) {
    const [from, to] = [join(path, other), join(fresh, other)]
    mkdirSync(dirname(to), { recursive: true })
    const entry = lstatSync(from)
    if (entry.isDirectory()) mkdirSync(to, { recursive: true })
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to)
    else if (entry.isFile()) linkOrCopy(from, to)
    else
      throw new RolmError(`${from} is neither a file nor a folder: move it away, then publish again`, {
        zh: `${from} 既不是文件也不是文件夹：请移走后再发布`,
      })
  }
}

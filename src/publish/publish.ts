import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Dataset, LargeDataset } from '../model/dataset'
import { formFiles } from './forms/files'
import type { FormFile, Publication, WrittenFile } from './forms/form'
import { checkAlone, clearLeftovers, type Leftover, type Workplace, workplaceOf } from './leftovers'
import { manifestName, manifestText } from './manifest'
import { publishedPart } from './release'
import { checkRoom, keepOthers, lookAtTarget, readPieces, type Target } from './target'
import { checkOrder, keepVersions, versionBefore } from './versions'

/** How a dataset is published. */
export interface PublishOptions {
  /** Every form, and not only those that everybody needs. */
  readonly all?: boolean
  /** The version before, where what has changed since is to be told; by default the one that the folder has. */
  readonly since?: Dataset
  /** Ends the run before the folder is replaced. Nothing is left of it. */
  readonly signal?: AbortSignal
  /** Is told how far the writing is, some times a second. */
  readonly onProgress?: (progress: PublishProgress) => void
}

/** How far the writing of a folder is: the file that is being written, and how much of it there is by now. */
export interface PublishProgress {
  readonly path: string
  readonly bytes: number
}

/** What was published. */
export interface Published {
  readonly folder: string
  /** Every file that was written, in order; the manifest lists them too. */
  readonly files: readonly WrittenFile[]
  /** Files of the folder that are not ours, and stay. */
  readonly kept: readonly string[]
  /** What runs that were killed had left beside the folder. */
  readonly leftovers: readonly Leftover[]
  /** The version since which `changes.ttl` and `changes.json` tell what has changed. */
  readonly since?: string
  /** The version before, where it cannot be read or is too large, so that they are not written. */
  readonly notCompared?: string
}

const pieceLength = 65_536

/** How long the writing goes on before signals are listened to, in milliseconds. */
const longestTurn = 100

const otherTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const encoder = new TextEncoder()

/** Writes a file piece by piece, and from time to time lets others have their turn: whoever wants to end the run, too. */
const writeFile = async (
  path: string,
  pieces: Iterable<string | Uint8Array>,
  onTurn: (bytes: number) => Promise<void>,
): Promise<Omit<WrittenFile, 'path'>> => {
  mkdirSync(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  const handle = openSync(path, 'wx')
  let [bytes, text, since] = [0, '', performance.now()]
  const write = (piece: Uint8Array): void => {
    hash.update(piece)
    for (let at = 0; at < piece.length; ) at += writeSync(handle, piece, at)
    bytes += piece.length
  }
  const flush = (): void => {
    write(encoder.encode(text))
    text = ''
  }
  try {
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        text += piece
        if (text.length >= pieceLength) flush()
      } else {
        flush()
        write(piece)
      }
      if (performance.now() - since < longestTurn) continue
      await onTurn(bytes)
      since = performance.now()
    }
    flush()
  } finally {
    closeSync(handle)
  }
  return { bytes, sha256: hash.digest('hex') }
}

const writeFiles = async (
  dataset: LargeDataset,
  files: readonly FormFile[],
  fresh: string,
  { signal, onProgress }: PublishOptions,
): Promise<readonly WrittenFile[]> => {
  const written: WrittenFile[] = []
  const publication: Publication = { dataset, files, written, read: (path) => readPieces(join(fresh, path)) }
  for (const { path, pieces } of files) {
    const onTurn = async (bytes: number): Promise<void> => {
      onProgress?.({ path, bytes })
      await otherTurn()
      signal?.throwIfAborted()
    }
    await onTurn(0)
    written.push({ path, ...(await writeFile(join(fresh, path), pieces(publication), onTurn)) })
  }
  return written
}

/** Puts the new folder in place of the old one: two renamings, and nothing between them. */
const swap = ({ path }: Target, { fresh, old }: Workplace): void => {
  const replaces = existsSync(path)
  if (replaces) renameSync(path, old)
  try {
    renameSync(fresh, path)
  } catch (error) {
    if (replaces) renameSync(old, path)
    throw error
  }
}

/**
 * Publishes a dataset into a folder, in its forms: Turtle, JSON-LD, flat CSV, its tables, a codebook, how to cite it and a README; with
 * `all` every other form too. The new folder takes the place of the old one when it is whole, so a run that ends
 * before leaves the old one as it was. Files in it that were not published stay, and so do those of earlier versions, at their
 * permanent addresses, with what has changed since told beside. What is not approved is marked as a draft, in its files and their
 * names; of what was withdrawn the head alone is published. The same dataset gives the same bytes.
 *
 * The dataset has been checked: this is what `loadDataset` and `checkFolder` give; and whether it may be published,
 * `releaseIssues` says.
 *
 * @throws RolmError where the folder cannot be replaced without loss: nothing is written
 */
export const publishDataset = async (
  dataset: LargeDataset,
  folder: string,
  options: PublishOptions = {},
): Promise<Published> => {
  const { path } = lookAtTarget(folder, dataset.id)
  const leftovers = clearLeftovers(path)
  const target = lookAtTarget(folder, dataset.id)
  checkOrder(folder, dataset, target)
  const published = publishedPart(dataset)
  const isWhole = published === dataset
  const before = isWhole ? await versionBefore(dataset, target) : undefined
  const since = isWhole ? (options.since ?? before?.dataset) : undefined
  const files = formFiles(published, { all: options.all === true, since })
  checkRoom(folder, target, [...files.map((file) => file.path), manifestName])
  const place = workplaceOf(target.path)
  try {
    mkdirSync(place.fresh, { recursive: true })
    checkAlone(target.path)
    const written = await writeFiles(published, files, place.fresh, options)
    const versions = await keepVersions(published, target, place.fresh, written)
    keepOthers(target, place.fresh)
    const kept = new Set(versions.map((file) => file.path))
    const all = [...written.filter((file) => !kept.has(file.path)), ...versions]
    const manifest = manifestText({ dataset: dataset.id, version: dataset.version, files: all })
    await writeFile(join(place.fresh, manifestName), [manifest], otherTurn)
    swap(target, place)
    rmSync(place.old, { recursive: true, force: true })
    return {
      folder: target.path,
      files: all,
      kept: target.others,
      leftovers,
      ...(since !== undefined && { since: since.version }),
      ...(since === undefined && before !== undefined && { notCompared: before.version }),
    }
  } finally {
    rmSync(place.fresh, { recursive: true, force: true })
  }
}

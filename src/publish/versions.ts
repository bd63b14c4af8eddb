import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { diffDatasets } from '../check/diff/diff'
import { RolmError } from '../issue'
import { localName } from '../mapping/address'
import { isApproved } from '../model/approval'
import type { Dataset, LargeDataset } from '../model/dataset'
import { decodeUtf8 } from '../model/utf8'
import { isLaterVersion } from '../model/version'
import { longestRdf } from '../rdf/parse'
import { readRdf } from '../rdf/read'
import { isIssue, readBounded } from './files'
import type { WrittenFile } from './forms/form'
import type { Manifest } from './manifest'
import { linkOrCopy, type Target } from './target'

/** The path of a version's file, which stands at the permanent address of the version. */
export const versionPath = (id: string, version: string, extension: string): string =>
  `${localName(id)}/${version}.${extension}`

const versionOf = (path: string): string | undefined => /^[^/]+\/(\d+\.\d+\.\d+)\.\w+$/.exec(path)?.[1]

const versionsIn = (manifest: Manifest | undefined): readonly string[] => [
  ...new Set((manifest?.files ?? []).flatMap(({ path }) => versionOf(path) ?? [])),
]

const latest = (versions: readonly string[]): string | undefined =>
  versions.reduce<string | undefined>(
    (best, version) => (best === undefined || isLaterVersion(version, best) ? version : best),
    undefined,
  )

/**
 * Refuses to go back: a draft, or an earlier version, in place of a version that was published.
 *
 * @throws RolmError
 */
export const checkOrder = (folder: string, dataset: LargeDataset, { manifest }: Target): void => {
  const published = latest(versionsIn(manifest))
  if (published === undefined) return
  if (!isApproved(dataset))
    throw new RolmError(`${folder} holds version ${published}, which is published: give drafts a folder of their own`, {
      zh: `${folder} 中是已发布的版本 ${published}：草稿请另用文件夹`,
    })
  if (isLaterVersion(published, dataset.version))
    throw new RolmError(
      `${folder} holds version ${published}, which is later than ${dataset.version}: give this one a higher number`,
      { zh: `${folder} 中的版本 ${published} 比 ${dataset.version} 更新：请提高本版的版本号` },
    )
}

/** A version as it was published; `undefined` where it cannot be read, or is too large to be held beside another. */
const readVersion = async (path: string): Promise<Dataset | undefined> => {
  const bytes = readBounded(path, path, longestRdf)
  const text = isIssue(bytes) ? bytes : decodeUtf8(bytes, path)
  if (typeof text !== 'string') return undefined
  const result = await readRdf(text, 'turtle')
  return result.ok ? result.value : undefined
}

/** The version that was published before, and what it says, where it can be read. */
export interface VersionBefore {
  readonly version: string
  readonly dataset: Dataset | undefined
}

/** The version that was published before this one, where the folder has one. */
export const versionBefore = async (
  { id, version }: LargeDataset,
  { path, manifest }: Target,
): Promise<VersionBefore | undefined> => {
  const before = latest(versionsIn(manifest).filter((other) => isLaterVersion(version, other)))
  if (before === undefined) return undefined
  return { version: before, dataset: await readVersion(join(path, versionPath(id, before, 'ttl'))) }
}

/** A dataset with all its figures in memory, to be set beside another version. */
export const inMemory = (dataset: LargeDataset): Dataset => ({ ...dataset, observations: [...dataset.observations] })

const saysTheSame = async (dataset: LargeDataset, path: string): Promise<boolean> => {
  const published = await readVersion(path)
  if (published === undefined) return false
  const { head, facts } = diffDatasets(published, inMemory(dataset))
  return head.length === 0 && facts.length === 0
}

/**
 * Puts the files of the versions that were published before into the new folder, as they were: nothing at a permanent address
 * changes. Files of this very version stay, too, even where a newer program would write them otherwise.
 *
 * @returns the files of versions, which belong to the folder beside those that were written
 * @throws RolmError where this version was published with other contents
 */
export const keepVersions = async (
  dataset: LargeDataset,
  { path, manifest }: Target,
  fresh: string,
  written: readonly WrittenFile[],
): Promise<readonly WrittenFile[]> => {
  const before = (manifest?.files ?? []).filter((file) => versionOf(file.path) !== undefined)
  const hashes = new Map(written.map((file) => [file.path, file.sha256]))
  const others = before.filter((file) => hashes.get(file.path) !== file.sha256)
  const ttl = versionPath(dataset.id, dataset.version, 'ttl')
  if (others.some((file) => file.path === ttl) && !(await saysTheSame(dataset, join(path, ttl))))
    throw new RolmError(
      `version ${dataset.version} was published with other contents, and what stands at a permanent address never changes: give this one a number of its own, and ${dataset.version} in "replaces"`,
      {
        zh: `版本 ${dataset.version} 已发布且内容不同，永久网址上的内容不得改变：请给本版新的版本号，并在“所取代的版本”（replaces）填写 ${dataset.version}`,
      },
    )
  for (const file of others) {
    const to = join(fresh, file.path)
    mkdirSync(dirname(to), { recursive: true })
    rmSync(to, { force: true })
    linkOrCopy(join(path, file.path), to)
  }
  return others
}

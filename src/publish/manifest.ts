import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isFields } from '../model/fields'
import { parseJson } from '../model/json'
import type { WrittenFile } from './forms/form'

/** The file that says what of a published folder was written here, and by that, that the folder is one. */
export const manifestName = 'manifest.json'

/** The mark of manifests of this form. */
const form = 'https://w3id.org/rolm/manifest'

/** What of a folder was written when it was published last. */
export interface Manifest {
  readonly dataset: string
  readonly version: string
  readonly files: readonly WrittenFile[]
}

export const manifestText = ({ dataset, version, files }: Manifest): string =>
  `${JSON.stringify({ form, dataset, version, files }, null, 2)}\n`

/** A path inside a folder: nothing in it leads out. */
const isInside = (path: string): boolean =>
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part))

const isFile = (value: unknown): value is WrittenFile =>
  isFields(value) &&
  typeof value.path === 'string' &&
  isInside(value.path) &&
  typeof value.bytes === 'number' &&
  typeof value.sha256 === 'string'

const largestManifest = 10_000_000

/** The manifest of a folder, where it has one of ours. */
export const manifestIn = (folder: string): Manifest | undefined => {
  const path = join(folder, manifestName)
  if (!existsSync(path) || !statSync(path).isFile() || statSync(path).size > largestManifest) return undefined
  const parsed = parseJson(readFileSync(path, 'utf8'))
  if (!parsed.ok || !isFields(parsed.value) || parsed.value.form !== form) return undefined
  const { dataset, version, files } = parsed.value
  const isSound = typeof dataset === 'string' && typeof version === 'string' && Array.isArray(files)
  return isSound && files.every(isFile) ? { dataset, version, files } : undefined
}

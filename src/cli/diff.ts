import { diffDatasets, isLaterVersion, type RevisionFormat, writeRevision } from '../check/index'
import type { Dataset } from '../index'
import { differenceText } from './diff/text'
import { CommandEnd } from './exit'
import type { Terminal } from './terminal'

/** How files end that hold differences as linked data. */
export const revisionExtensions = ['ttl', 'nt'] as const
export type RevisionExtension = (typeof revisionExtensions)[number]

const formats: Readonly<Record<RevisionExtension, RevisionFormat>> = { ttl: 'turtle', nt: 'n-triples' }

export interface DiffOptions {
  readonly json: boolean
  readonly format?: RevisionExtension
}

const checkVersions = ({ version: old }: Dataset, { version: now }: Dataset, { language }: Terminal): void => {
  if (!isLaterVersion(now, old))
    throw new CommandEnd(
      2,
      {
        en: `Version ${now} is not later than ${old}, so linked data cannot say what revises what: give the older version first, and every version a number of its own.`,
        zh: `版本 ${now} 不晚于 ${old}，关联数据无法说明谁修订了谁：请先给出旧版本，并使每个版本有自己的版本号。`,
      }[language],
    )
}

/** Tells what differs between two versions of a dataset: in words, as data, or as linked data. */
export const diff = (old: Dataset, now: Dataset, { json, format }: DiffOptions, terminal: Terminal): void => {
  if (old.id !== now.id)
    throw new CommandEnd(
      2,
      {
        en: `${old.id} and ${now.id} are two datasets, not two versions of one: "compare" sets their figures side by side.`,
        zh: `${old.id} 与 ${now.id} 是两个数据集，而非同一数据集的两个版本：要对照数字请用 compare。`,
      }[terminal.language],
    )
  const difference = diffDatasets(old, now)
  if (format !== undefined) {
    checkVersions(old, now, terminal)
    terminal.write(writeRevision(difference, formats[format]))
  } else if (json) terminal.write(JSON.stringify(difference, null, 2))
  else terminal.write(differenceText(now, difference, terminal))
}

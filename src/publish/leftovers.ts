import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { RolmError } from '../issue'

/** The folders beside a target in which a run works: what it writes, and the old folder while the two change places. */
export interface Workplace {
  readonly fresh: string
  readonly old: string
}

const kinds = { fresh: 'rolm-new', old: 'rolm-old' } as const

const beside = (target: string, kind: keyof typeof kinds, process: number): string =>
  join(dirname(target), `.${basename(target)}.${kinds[kind]}-${process}`)

export const workplaceOf = (target: string): Workplace => ({
  fresh: beside(target, 'fresh', process.pid),
  old: beside(target, 'old', process.pid),
})

interface Found {
  readonly path: string
  readonly kind: keyof typeof kinds
  readonly process: number
}

/** The folders of this and other runs beside a target. */
const foundBeside = (target: string): readonly Found[] => {
  const folder = dirname(target)
  if (!existsSync(folder)) return []
  const prefix = `.${basename(target)}.`
  return readdirSync(folder).flatMap((name): Found[] => {
    const rest = name.startsWith(prefix) ? /^(rolm-new|rolm-old)-(\d{1,10})$/.exec(name.slice(prefix.length)) : null
    if (rest === null) return []
    return [{ path: join(folder, name), kind: rest[1] === kinds.old ? 'old' : 'fresh', process: Number(rest[2]) }]
  })
}

const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Refuses to work beside another run that writes the same folder. */
export const checkAlone = (target: string): void => {
  const other = foundBeside(target).find((found) => found.process !== process.pid && isRunning(found.process))
  if (other !== undefined)
    throw new RolmError(
      `process ${other.process} seems to be writing to ${target}: wait for it; if there is no such run, remove ${other.path}`,
      { zh: `进程 ${other.process} 似乎正在写入 ${target}：请等它结束；若并无此进程，请删除 ${other.path}` },
    )
}

/** What was left by a run that was killed, and what became of it. */
export interface Leftover {
  readonly path: string
  /** `removed`: it was of no use. `restored`: it was the old folder, which is in its place again. */
  readonly became: 'removed' | 'restored'
}

/**
 * Clears up behind runs that were killed: the old folder is put back where a run ended between taking it away and putting the
 * new one in its place; what such a run had written is removed.
 */
export const clearLeftovers = (target: string): readonly Leftover[] => {
  checkAlone(target)
  const found = [...foundBeside(target)].sort((a, b) => (a.path < b.path ? -1 : 1))
  return found.map(({ path, kind }): Leftover => {
    if (kind === 'old' && !existsSync(target)) {
      renameSync(path, target)
      return { path, became: 'restored' }
    }
    rmSync(path, { recursive: true, force: true })
    return { path, became: 'removed' }
  })
}

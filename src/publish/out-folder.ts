import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { RolmError, shown } from '../issue'

/** A path with what links in it lead to, as far as it is there. */
const realOf = (full: string): string => {
  if (existsSync(full)) return realpathSync(full)
  return existsSync(dirname(full)) ? join(realpathSync(dirname(full)), full.slice(dirname(full).length)) : full
}

/**
 * Where a folder that is to be written is, or will be, links followed.
 *
 * @throws RolmError where no folder can be there: of a file, a link that leads nowhere, or what is no path at all
 */
export const folderAt = (folder: string): string => {
  if (typeof folder !== 'string' || folder === '' || folder.includes('\0'))
    throw new RolmError(`"${shown(String(folder))}" is no path: give the name of a folder`, {
      zh: `“${shown(String(folder))}”不是路径：请给出文件夹的名称`,
    })
  const full = resolve(folder)
  const isThere = existsSync(full)
  if (!isThere && lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink() === true)
    throw new RolmError(`${folder} is a link that leads nowhere: remove it, or give another folder`, {
      zh: `${folder} 是失效的链接，所指的位置不存在：请删除它，或另给文件夹`,
    })
  if (isThere && !statSync(full).isDirectory())
    throw new RolmError(`${folder} is a file: give the name of a folder`, {
      zh: `${folder} 是文件：请给出文件夹的名称`,
    })
  return realOf(full)
}

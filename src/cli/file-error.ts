import type { Language, Phrase } from './language'

/** What the system says of a file that it does not give or take, by its code. */
const meanings: Readonly<Record<string, Phrase>> = {
  EACCES: { en: 'you may not read or write it', zh: '没有读写权限' },
  EBUSY: { en: 'another program is using it', zh: '正被其他程序使用' },
  EEXIST: { en: 'it is there already', zh: '已经存在' },
  EFBIG: { en: 'it is larger than a file may be here', zh: '超过文件大小的上限' },
  EIO: { en: 'the disk could not read or write it', zh: '磁盘读写出错' },
  EISDIR: { en: 'it is a folder, not a file', zh: '是文件夹，不是文件' },
  ELOOP: { en: 'its links lead round in a circle', zh: '链接首尾相连，没有尽头' },
  EMFILE: { en: 'too many files are open', zh: '打开的文件过多' },
  ENAMETOOLONG: { en: 'its name is too long', zh: '名称过长' },
  ENOENT: { en: 'there is no such file or folder', zh: '没有这个文件或文件夹' },
  ENOSPC: { en: 'the disk is full', zh: '磁盘空间不足' },
  ENOTDIR: { en: 'part of the path is a file, not a folder', zh: '路径中有一段是文件，不是文件夹' },
  ENOTEMPTY: { en: 'the folder is not empty', zh: '文件夹不是空的' },
  EPERM: { en: 'the system does not allow it', zh: '系统不允许此操作' },
  EROFS: { en: 'the disk is read-only', zh: '磁盘只读' },
  ETXTBSY: { en: 'a running program is using it', zh: '正被运行中的程序使用' },
  EXDEV: { en: 'it would have to move to another disk', zh: '不能跨磁盘移动' },
}

/** An error that the system gave for a file. */
export const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error

/** What is said of a file that may not be read, or a place that cannot be written to: a line, without a stack. */
export const fileErrorText = ({ code = '', path, message }: NodeJS.ErrnoException, language: Language): string => {
  const meaning = Object.hasOwn(meanings, code) ? meanings[code]?.[language] : undefined
  if (meaning === undefined) return message
  return path === undefined
    ? { en: `A file: ${meaning} (${code}).`, zh: `文件：${meaning}（${code}）。` }[language]
    : { en: `${path}: ${meaning} (${code}).`, zh: `${path}：${meaning}（${code}）。` }[language]
}

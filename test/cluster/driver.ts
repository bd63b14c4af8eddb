import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { SqlRow } from '../../src/sql/answer'
import type { CompiledSql } from '../../src/sql/compile'

/** A session of Spark on the cluster, held by a program of its own. */
export interface Driver {
  readonly version: string
  /** Where Spark gives its account of what was done, as JSON. */
  readonly account: string
  /** The rows of a text over the figures of a packed folder. */
  readonly ask: (folder: string, text: CompiledSql) => Promise<readonly SqlRow[]>
  readonly stop: () => Promise<void>
}

/** Starts driver.py, which asks the cluster at an address. */
export const startDriver = async (python: string, master: string): Promise<Driver> => {
  const program = fileURLToPath(new URL('driver.py', import.meta.url))
  const child = spawn(python, ['-X', 'utf8', program, master], { stdio: ['pipe', 'pipe', 'pipe'] })
  let complaints = ''
  child.stderr.on('data', (piece: Buffer) => {
    complaints = (complaints + String(piece)).slice(-4000)
  })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const next = async (): Promise<Readonly<Record<string, unknown>>> => {
    const { value, done } = await lines.next()
    if (done === true) throw new Error(`driver.py ended. It said: ${complaints}`)
    return JSON.parse(value)
  }
  const { version, account } = await next()
  return {
    version: String(version),
    account: String(account),
    ask: async (folder, { sql, parameters }) => {
      child.stdin.write(`${JSON.stringify({ folder, sql, parameters })}\n`)
      const { rows, fault } = await next()
      if (fault !== undefined) throw new Error(`Spark cannot answer: ${fault}`)
      return rows as readonly SqlRow[] // as driver.py writes them
    },
    stop: async () => {
      child.stdin.end()
      while ((await lines.next()).done !== true);
    },
  }
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { freePorts, start } from '../servers/program'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of Spark's master. */
    master: string
    /** The Python that has pyspark. */
    python: string
    /** Where Spark is. */
    spark: string
  }
}

const workers = 2

/** Waits until the master says that so many workers are at hand, for a minute at most. */
const workersAtHand = async (page: string): Promise<void> => {
  for (const until = Date.now() + 60_000; Date.now() < until; await wait(200)) {
    const { aliveworkers } = (await (await fetch(page)).json()) as { readonly aliveworkers: number }
    if (aliveworkers === workers) return
  }
  throw new Error(`The master at ${page} does not have ${workers} workers`)
}

/** Starts a master and two workers, of a core each, on free ports of this machine alone. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const python = process.env.ROLM_PYSPARK
  if (python === undefined) throw new Error('ROLM_PYSPARK does not say which Python has pyspark: run .ci/cluster')
  const home = execFileSync(python, ['-c', 'import pyspark; print(pyspark.__path__[0])'], { encoding: 'utf8' }).trim()
  const program = join(home, 'bin', 'spark-class')
  const folder = mkdtempSync(join(tmpdir(), 'cluster-'))
  const clean = async (): Promise<void> => rmSync(folder, { recursive: true, force: true })
  const stops = [clean]
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.toReversed()) await stop()
  }
  const run = async (name: 'master.Master' | 'worker.Worker', page: number, given: readonly string[]) => {
    const address = `http://127.0.0.1:${page}/json/`
    const all = [`org.apache.spark.deploy.${name}`, '--host', '127.0.0.1', '--webui-port', String(page), ...given]
    stops.push((await start(program, all, address)).stop)
    return address
  }
  try {
    const [port, page, ...pages] = await freePorts(2 + workers)
    const master = `spark://127.0.0.1:${port}`
    const said = await run('master.Master', page ?? 0, ['--port', String(port)])
    const size = ['--cores', '1', '--memory', '1g']
    await Promise.all(
      pages.map((at) => run('worker.Worker', at, [...size, '--work-dir', join(folder, String(at)), master])),
    )
    await workersAtHand(said)
    project.provide('master', master)
    project.provide('python', python)
    project.provide('spark', home)
    return stopAll
  } catch (error) {
    await stopAll()
    throw error
  }
}

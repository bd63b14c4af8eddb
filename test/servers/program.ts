import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** A program that is running, and how to end it. */
export interface Program {
  readonly stop: () => Promise<void>
}

const listening = async (): Promise<Server> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

/** So many ports of this machine that nothing listens on. */
export const freePorts = async (count: number): Promise<readonly number[]> => {
  const servers = await Promise.all(Array.from({ length: count }, listening))
  const ports = servers.map((server) => (server.address() as AddressInfo).port) // each listens on a port
  for (const server of servers) server.close()
  return ports
}

const answers = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill()
  await Promise.race([gone, wait(5000).then(() => child.kill('SIGKILL'))])
}

/**
 * Starts a server and waits until it answers at an address, for a minute at most. It ends with this process, whatever ends it.
 *
 * @throws Error with what the server said where it does not answer
 */
export const start = async (command: string, given: readonly string[], address: string): Promise<Program> => {
  const child = spawn(command, given, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const hear = (piece: Buffer): void => {
    said = (said + String(piece)).slice(-4000)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  child.on('error', (error) => hear(Buffer.from(String(error))))
  const kill = (): boolean => child.kill('SIGKILL')
  process.once('exit', kill)
  const stop = async (): Promise<void> => {
    await end(child)
    process.removeListener('exit', kill)
  }
  for (const until = Date.now() + 60_000; Date.now() < until && child.exitCode === null && child.pid !== undefined; ) {
    if (await answers(address)) return { stop }
    await wait(200)
  }
  await stop()
  throw new Error(`${command} did not answer at ${address}. It said: ${said}`)
}

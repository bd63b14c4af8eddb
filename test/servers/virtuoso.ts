import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePorts, type Program, start } from './program'

/** A running Virtuoso: its endpoint, and where its own language is spoken. */
export interface Virtuoso extends Program {
  readonly address: string
  readonly sql: string
}

const packaged = '/etc/virtuoso-opensource-7/virtuoso.ini'

/** The settings of Debian's package, with files and ports of our own, and a folder that may be loaded from. */
const settingsOf = (folder: string, sql: string, http: string, data: string): string =>
  readFileSync(packaged, 'utf8')
    .replaceAll('/var/lib/virtuoso-opensource-7/db', folder)
    .replaceAll(/^(ServerPort\s*=) 1111$/gm, `$1 ${sql}`)
    .replaceAll(/^(ServerPort\s*=) 8890$/gm, `$1 ${http}`)
    .replaceAll(/^DirsAllowed\s*=.*$/gm, `DirsAllowed = ${data}`)
    .replaceAll(/^Load\d.*\n/gm, '')

/** Starts OpenLink Virtuoso with an empty store in a folder; it may load files from another. */
export const startVirtuoso = async (folder: string, data: string): Promise<Virtuoso> => {
  const [sqlPort, httpPort] = await freePorts(2)
  const [sql, http] = [`127.0.0.1:${sqlPort}`, `127.0.0.1:${httpPort}`]
  mkdirSync(folder)
  const settings = join(folder, 'virtuoso.ini')
  writeFileSync(settings, settingsOf(folder, sql, http, data))
  const address = `http://${http}/sparql`
  const program = await start('virtuoso-t', ['+foreground', '+configfile', settings], `${address}?query=ASK%20%7B%7D`)
  return { address, sql, ...program }
}

/** Loads a file of N-Triples into a graph. */
export const loadFile = ({ sql }: Virtuoso, file: string, graph: string): void => {
  const load = `log_enable(2, 1); TTLP_MT(file_to_string_output('${file}'), '', '${graph}', 512);`
  const said = execFileSync('isql-vt', [sql, 'dba', 'dba', 'ERRORS=STDOUT', 'VERBOSE=OFF', `exec=${load}`], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  if (said.includes('***')) throw new Error(`Virtuoso did not load ${file}: ${said}`)
}

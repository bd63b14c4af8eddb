import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePorts, type Program, start } from './program'

/** The name and the key of the reader that the service `kept` knows. */
export const reader = { name: 'reader', key: 'a key' } as const

/** A folder of jars, as Java takes it. */
export const classPath = (jars: string): string => join(jars, '*')

/** Starts Apache Jena Fuseki with the services of fuseki.ttl, all in memory. */
export const startFuseki = async (jars: string, folder: string): Promise<Program & { readonly address: string }> => {
  const [port] = await freePorts(1)
  const keys = join(folder, 'keys')
  writeFileSync(keys, `${reader.name}: ${reader.key}\n`)
  const address = `http://127.0.0.1:${port}`
  const settings = [`--config=${fileURLToPath(new URL('fuseki.ttl', import.meta.url))}`, `--passwd=${keys}`]
  const given = [`--port=${port}`, '--localhost', '--ping', '--auth=basic', '--timeout=10000', ...settings]
  const main = 'org.apache.jena.fuseki.main.cmds.FusekiMainCmd'
  return { address, ...(await start('java', ['-cp', classPath(jars), main, ...given], `${address}/$/ping`)) }
}

/** Puts N-Triples into a graph of a service; into the default graph where none is named. */
export const putTriples = async (service: string, triples: string, graph?: string): Promise<void> => {
  const where = graph === undefined ? 'default' : `graph=${encodeURIComponent(graph)}`
  const headers = { 'content-type': 'application/n-triples' }
  const response = await fetch(`${service}/data?${where}`, { method: 'POST', headers, body: triples })
  if (!response.ok) throw new Error(`Fuseki took no triples: ${response.status} ${await response.text()}`)
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { writeRdf } from '../../src/rdf/write'
import { graphOf, manyFigures, published, together, versions } from './data'
import { putTriples, startFuseki } from './fuseki'
import { loadFile, startVirtuoso } from './virtuoso'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of Fuseki, without a service. */
    fuseki: string
    /** The endpoint of Virtuoso. */
    virtuoso: string
    /** The folder of Jena's jars. */
    jars: string
  }
}

const built = fileURLToPath(new URL('../../dist/datasets/', import.meta.url))

/** Starts both servers and loads what is published into each, together and each dataset alone, and the versions of all. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const jars = process.env.ROLM_JENA
  if (jars === undefined) throw new Error('ROLM_JENA does not say where the jars of Jena are: run .ci/servers')
  const folder = mkdtempSync(join(tmpdir(), 'servers-'))
  const clean = async (): Promise<void> => rmSync(folder, { recursive: true, force: true })
  const stops = [clean]
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.toReversed()) await stop()
  }
  try {
    const virtuoso = await startVirtuoso(join(folder, 'virtuoso'), `${built}, ${folder}`)
    stops.push(virtuoso.stop)
    const fuseki = await startFuseki(jars, folder)
    stops.push(fuseki.stop)
    for (const { id } of published) {
      const file = `${built}${id}.nt`
      const triples = readFileSync(file, 'utf8')
      await putTriples(`${fuseki.address}/one`, triples)
      await putTriples(`${fuseki.address}/each`, triples, graphOf(id))
      for (const graph of [together, graphOf(id)]) loadFile(virtuoso, file, graph)
    }
    for (const dataset of published) {
      const triples = writeRdf(dataset, 'n-triples', { permanent: true })
      await putTriples(`${fuseki.address}/versions`, triples)
      const file = join(folder, `${dataset.id}.nt`)
      writeFileSync(file, triples)
      loadFile(virtuoso, file, versions)
    }
    const many = manyFigures(10_500)
    const file = join(folder, 'many.nt')
    writeFileSync(file, writeRdf(many, 'n-triples'))
    loadFile(virtuoso, file, graphOf(many.id))
    project.provide('fuseki', fuseki.address)
    project.provide('virtuoso', virtuoso.address)
    project.provide('jars', jars)
    return stopAll
  } catch (error) {
    await stopAll()
    throw error
  }
}

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { rdfPieces } from '../src/rdf/write'
import { makeDatasets } from './support/figures'

const datasets = makeDatasets(20000)
const big = Buffer.alloc(1 << 20)
setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as () => void
for (const f of ['n-triples', 'turtle'] as const) {
  const once = () => {
    const a = process.cpuUsage()
    const s = performance.now()
    for (const d of datasets) for (const p of rdfPieces(d, f)) big.write(p)
    const b = process.cpuUsage(a)
    return `${Math.round(b.user / 1000 + b.system / 1000)}/${Math.round(performance.now() - s)}`
  }
  console.log(f, 'plain', ...Array.from({ length: 8 }, once))
  console.log(
    'gc before each',
    ...Array.from({ length: 8 }, () => {
      gc()
      return once()
    }),
  )
}

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { observationMapping } from '../../src/mapping/records'
import { node } from '../../src/mapping/term'
import { FigureReader } from '../../src/rdf/figure-reader'
import { oa, qb } from '../../src/vocabulary/terms'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

const heap = (): number => {
  collect()
  return process.memoryUsage().heapUsed
}

/** The address of a node, cut from the piece of a text in which it stands. */
const cut = (name: string): string => {
  const address = `https://example.org/data/figures#${name}`
  const piece = Buffer.from(address.padStart(100_000)).toString('latin1')
  return piece.slice(-address.length)
}

it('keeps of a text no more than it needs, where what belongs together stands apart', () => {
  const reader = new FigureReader()
  const before = heap()
  for (let number = 0; number < 400; number += 1) {
    const quote = cut(`figure-${number}-words`)
    reader.take(cut(`figure-${number}`), qb.dataSet, node(cut('data')))
    reader.take(cut(`figure-${number}`), observationMapping.fields.quotes.property, node(quote))
    reader.take(cut(`figure-${number}-words`), oa.hasSelector, node(cut(`figure-${number}-place`)))
  }
  const kept = heap() - before

  expect(reader.store.size).toBe(400)
  expect(kept).toBeLessThan(10_000_000)
})
